"""Pages of people and organisations: what is shown of whom, and to whom."""

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from drawn_practice import arrange_practice
from test_adoptions import HIDDEN_PERSON, NAMED, SILENT

from practice_bank.catalogue import Catalogue, Talk
from practice_bank.diagnostics import Marks
from practice_bank.records import Body, Event, EventEntry, EventTranslation, ExpertNaming, Person
from practice_bank.rendering import build_pages
from practice_bank.rendering.views import Link, OrganisationsView, OrganisationView, PeopleView, PersonView, Reader
from practice_bank.rendering.views.portfolio_lines import build_talk_line

DIGEST = "sha256:" + "a" * 64


def pages(catalogue: Catalogue, language: str = "ru") -> dict[str, object]:
    wanted = ("people/", "organisations/")
    return {page.path: page.view for page in build_pages(catalogue, language) if page.path.startswith(wanted)}


def person_view(catalogue: Catalogue, person: str) -> PersonView:
    view = pages(catalogue)[f"people/{person}/"]
    assert isinstance(view, PersonView)
    return view


def with_policy(catalogue: Catalogue, naming: ExpertNaming) -> Catalogue:
    policy = catalogue.bank.policy.model_copy(update={"experts": naming})
    return replace(catalogue, bank=replace(catalogue.bank, policy=policy))


def with_person(catalogue: Catalogue, person: Person) -> Catalogue:
    people = {**catalogue.bank.people, person.id: person}
    return replace(catalogue, bank=replace(catalogue.bank, people=people))


def find_expert(catalogue: Catalogue) -> str:
    experts = Counter(
        marked.value.expert for entry in catalogue.entries.values() for marked in entry.record.assessments
    )
    return min(experts)


def test_a_work_stands_with_role_decisions_and_validity(public: Catalogue) -> None:
    person = next(iter(public.works))
    view = person_view(public, person)
    assert [line.title.href.rstrip("/").rsplit("/", 1)[-1] for line in view.works] == list(public.works[person])
    for line, record in zip(view.works, public.works[person], strict=True):
        standing = public.entries[record].standing
        values = [value.text for fact in line.stamp.facts for value in fact.values]
        assert standing.conclusion
        assert any(f"№ {standing.conclusion.document}" in value for value in values)
        assert line.roles


def test_unpublished_works_are_in_no_portfolio_of_the_public_site(public: Catalogue, preview: Catalogue) -> None:
    hidden = [entry.record.front.title for id, entry in preview.entries.items() if id not in public.entries]
    assert hidden
    shown = repr(list(pages(public).values()))
    assert not [title for title in hidden if title in shown]
    seen = repr(list(pages(preview).values()))
    assert [title for title in hidden if title in seen]


def test_nobody_learns_how_much_an_anonymous_expert_assessed(public: Catalogue) -> None:
    expert = find_expert(public)
    view = person_view(with_policy(public, ExpertNaming.NUMBER), expert)
    assert view.assessed == ()
    assert view.assessed_note
    assert "#pb-assessed" not in {total.href for total in view.totals}


def test_a_named_expert_has_the_works_counted(public: Catalogue) -> None:
    expert = find_expert(public)
    view = person_view(with_policy(public, ExpertNaming.NAME), expert)
    works = {
        entry.record.id
        for entry in public.entries.values()
        if any(marked.value.expert == expert for marked in entry.record.assessments)
    }
    assert sum(line.works for line in view.assessed) >= len(works)
    assert {total.href: total.count for total in view.totals}["#pb-assessed"] == str(len(works))
    assert view.assessed_note == ""


def test_those_who_work_on_the_bank_see_how_much_was_assessed(preview: Catalogue) -> None:
    assert person_view(with_policy(preview, ExpertNaming.NUMBER), find_expert(preview)).assessed


def test_reports_stand_on_three_pages_and_the_silent_are_counted(tmp_path: Path) -> None:
    reports = {"adoptions/2026-04-12-b.yml": NAMED, "adoptions/2026-05-12-c.yml": SILENT}
    catalogue = arrange_practice(tmp_path, **reports, **{"adoptions/2026-03-12-dina.yml": HIDDEN_PERSON})
    author, dina = person_view(catalogue, "aigul"), person_view(catalogue, "dina")
    assert [line.who and line.who.text for line in author.adopted][:1] == ["Айжан Толебай"]
    assert author.adopted_hidden.startswith("Ещё 1 коллега")
    assert [(line.who, line.title.href) for line in dina.reported] == [(None, "../../bank/reading-pairs/")]
    school = pages(catalogue)["organisations/school-b/"]
    assert isinstance(school, OrganisationView)
    assert [line.who and line.who.text for line in school.adopted] == ["Айжан Толебай"]
    assert "Не публикуйте" not in repr(list(pages(catalogue).values()))


