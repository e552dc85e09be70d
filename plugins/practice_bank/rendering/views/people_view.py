"""The list of people, by the alphabet."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from ...i18n import localize, sort_key
from ...records import Person
from ..addresses import person_path
from .link import Link
from .page_view import PageView
from .person_view import latest_membership
from .reader import Reader


@dataclass(frozen=True)
class PersonLine:
    """A person in a list."""

    link: Link
    post: str
    organisation: str
    works: str
    """How many works, in words; empty where there are none."""
    is_expert: bool


@dataclass(frozen=True)
class LetterGroup:
    """The people whose names begin with a letter."""

    letter: str
    people: tuple[PersonLine, ...]


@dataclass(frozen=True, kw_only=True)
class PeopleView(PageView):
    """The list of people, by name."""

    found: str
    """How many, in words."""
    groups: tuple[LetterGroup, ...]


def build_people_view(reader: Reader) -> PeopleView:
    """Build the list of all people who have a page."""
    people = order_people((each for each in reader.catalogue.bank.people.values() if each.public), reader)
    by_letter = groupby(people, lambda person: localize(person.name, reader.language)[:1].upper())
    return PeopleView(
        t=reader.words,
        language=reader.language,
        title=Link(reader.words["page.people"]),
        found=reader.words.count("person.people_count", len(people)),
        groups=tuple(LetterGroup(letter, build_person_lines(group, reader)) for letter, group in by_letter),
    )


def order_people(people: Iterable[Person], reader: Reader) -> list[Person]:
    """Put people into the alphabet's order."""
    return sorted(people, key=lambda person: (sort_key(localize(person.name, reader.language)), person.id))


def build_person_lines(people: Iterable[Person], reader: Reader) -> tuple[PersonLine, ...]:
    """Build the lines of people in the order given."""
    return tuple(build_person_line(person, reader) for person in people)


def build_person_line(person: Person, reader: Reader) -> PersonLine:
    """Build a person's line of a list."""
    works = len(reader.catalogue.works.get(person.id, ()))
    latest = latest_membership(person)
    return PersonLine(
        link=reader.text(person.name, person_path(person.id)),
        post=localize(latest.role, reader.language) if latest else "",
        organisation=reader.organisation(latest.id).text if latest else "",
        works=reader.words.count("person.works_count", works) if works else "",
        is_expert=person.expert is not None,
    )
