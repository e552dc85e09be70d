"""Who did what, of works that the site shows."""

from dataclasses import replace
from datetime import date

from hand_made import CHAIN, CURRENT, PEOPLE, TODAY, make_bank, make_person, make_record, make_round
from practice_bank.catalogue import Catalogue, build_catalogue, find_organisation_uses, find_portfolios, find_roles
from practice_bank.diagnostics import Marks
from practice_bank.records import Adoption, Bank, Body, Event, EventEntry, Marked, Record, Translation
from practice_bank.records import TranslationFrontMatter as Front
from practice_bank.review import review_bank

TEACHER = make_person("teacher", "school-b")


def arrange(bank: Bank, *, preview: bool = False) -> Catalogue:
    return build_catalogue(bank, review_bank(bank, TODAY)[0], today=TODAY, preview=preview)


def report(day: str, **who: object) -> Marked[Adoption]:
    value = {"date": day, "result": "worked", "organisation": "school-b", "consent": True, **who}
    return Marked(Adoption.model_validate(value), Marks(f"adoptions/{day}.yml"))


def approved(id: str, *reports: Marked[Adoption]) -> Record:
    return replace(make_record(id, make_round(), CHAIN), adoptions=reports)


def translated(record: Record, translator: str, checked_by: str, source: str = CURRENT) -> Record:
    note = {"source": source, "translator": translator, "checked_by": checked_by, "state": "complete"}
    front = Front.model_validate({"title": "Қала", "translation": note})
    text = Translation("kk", front, Body("<p>Қала</p>"), Marks("index.kk.md"))
    return replace(record, translations={"kk": text})


def test_reports_go_to_makers_and_to_who_gave_them_the_latest_first() -> None:
    silent = report("2026-05-01", name={"ru": "Кто"}, consent=False)
    work = approved("city", report("2026-04-01", person="teacher"), silent, report("2026-03-01", person="aigul"))
    catalogue = arrange(make_bank(work, people=(*PEOPLE, TEACHER)))
    found = find_portfolios(catalogue)
    assert [used.adoption.date.month for used in found["aigul"].adopted] == [5, 4]
    assert [used.adoption.date.month for used in found["teacher"].reported] == [4]
    assert found["aigul"].reported == ()
    assert [used.adoption.date.month for used in find_organisation_uses(catalogue)["school-b"]] == [4]


def test_what_the_site_does_not_show_is_in_no_portfolio() -> None:
    hidden = replace(
        translated(make_record("city", make_round()), "olga", "dina"), adoptions=(report("2026-04-01", person="olga"),)
    )
    bank = make_bank(hidden)
    empty, full = find_portfolios(arrange(bank)), find_portfolios(arrange(bank, preview=True))
    assert {person for person, found in empty.items() if found != type(found)()} == set()
    assert (len(full["olga"].translated), len(full["dina"].checked), len(full["aigul"].adopted)) == (1, 1, 1)


def test_who_checks_their_own_translation_checked_nothing() -> None:
    work = translated(approved("city"), "olga", "olga")
    found = find_portfolios(arrange(make_bank(work)))["olga"]
    assert ([each.language for each in found.translated], found.checked) == (["kk"], ())


def test_assessments_are_counted_by_year_and_rubric_and_a_work_once_in_a_year() -> None:
    rounds = [*make_round(), *make_round(2, date="2026-02-10")]
    bank = make_bank(make_record("a", rounds, CHAIN), make_record("b", make_round(date="2025-02-04"), CHAIN))
    groups = find_portfolios(arrange(bank, preview=True))["dina"].assessed
    assert [(group.year, group.rubric, group.works) for group in groups] == [
        (2026, "case@1", ("a",)),
        (2025, "case@1", ("b",)),
    ]


def test_roles_of_one_person_in_a_work() -> None:
    record = make_record(authors=[{"person": "aigul"}, {"person": "marat", "role": "consultant"}], manager="aigul")
    assert find_roles(record, "aigul") == ("author", "manager")
    assert find_roles(record, "marat") == ("consultant",)
    assert find_roles(record, "olga") == ()


def event(id: str, day: date, **front: object) -> EventEntry:
    programme = [
        {"time": "10:00", "title": "Пролог"},
        {"time": "11:00", "title": "Опыт", "speakers": ["aigul", "aigul"]},
    ]
    value = {"type": "seminar", "title": id, "summary": "О школе.", "start": f"{day}T10:00", "organiser": "department"}
    data = Event.model_validate({**value, "programme": programme, **front})
    return EventEntry(id, "docs/events", "ru", data, Body(""), Marks("index.ru.md"), CURRENT)


def test_talks_are_those_that_were_held() -> None:
    events = [
        event("old", date(2025, 3, 1)),
        event("today", TODAY),
        event("to-come", date(2026, 12, 1)),
        event("off", date(2026, 3, 1), status="cancelled"),
        event("later", date(2026, 3, 1), status="postponed"),
    ]
    bank = replace(make_bank(), events={each.id: each for each in events})
    talks = find_portfolios(arrange(bank))["aigul"].talks
    assert [(talk.event.id, talk.position) for talk in talks] == [("today", 1), ("old", 1)]
