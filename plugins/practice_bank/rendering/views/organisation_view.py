"""The page of an organisation."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from ...catalogue import Occasion, UsedWork, nearness
from ...i18n import localize, sort_key
from ...records import CentreBody, Level, Organisation, Person
from ..addresses import ORGANISATIONS, organisation_path
from .centre import body_link, kind_words
from .event_line import EventLine, build_event_lines, part_by_time
from .link import Fact, Link
from .page_view import PageView
from .people_view import PersonLine, build_person_lines, order_people
from .person_view import latest_membership
from .portfolio_lines import Total, UseLine, WorkLine, build_totals, build_use_lines, build_work_lines
from .portfolio_parts import Part, link_parts
from .reader import Reader

Staff = Mapping[str, Sequence[Person]]
"""The public people of each organisation, by its id."""


@dataclass(frozen=True)
class YearGroup:
    """The works of a year."""

    year: str
    works: tuple[WorkLine, ...]


@dataclass(frozen=True, kw_only=True)
class OrganisationView(PageView):
    """Everything the page of an organisation shows."""

    totals: tuple[Total, ...]
    facts: tuple[Fact, ...]
    kinds: tuple[Fact, ...]
    """Its works by kind, and by the level they reached."""
    years: tuple[YearGroup, ...]
    """The latest first."""
    children: tuple[Link, ...]
    """Organisations that belong to it and have a page, by name."""
    bodies: tuple[Link, ...]
    """Councils and associations there, each with its kind."""
    people: tuple[PersonLine, ...]
    adopted: tuple[UseLine, ...]
    """Reports of using others' works here."""
    events: tuple[EventLine, ...]
    """That it organises and are not over, the nearest first."""
    past_events: tuple[EventLine, ...]
    """The latest first."""
    more: Mapping[str, Link]
    """Where the lists are whole of which only the beginning stands here, by their names."""
    source: str


@dataclass(frozen=True)
class OrganisationLinks:
    """What stands about all organisations in other files, by id: found once for all pages."""

    staff: Staff
    children: Mapping[str, Sequence[Organisation]]
    uses: Mapping[str, tuple[UsedWork, ...]]
    events: Mapping[str, Sequence[Occasion]]
    bodies: Mapping[str, tuple[CentreBody, ...]]


def gather_staff(reader: Reader) -> Staff:
    """Sort the public people by the organisation they have not left."""
    found: dict[str, list[Person]] = {}
    for person in reader.catalogue.bank.people.values():
        latest = latest_membership(person)
        if person.public and latest and latest.until is None:
            found.setdefault(latest.id, []).append(person)
    return found


def gather_children(reader: Reader) -> Mapping[str, Sequence[Organisation]]:
    """Sort the public organisations by the one they belong to."""
    found: dict[str, list[Organisation]] = {}
    for organisation in reader.catalogue.bank.organisations.values():
        if organisation.public and organisation.parent:
            found.setdefault(organisation.parent, []).append(organisation)
    return found


def gather_events(reader: Reader) -> Mapping[str, Sequence[Occasion]]:
    """Sort events by who organises them: what is not over first, the nearest before the later."""
    found: dict[str, list[Occasion]] = {}
    now = reader.catalogue.now
    for occasion in sorted(reader.catalogue.occasions.values(), key=lambda each: nearness(each, now)):
        found.setdefault(occasion.event.front.organiser, []).append(occasion)
    return found