def test_who_does_not_want_a_page_has_none_and_no_link(tmp_path: Path) -> None:
    catalogue = arrange_practice(tmp_path, **{"adoptions/2026-03-12-aigul.yml": HIDDEN_PERSON})
    hidden = catalogue.bank.people["dina"].model_copy(update={"public": False})
    found = pages(with_person(catalogue, hidden))
    assert "people/dina/" not in found
    assert "people/dina/" not in repr(list(found.values()))
    author = found["people/aigul/"]
    assert isinstance(author, PersonView)
    assert [line.who and line.who.text for line in author.adopted] == ["Педагог"]


def test_people_stand_by_the_kazakh_alphabet_under_their_letters(public: Catalogue) -> None:
    names = ("Яна", "Әли", "Асан", "Бота", "Қали", "Кира", "Ескен")
    catalogue = public
    for number, name in enumerate(names):
        catalogue = with_person(
            catalogue, Person.model_validate({"id": f"p{number}", "name": {"kk": name, "ru": name}})
        )
    view = pages(catalogue, "kk")["people/"]
    assert isinstance(view, PeopleView)
    shown = [
        (group.label.text, line.link.text) for group, lines in view.groups for line in lines if line.link.text in names
    ]
    assert shown == [(name[0], name) for name in ("Асан", "Әли", "Бота", "Ескен", "Кира", "Қали", "Яна")]
    letters = [group.label.text for group in view.letters]
    assert len(letters) == len(set(letters))
    number = sum(person.public for person in catalogue.bank.people.values())
    assert view.found == f"{number} адам"
    assert sum(group.count for group in view.letters) == number
    assert sum(len(lines) for _, lines in view.groups) == number


def test_numbers_of_an_organisation_agree_with_its_works(public: Catalogue) -> None:
    for path, view in pages(public).items():
        if not isinstance(view, OrganisationView):
            continue
        ids = public.organisation_works.get(path.split("/")[1], ())
        assert sum(len(group.works) for group in view.years) == len(ids)
        assert [group.year for group in view.years] == sorted({group.year for group in view.years}, reverse=True)
        kinds = [int(value.note) for fact in view.kinds[:1] for value in fact.values]
        assert sum(kinds) == len(ids)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_parents_and_children_lead_to_each_other(public: Catalogue, language: str) -> None:
    found = pages(public, language)
    (parent, child) = next(
        (each.parent, each.id) for each in public.bank.organisations.values() if each.parent and each.public
    )
    view = found[f"organisations/{parent}/"]
    assert isinstance(view, OrganisationView)
    assert f"../{child}/" in {link.href for link in view.children}
    listed = found["organisations/"]
    assert isinstance(listed, OrganisationsView)
    public_ones = [each for each in public.bank.organisations.values() if each.public]
    assert sum(len(group.organisations) for group in listed.groups) == len(public_ones)


def test_a_talk_is_named_in_the_readers_language_where_it_was_translated(public: Catalogue) -> None:
    programme = [{"time": "10:00", "title": "Опыт"}, {"time": "11:00", "title": "Итог"}]
    value = {"type": "seminar", "title": "Семинар", "summary": "О школе.", "start": "2026-03-01T10:00"}
    front = Event.model_validate({**value, "organiser": "department", "programme": programme})
    note = {"source": DIGEST, "translator": "dina", "state": "complete"}
    words = {"title": "Семинар күні", "programme": [{"title": "Тәжірибе"}], "translation": note}
    known = {"kk": (EventTranslation.model_validate(words), Body(""))}
    event = EventEntry("day", "docs/events", "ru", front, Body(""), Marks("index.ru.md"), DIGEST, known)
    kk, ru = Reader(public, "kk", "people/dina/"), Reader(public, "ru", "people/dina/")
    first, second = (build_talk_line(Talk(event, position), kk) for position in (0, 1))
    assert (first.title, first.day) == (Link("Тәжірибе"), kk.day(date(2026, 3, 1)))
    assert first.event == Link("Семинар күні", "../../events/day/")
    assert second.title == Link("Итог", lang="ru")
    assert build_talk_line(Talk(event, 1), ru).event == Link("Семинар", "../../events/day/")
