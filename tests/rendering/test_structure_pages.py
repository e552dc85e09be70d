"""The centre's bodies: their list, the page of each, and what leads to them."""

from pathlib import Path

import pytest
from drawing import CONFIGURATION, PREVIEW, build_site, draw_site
from reading_html import Element, read_page

from drawn_structure import STRUCTURE
from laying import TODAY, check_site, lay_site
from practice_bank.catalogue import find_sittings
from practice_bank.pipeline import Settings, arrange
from practice_bank.rendering import build_pages
from practice_bank.rendering.views import BodyView, StructureView

FILES = {"practices/_bank/structure.yml": STRUCTURE}


def views(root: Path, *, preview: bool = False, language: str = "ru", structure: str = STRUCTURE) -> dict[str, object]:
    lay_site(root, files={"practices/_bank/structure.yml": structure})
    checked = check_site(root, preview=preview)
    assert not checked.has_errors, checked.diagnostics
    catalogue = arrange(checked, Settings(root, TODAY, preview))
    return {page.path: page.view for page in build_pages(catalogue, language)}


def body_view(root: Path, body: str = "expert-council", **options: object) -> BodyView:
    view = views(root, **options)[f"structure/{body}/"]  # type: ignore[arg-type]
    assert isinstance(view, BodyView)
    return view


def test_the_list_stands_by_kind_and_the_closed_apart(tmp_path: Path) -> None:
    view = views(tmp_path)["structure/"]
    assert isinstance(view, StructureView)
    assert [(group.label, [body.id for body in group.bodies]) for group in view.groups] == [
        ("Совет", ["expert-council"]),
        ("Методическое объединение", ["physics"]),
    ]
    assert [(body.id, body.title.text) for body in view.former] == [("site", "Школа А")]
    (council,) = view.groups[0].bodies
    assert council.leader
    assert council.leader.href == "../people/saule/"
    assert council.members == "В составе 2 человека"
    assert [value.href for fact in council.contacts for value in fact.values] == ["", "mailto:council@example.kz", ""]


def test_members_of_today_stand_apart_from_former_and_coming(tmp_path: Path) -> None:
    view = body_view(tmp_path)
    assert [(each.person.href, each.role.text, each.is_leader) for each in view.members] == [
        ("../../people/saule/", "Руководитель", True),
        ("../../people/dina/", "секретарь", False),
    ]
    assert [each.person.href for each in view.coming] == ["../../people/yerlan/"]
    assert [(each.person.href, each.period) for each in view.former] == [
        ("../../people/marat/", "1 сентября 2023\u202fг. – 31 августа 2025\u202fг.")
    ]


@pytest.mark.parametrize(("preview", "talked"), [(False, 0), (True, 1)])
def test_a_sitting_shows_what_was_decided_about_works_the_site_shows(
    tmp_path: Path, preview: bool, talked: int
) -> None:
    coming, held = body_view(tmp_path, preview=preview).sittings
    assert (coming.anchor, coming.is_coming) == ("sitting-2026-12-04", True)
    assert coming.event
    assert not held.is_coming
    assert [(link.href, link.note) for link in held.decisions] == [
        ("../../bank/city-village/", "положительное решение")
    ]
    assert len(held.talked) == talked


def test_a_sitting_that_only_decisions_know_is_derived(tmp_path: Path) -> None:
    without = STRUCTURE.split("    sittings:")[0] + STRUCTURE[STRUCTURE.index("  - {id: physics") :]
    (held,) = body_view(tmp_path, structure=without).sittings
    assert (held.anchor, held.document, len(held.decisions)) == ("sitting-2026-02-20", "протокол № 3", 1)


def test_works_that_the_site_does_not_show_make_no_sitting(tmp_path: Path) -> None:
    lay_site(tmp_path, files=FILES)
    bank = check_site(tmp_path).bank
    assert [each.date.year for each in find_sittings(bank, {})["expert-council"]] == [2026, 2026]
    assert not any(each.decisions or each.entries for each in find_sittings(bank, {})["expert-council"])


def test_nobody_decides_for_another_body_of_the_place(tmp_path: Path) -> None:
    two = """\
bodies:
  - {id: one, kind: council, organisation: department, name: {kk: Бір, ru: Один}}
  - {id: two, kind: council, organisation: department, name: {kk: Екі, ru: Два}}
  - {id: new, kind: association, organisation: department, name: {kk: Үш, ru: Три}, since: 2026-09-01}
"""
    lay_site(tmp_path, files={"practices/_bank/structure.yml": two})
    catalogue = arrange(check_site(tmp_path), Settings(tmp_path, TODAY))
    assert find_sittings(catalogue.bank, catalogue.entries) == {"one": (), "two": (), "new": ()}


def test_a_bank_without_structure_says_so(built: Path) -> None:
    assert "Здесь пока ничего нет." in read_page(built / "ru" / "structure" / "index.html").find(class_="pb-page").text


def test_built_pages_link_each_other(tmp_path: Path) -> None:
    own = {
        "docs/structure.kk.md": "# Біздің құрылым\n\nӨз сөзіміз.\n",
        "docs/structure.ru.md": "# Устройство\n\nСлова.\n",
    }
    site = build_site(draw_site(tmp_path, PREVIEW, files=FILES | own))
    listed = read_page(site / "ru" / "structure" / "index.html")
    (heading,) = listed.find_all("h1")
    assert heading.text == "Устройство"
    assert listed.find("a", class_="md-skip").attributes["href"] == f"#{heading.attributes['id']}"
    assert "../structure/expert-council/" in links(listed) or "expert-council/" in links(listed)
    assert "../../structure/expert-council/" in links(read_page(site / "people" / "dina" / "index.html"))
    assert "../../structure/physics/" in links(read_page(site / "organisations" / "school-a" / "index.html"))
    page = read_page(site / "structure" / "expert-council" / "index.html")
    assert {"../../people/dina/", "../../bank/city-village/", "mailto:council@example.kz"} <= links(page)


def test_who_wants_no_page_is_named_without_a_link(tmp_path: Path) -> None:
    root = draw_site(tmp_path, CONFIGURATION, files=FILES)
    dina = root / "practices/_bank/people/dina.yml"
    dina.write_text(dina.read_text("utf-8") + "public: false\n", "utf-8")
    text = (build_site(root) / "structure" / "expert-council" / "index.html").read_text("utf-8")
    assert "хатшы" in text
    assert "people/dina" not in text


def links(page: Element) -> set[str]:
    return {link.attributes.get("href", "") for link in page.find_all("a")}