def build_organisation_view(organisation: Organisation, links: OrganisationLinks, reader: Reader) -> OrganisationView:
    """Build the page of an organisation."""
    words = reader.words
    people = order_people(links.staff.get(organisation.id, ()), reader)
    parts = {part.name: part for part in find_organisation_parts(organisation, links, reader)}
    works, events = parts["works"], parts["events"]
    ahead, past = part_by_time(events.items[: events.size], reader)
    experts = sum(bool(each.expert and each.expert.covers(reader.catalogue.today)) for each in people)
    counted = (
        ("person.total_works", len(works.items), "pb-works"),
        ("organisation.total_people", len(people), "pb-people"),
        ("organisation.total_experts", experts, "pb-people"),
        ("organisation.total_events", len(events.items), "pb-events"),
        ("organisation.total_adopted", len(parts["adopted"].items), "pb-adopted"),
    )
    return OrganisationView(
        t=words,
        language=reader.language,
        title=reader.text(organisation.name),
        crumbs=(Link(words["page.organisations"], reader.href(ORGANISATIONS)),),
        totals=build_totals(counted, reader),
        facts=organisation_facts(organisation, reader),
        kinds=_count_works(works.items, reader),
        years=_group_by_year(works.items[: works.size], reader),
        children=order_organisations(links.children.get(organisation.id, ()), reader),
        bodies=tuple(_body_line(body, reader) for body in links.bodies.get(organisation.id, ())),
        people=build_person_lines(people, reader),
        adopted=parts["adopted"].lines(),
        events=ahead,
        past_events=past,
        more=link_parts(parts.values(), organisation_path(organisation.id), reader),
        source=words.say("person.source", day=reader.day(reader.catalogue.today)),
    )


def find_organisation_parts(organisation: Organisation, links: OrganisationLinks, reader: Reader) -> tuple[Part, ...]:
    """Find the lists of an organisation's page that may be long."""
    works = reader.catalogue.organisation_works.get(organisation.id, ())
    adopted = [used for used in links.uses.get(organisation.id, ()) if used.adoption.consent]
    events = links.events.get(organisation.id, ())
    return (
        Part("works", "organisation.works", "works", works, lambda items: build_work_lines(items, reader)),
        Part("events", "organisation.events", "events", events, lambda items: build_event_lines(items, reader)),
        Part("adopted", "organisation.adopted", "uses", adopted, lambda items: build_use_lines(items, reader)),
    )


def _body_line(body: CentreBody, reader: Reader) -> Link:
    return body_link(body, reader)._replace(note=kind_words(body.kind, reader))


def _count_works(ids: Sequence[str], reader: Reader) -> tuple[Fact, ...]:
    entries = [reader.catalogue.entries[record] for record in ids]
    kinds = Counter(entry.record.front.kind for entry in entries)
    levels = Counter(entry.standing.level for entry in entries)
    by_kind = (reader.text(reader.term_labels("kinds", kind), note=str(kinds[kind])) for kind in sorted(kinds))
    by_level = (Link(reader.level(level), note=str(levels[level])) for level in reversed(Level) if levels[level])
    return reader.facts(
        (reader.words["organisation.by_kind"], by_kind), (reader.words["organisation.by_level"], by_level)
    )


def _group_by_year(ids: Sequence[str], reader: Reader) -> tuple[YearGroup, ...]:
    """Group works that stand newest first."""
    entries = reader.catalogue.entries
    by_year = groupby(ids, lambda record: entries[record].record.front.submitted.year)
    return tuple(YearGroup(str(year), build_work_lines(group, reader)) for year, group in by_year)


def order_organisations(organisations: Sequence[Organisation], reader: Reader) -> tuple[Link, ...]:
    """Name organisations in the alphabet's order."""
    return tuple(organisation_line(each, reader) for each in sort_organisations(organisations, reader))


def sort_organisations(organisations: Iterable[Organisation], reader: Reader) -> list[Organisation]:
    """Put organisations into the alphabet's order."""
    return sorted(organisations, key=lambda each: (sort_key(localize(each.name, reader.language)), each.id))


def organisation_line(organisation: Organisation, reader: Reader) -> Link:
    """Name an organisation with the number of its works."""
    works = len(reader.catalogue.organisation_works.get(organisation.id, ()))
    note = reader.words.count("person.works_count", works) if works else ""
    return reader.text(organisation.name, organisation_path(organisation.id), note)


def organisation_facts(organisation: Organisation, reader: Reader) -> tuple[Fact, ...]:
    """List what the register says of an organisation."""
    words, kind, district = reader.words, organisation.type, organisation.district
    return reader.facts(
        (words["organisation.type"], [reader.label("organisation-types", kind)] if kind else []),
        (reader.listing_label("districts"), [reader.term("districts", district)] if district else []),
        (words["organisation.parent"], [reader.organisation(organisation.parent)] if organisation.parent else []),
    )
