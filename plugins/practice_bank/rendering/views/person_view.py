"""The page of a person: a portfolio to be printed for attestation."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ...catalogue import Portfolio, Seat, Talk, TranslatedWork, UsedWork
from ...i18n import localize
from ...records import Expertise, ExpertNaming, Membership, Person, Status
from ..addresses import PEOPLE, person_path
from .centre import body_link, role_link, seat_period
from .link import Fact, Link
from .page_view import PageView
from .portfolio_lines import (
    TalkLine,
    Total,
    UseLine,
    WorkLine,
    build_talk_line,
    build_totals,
    build_translation_lines,
    build_use_lines,
    build_work_lines,
)
from .portfolio_parts import Part, link_parts
from .reader import Reader


@dataclass(frozen=True)
class AssessedLine:
    """How many works an expert assessed in a year by one rubric."""

    year: str
    rubric: Link
    works: int


@dataclass(frozen=True, kw_only=True)
class PersonView(PageView):
    """Everything the page of a person shows."""

    totals: tuple[Total, ...]
    posts: tuple[Fact, ...]
    """Organisation and post by period, the latest first."""
    seats: tuple[Link, ...]
    """Councils and associations, each with role and time."""
    roles: tuple[str, ...]
    expertise: tuple[Fact, ...]
    """Empty for who is no expert."""
    assessed: tuple[AssessedLine, ...]
    """Empty where readers are not to know who assessed what."""
    assessed_note: str
    """Why an expert's assessments are not counted here; empty where they are, and for who is no expert."""
    works: tuple[WorkLine, ...]
    translated: tuple[Link, ...]
    checked: tuple[Link, ...]
    talks: tuple[TalkLine, ...]
    planned: tuple[TalkLine, ...]
    """Talks to come."""
    adopted: tuple[UseLine, ...]
    adopted_hidden: str
    """How many reports are only counted, in words."""
    reported: tuple[UseLine, ...]
    more: Mapping[str, Link]
    """Where the lists are whole of which only the beginning stands here, by their names."""
    source: str
    """Of which day the data are."""


def build_person_view(person: Person, portfolio: Portfolio, reader: Reader, seats: Iterable[Seat] = ()) -> PersonView:
    """Build the page of a person.

    Args:
        person: Of the register.
        portfolio: What they did.
        reader: Who reads.
        seats: Of theirs, in the centre's bodies.
    """
    words, names_experts = reader.words, may_count_assessments(reader)
    parts = {part.name: part for part in find_person_parts(person, portfolio, reader)}
    hidden = sum(not used.adoption.consent for used in portfolio.adopted)
    return PersonView(
        t=words,
        language=reader.language,
        title=reader.text(person.name),
        crumbs=(Link(words["page.people"], reader.href(PEOPLE)),),
        totals=_count(person, portfolio, reader),
        posts=tuple(_posts(person.organisations, reader)),
        seats=tuple(_seat_link(seat, reader) for seat in seats),
        roles=tuple(role_words(person.roles, reader)),
        expertise=expertise_facts(person.expert, reader),
        assessed=tuple(_assessed_lines(portfolio, reader)) if names_experts else (),
        assessed_note=words["person.assessed_anonymous"] if person.expert and not names_experts else "",
        works=parts["works"].lines(),
        translated=parts["translated"].lines(),
        checked=parts["checked"].lines(),
        talks=parts["talks"].lines(),
        planned=tuple(build_talk_line(talk, reader) for talk in portfolio.planned),
        adopted=parts["adopted"].lines(),
        adopted_hidden=words.count("adopt.hidden", hidden) if hidden else "",
        reported=parts["reported"].lines(),
        more=link_parts(parts.values(), person_path(person.id), reader),
        source=words.say("person.source", day=reader.day(reader.catalogue.today)),
    )


def find_person_parts(person: Person, portfolio: Portfolio, reader: Reader) -> tuple[Part, ...]:
    """Find the lists of a person's page that may be long."""
    works = reader.catalogue.works.get(person.id, ())
    adopted = [used for used in portfolio.adopted if used.adoption.consent]

    def translations(items: Iterable[TranslatedWork]) -> tuple[Link, ...]:
        return tuple(build_translation_lines(items, reader))

    def uses(items: Iterable[UsedWork], reporter: str = "") -> tuple[UseLine, ...]:
        return build_use_lines(items, reader, reporter)

    def talks(items: Iterable[Talk]) -> tuple[TalkLine, ...]:
        return tuple(build_talk_line(talk, reader) for talk in items)

    return (
        Part("works", "person.works", "works", works, lambda items: build_work_lines(items, reader, person.id)),
        Part("translated", "person.translated", "lines", portfolio.translated, translations),
        Part("checked", "person.checked", "lines", portfolio.checked, translations),
        Part("talks", "person.talks", "talks", portfolio.talks, talks),
        Part("adopted", "person.adopted", "uses", adopted, uses),
        Part("reported", "person.reported", "uses", portfolio.reported, lambda items: uses(items, person.id)),
    )


def may_count_assessments(reader: Reader) -> bool:
    """Whether readers may know how much an expert assessed.

    Where experts go by number even a count would tell who they are: in a small bank a year and a rubric, or as many
    assessments as there are works, name the work.
    """
    return reader.catalogue.preview or reader.catalogue.bank.policy.experts is ExpertNaming.NAME


def _assessed_lines(portfolio: Portfolio, reader: Reader) -> Iterator[AssessedLine]:
    rubrics = reader.catalogue.bank.rubrics
    for group in portfolio.assessed:
        known = rubrics.get(group.rubric)
        rubric = reader.text(known.labels) if known else Link(group.rubric)
        yield AssessedLine(str(group.year), rubric, len(group.works))


def _count(person: Person, portfolio: Portfolio, reader: Reader) -> tuple[Total, ...]:
    ids, entries = reader.catalogue.works.get(person.id, ()), reader.catalogue.entries
    approved = sum(entries[record].standing.status is Status.APPROVED for record in ids)
    assessed = {work for group in portfolio.assessed for work in group.works} if may_count_assessments(reader) else ()
    counted = (
        ("person.total_works", len(ids), "pb-works"),
        ("person.total_approved", approved, "pb-works"),
        ("person.total_translated", len(portfolio.translated), "pb-translated"),
        ("person.total_checked", len(portfolio.checked), "pb-checked"),
        ("person.total_assessed", len(assessed), "pb-assessed"),
        ("person.total_talks", len(portfolio.talks), "pb-talks"),
        ("person.total_adopted", len(portfolio.adopted), "pb-adopted"),
        ("person.total_reported", len(portfolio.reported), "pb-reported"),
    )
    return build_totals(counted, reader)


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


def _seat_link(seat: Seat, reader: Reader) -> Link:
    """Name a body with what somebody is there and when."""
    said = (role_link(seat, reader).text, seat_period(seat, reader))
    return body_link(seat.body, reader)._replace(note=", ".join(filter(None, said)))


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
