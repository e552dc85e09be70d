"""Lists are cut into pages; only public people and organisations have pages."""

from dataclasses import replace
from datetime import date, timedelta
from typing import cast

from hand_made import make_bank, make_person, make_record
from laying import TODAY
from practice_bank.catalogue import Catalogue, build_catalogue
from practice_bank.records import Status
from practice_bank.rendering import SitePage, build_pages
from practice_bank.rendering.views import PAGE_SIZE, ListingView, Reader, build_pager
from practice_bank.review import Standing

COUNT = 2 * PAGE_SIZE + 5
FIRST_DAY = date(2026, 1, 1)


def many() -> Catalogue:
    records = [
        make_record(f"work-{n:03}", submitted=(FIRST_DAY + timedelta(n)).isoformat(), subjects=["physics"])
        for n in range(COUNT)
    ]
    standings = {record.id: Standing(Status.APPROVED) for record in records}
    people = (make_person("aigul", "school-a"), make_person("hidden", "school-a", public=False))
    return build_catalogue(make_bank(*records, people=people), standings, today=TODAY)


def pages_below(catalogue: Catalogue, prefix: str) -> dict[str, SitePage]:
    return {page.path: page for page in build_pages(catalogue, "ru") if page.path.startswith(prefix)}


def cards(page: SitePage) -> list[str]:
    assert isinstance(page.view, ListingView)
    return [listed.card.id for listed in page.view.cards]


def test_catalogue_is_cut_into_pages_newest_first() -> None:
    pages = pages_below(many(), "bank/")
    shown = [cards(pages[path]) for path in ("bank/", "bank/page/2/", "bank/page/3/")]
    assert [len(ids) for ids in shown] == [PAGE_SIZE, PAGE_SIZE, 5]
    assert [id for ids in shown for id in ids] == [f"work-{n:03}" for n in reversed(range(COUNT))]


def test_listing_is_cut_into_pages() -> None:
    pages = pages_below(many(), "bank/subjects/")
    for term in ("physics", "sciences"):
        own = [path for path in pages if path.startswith(f"bank/subjects/{term}/")]
        assert own == [f"bank/subjects/{term}/", f"bank/subjects/{term}/2/", f"bank/subjects/{term}/3/"]
    assert not any(path.startswith("bank/subjects/music/") for path in pages)


def test_pages_as_far_from_the_catalogue_list_the_same_cards() -> None:
    pages = pages_below(many(), "bank/")
    listed, narrower, nearer = (
        cast(ListingView, pages[path].view).cards
        for path in ("bank/subjects/sciences/", "bank/subjects/physics/", "bank/")
    )
    assert listed == narrower != nearer
    for cards, href in ((listed, "../../work-064/"), (nearer, "work-064/")):
        assert cards[0].title.href == href
        assert [card.title for card in cards] == [card.card.title for card in cards]


def test_pager_leads_both_ways() -> None:
    page = pages_below(many(), "bank/")["bank/page/2/"]
    assert isinstance(page.view, ListingView)
    pager = page.view.pager
    assert pager is not None
    assert (pager.previous, pager.next) == ("../../", "../3/")
    assert [(link.number, link.href, link.is_current) for link in pager.links] == [
        (1, "../../", False),
        (2, "./", True),
        (3, "../3/", False),
    ]


def test_long_pager_leaves_gaps() -> None:
    pager = build_pager(5, 9, lambda number: f"bank/page/{number}/", Reader(many(), "ru", "bank/page/5/"))
    assert pager is not None
    assert [link.number for link in pager.links] == [1, 0, 4, 5, 6, 0, 9]


def test_empty_bank_has_a_catalogue() -> None:
    pages = pages_below(build_catalogue(make_bank(), {}, today=TODAY), "bank/")
    assert list(pages) == ["bank/"]
    assert cards(pages["bank/"]) == []


def test_who_is_not_public_has_no_page() -> None:
    assert {path for path in pages_below(many(), "people/") if path.count("/") < 3} == {"people/", "people/aigul/"}


def test_organisation_that_is_not_public_has_no_page() -> None:
    catalogue = many()
    hidden = catalogue.bank.organisations["school-a"].model_copy(update={"public": False})
    bank = replace(catalogue.bank, organisations=catalogue.bank.organisations | {"school-a": hidden})  # type: ignore[operator]
    paths = set(pages_below(replace(catalogue, bank=bank), "organisations/"))
    assert "organisations/school-a/" not in paths
    assert "organisations/school-b/" in paths


def test_former_address_leads_on_unless_taken() -> None:
    records = [make_record("new", redirect_from=["old", "other"]), make_record("other")]
    standings = {record.id: Standing(Status.APPROVED) for record in records}
    catalogue = build_catalogue(make_bank(*records), standings, today=TODAY)
    pages = pages_below(catalogue, "bank/")
    assert pages["bank/old/"].template == "practice-bank/redirect.html"
    assert pages["bank/other/"].template == "practice-bank/record.html"
