"""The page of a person, and the list of people."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ...i18n import localize, sort_key
from ...records import Expertise, Membership, Person
from ..addresses import PEOPLE, person_path
from .card import Card, build_cards
from .link import Fact, Link
from .page_view import PageView
from .reader import Reader


@dataclass(frozen=True, kw_only=True)
class PersonView(PageView):
    """Everything the page of a person shows."""

    posts: tuple[Fact, ...]
    """Organisation and post by period, the latest first."""
    roles: tuple[str, ...]
    expertise: tuple[Fact, ...]
    """Empty for who is no expert."""
    works: tuple[Card, ...]


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
    """The list of people, by name."""

    people: tuple[PersonLine, ...]


def build_person_view(person: Person, reader: Reader) -> PersonView:
    """Build the page of a person."""
    words = reader.words
    return PersonView(
        t=words,
        language=reader.language,
        title=reader.text(person.name),
        crumbs=(Link(words["page.people"], reader.href(PEOPLE)),),
        posts=tuple(_posts(person.organisations, reader)),
        roles=tuple(role_words(person.roles, reader)),
        expertise=expertise_facts(person.expert, reader),
        works=build_cards(reader.catalogue.works.get(person.id, ()), reader),
    )


def build_people_view(reader: Reader) -> PeopleView:
    """Build the list of all people who have a page."""
    public = [person for person in reader.catalogue.bank.people.values() if person.public]
    ordered = sorted(public, key=lambda person: (sort_key(localize(person.name, reader.language)), person.id))
    return PeopleView(
        t=reader.words,
        language=reader.language,
        title=Link(reader.words["page.people"]),
        people=tuple(build_person_line(person, reader) for person in ordered),
    )


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


def latest_membership(person: Person) -> Membership | None:
    """Find where a person is or was last."""
    ordered = _latest_first(person.organisations)
    return ordered[0] if ordered else None


def _latest_first(memberships: Iterable[Membership]) -> list[Membership]:
    def key(membership: Membership) -> tuple[date, date]:
        return membership.until or date.max, membership.since or date.min

    return sorted(memberships, key=key, reverse=True)


def _posts(memberships: Iterable[Membership], reader: Reader) -> Iterator[Fact]:
    for membership in _latest_first(memberships):
        organisation = reader.organisation(membership.id, note=localize(membership.role, reader.language))
        yield Fact(membership_words(membership, reader), (organisation,))


def membership_words(membership: Membership, reader: Reader) -> str:
    """Say a time at an organisation; where no day is known, that it is today's."""
    since = reader.day(membership.since) if membership.since else ""
    until = reader.day(membership.until) if membership.until else ""
    if since and until:
        return f"{since} – {until}"
    if until:
        return reader.words.say("record.until_day", day=until)
    return reader.words.say("record.since_day", day=since) if since else reader.words["person.now"]


def role_words(roles: Iterable[str], reader: Reader) -> Iterator[str]:
    """Name what a person is in the bank, where there is a word for it."""
    known = {"head": "person.role_head", "methodist": "person.role_methodist"}
    return (reader.words[known[role]] for role in roles if role in known)


def expertise_facts(expertise: Expertise | None, reader: Reader) -> tuple[Fact, ...]:
    """List what an expert judges, and since when."""
    if expertise is None:
        return ()
    until = reader.until(expertise.until) if expertise.until else ""
    since = reader.since(expertise.since)
    return reader.facts(
        (reader.listing_label("subjects"), reader.terms("subjects", expertise.subjects)),
        (reader.listing_label("levels"), reader.terms("levels", expertise.levels)),
        (reader.words["person.languages"], [Link(reader.language_name(code)) for code in expertise.languages]),
        (reader.words["person.expert_period"], [Link(each) for each in (since, until) if each]),
    )
