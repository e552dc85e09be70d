"""No page grows with the bank: a list that would is cut into pages, or leads to where all of it is."""

from collections import defaultdict
from dataclasses import replace
from datetime import timedelta

import pytest

from acts_drawn import PARAGRAPHS, act_file, draw_act
from hand_made import make_bank, make_person, make_record
from laying import TODAY, check_site, lay_site
from practice_bank.catalogue import Catalogue, Citing, build_catalogue
from practice_bank.records import Bank, EventEntry, Organisation, Status
from practice_bank.rendering import SitePage, build_pages
from practice_bank.rendering.linked_data import write_graph
from practice_bank.rendering.views import FACET_SIZE, PAGE_SIZE, ROLL_SIZE, PartView, PeopleView
from practice_bank.review import Standing

MANY = 160
"""Records, people, organisations and past events: more than any page shows of a sort."""
AHEAD = 9
"""Events to come."""
STATUSES = (Status.APPROVED, Status.EXPIRED, Status.SUBMITTED)


def draw_events(event: EventEntry, count: int) -> dict[str, EventEntry]:
    """Draw events of one organiser, one each third day until three weeks from now."""
    first = event.front.start + timedelta((TODAY - event.front.start.date()).days + 3 * AHEAD)
    found = {}
    for number in range(count):
        start = first - timedelta(3 * number)
        dates = {"start": start, "end": start, "registration": None, "series": None, "report": None}
        front = event.front.model_copy(update={**dates, "type": "course", "organiser": "school-0"})
        found[f"event-{number:04}"] = replace(event, id=f"event-{number:04}", front=front, translations={})
    return found


def draw(example: Bank, count: int) -> Catalogue:
    """Draw a bank of so many records, people, organisations and events.

    Half of the works are of one teacher, a third of one school, and all cite an act.
    """
    records = [
        make_record(
            f"work-{n:04}",
            submitted=(TODAY - timedelta(n % 300)).isoformat(),
            subjects=["physics"],
            authors=[{"person": "person-0000" if n % 2 else f"person-{n:04}"}],
            organisation=f"school-{n}" if n % 3 else "school-0",
        )
        for n in range(count)
    ]
    # As many letters as there are, whatever the number of people.
    people = [
        make_person(f"person-{n:04}", f"school-{n}", name={"ru": f"{'АБВГДЕЖЗИК'[n % 10]}-{n:04}"})
        for n in range(count)
    ]
    schools = [
        Organisation.model_validate({"id": f"school-{n}", "name": {"ru": f"Школа {n:04}"}}) for n in range(count)
    ]
    bank = replace(
        make_bank(*records, people=people),
        organisations={school.id: school for school in schools},
        events=draw_events(example.events["expert-day"], count),
        acts=example.acts,
    )
    standings = {record.id: Standing(STATUSES[n % 3]) for n, record in enumerate(records)}
    catalogue = build_catalogue(bank, standings, today=TODAY, preview=True)
    act = next(iter(example.acts.values()))
    citing = tuple(Citing("record", record.id) for record in records)
    places = ("", *(paragraph.number for paragraph in act.front.paragraphs))
    return replace(catalogue, citations={act.id: dict.fromkeys(places, citing)})


def measure(page: SitePage) -> int:
    """Measure what a page prints: its view is complete, and a template prints each part of it so many times."""
    return len(repr(page.view)) + len(write_graph(page.linked_data)) + len(page.html)


def find_largest(catalogue: Catalogue) -> dict[str, int]:
    largest: dict[str, int] = defaultdict(int)
    for page in build_pages(catalogue, "ru", "https://example.org/"):
        largest[page.template] = max(largest[page.template], measure(page))
    return largest


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Bank:
    """The example bank with acts, of which some nouns are taken."""
    root = tmp_path_factory.mktemp("example")
    lay_site(root, files={act_file("253"): draw_act("253", "2023-05-25", PARAGRAPHS)})
    return check_site(root).bank


def test_no_page_grows_with_the_bank(example: Bank) -> None:
    small, large = (find_largest(draw(example, count)) for count in (MANY, 3 * MANY))
    assert {"listing", "facet", "people", "organisations", "person", "organisation", "calendar", "courses", "act"} <= {
        template.removeprefix("practice-bank/").removesuffix(".html") for template in small
    }
    grown = {template: (size, large[template]) for template, size in small.items() if large[template] > 1.1 * size}
    assert not grown


def test_every_name_and_line_stands_on_some_page(example: Bank) -> None:
    catalogue = draw(example, MANY)
    pages = {page.path: page.view for page in build_pages(catalogue, "ru")}
    roll = [pages["people/"], pages["people/page/2/"]]
    shown = [
        line.link.text for view in roll if isinstance(view, PeopleView) for _, lines in view.groups for line in lines
    ]
    assert sorted(shown) == sorted(person.name["ru"] for person in catalogue.bank.people.values())
    assert len(shown) == MANY > ROLL_SIZE
    works = [pages[f"people/person-0000/works/{number}"] for number in ("", "2/", "3/")]
    titles = [line.title.text for view in works if isinstance(view, PartView) for line in view.lines]
    assert len(titles) == len(set(titles)) == len(catalogue.works["person-0000"]) > PAGE_SIZE
    assert len(catalogue.listings["organisations"]) > FACET_SIZE
    assert "bank/organisations/page/2/" in pages
    act, *_ = catalogue.citations
    cited = [pages[f"normative/{act}/record/{number}"] for number in ("", "2/", "3/", "4/", "5/", "6/")]
    assert sum(len(view.lines) for view in cited if isinstance(view, PartView)) == MANY


def test_letters_lead_to_the_pages_they_begin_on(example: Bank) -> None:
    pages = {page.path: page.view for page in build_pages(draw(example, MANY), "ru")}
    first, second = pages["people/"], pages["people/page/2/"]
    assert isinstance(first, PeopleView)
    assert isinstance(second, PeopleView)
    assert first.letters[0].label.href == "#pb-letter-1"
    assert first.letters[-1].label.href == "page/2/#pb-letter-10"
    assert second.letters[0].label.href == "../../#pb-letter-1"
    assert second.letters[-1].label.href == "#pb-letter-10"
    assert second.groups[-1][0].anchor == "pb-letter-10"
