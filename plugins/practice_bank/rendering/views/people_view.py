"""The list of people, by the alphabet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from ...i18n import localize, sort_key
from ...records import Person
from ..addresses import people_path, person_path
from .link import Link
from .page_view import PageView
from .pager import Pager
from .person_view import latest_membership
from .reader import Reader
from .roll import RollGroup, cut_roll


@dataclass(frozen=True)
class PersonLine:
    """A person in a list."""

    link: Link
    post: str
    organisation: str
    works: str
    """How many works, in words; empty where there are none."""
    is_expert: bool


@dataclass(frozen=True, kw_only=True)
class PeopleView(PageView):
    """A page of the list of people, by name."""

    found: str
    """How many there are, in words."""
    letters: tuple[RollGroup, ...]
    """All letters that names begin with."""
    groups: tuple[tuple[RollGroup, tuple[PersonLine, ...]], ...]
    """Those of this page, with their people."""
    pager: Pager | None


def build_people_view(reader: Reader, number: int = 1) -> PeopleView:
    """Build a page of the list of all people who have a page."""
    people = list_people(reader)
    by_letter = groupby(people, lambda person: localize(person.name, reader.language)[:1].upper())
    groups = [(Link(letter), list(group)) for letter, group in by_letter]
    page = cut_roll(groups, number, "pb-letter", people_path, reader)
    return PeopleView(
        t=reader.words,
        language=reader.language,
        title=Link(reader.words["page.people"]),
        found=reader.words.count("person.people_count", len(people)),
        letters=page.groups,
        groups=tuple((group, build_person_lines(shown, reader)) for group, shown in page.shown),
        pager=page.pager,
    )


def list_people(reader: Reader) -> Sequence[Person]:
    """List all people who have a page in the alphabet's order."""
    catalogue = reader.catalogue
    public = [each for each in catalogue.bank.people.values() if each.public]
    return catalogue.reckon(("people", reader.language), lambda: order_people(public, reader))


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
