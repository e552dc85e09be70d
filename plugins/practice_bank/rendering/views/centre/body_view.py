"""The page of one body."""

from collections.abc import Iterable
from dataclasses import dataclass

from ....catalogue import HeldSitting, Seat, find_seats
from ....i18n import localize
from ....records import CentreBody
from ...addresses import STRUCTURE, body_path
from ..link import Fact, Link
from ..page_view import PageView
from ..portfolio_parts import Part, link_parts
from ..reader import Reader
from .body_facts import body_facts, body_title, contact_facts, kind_words
from .sitting_lines import SittingLine, build_sitting_lines


@dataclass(frozen=True)
class SeatLine:
    """Somebody in a body."""

    person: Link
    role: Link
    """Empty for a plain member."""
    period: str
    is_leader: bool


@dataclass(frozen=True, kw_only=True)
class BodyView(PageView):
    """Everything the page of a body shows."""

    kind: str
    purpose: Link | None
    facts: tuple[Fact, ...]
    contacts: tuple[Fact, ...]
    more: Link | None
    """The site's own page about it."""
    members: tuple[SeatLine, ...]
    """Who is there today, who leads first."""
    coming: tuple[SeatLine, ...]
    former: tuple[SeatLine, ...]
    sittings: tuple[SittingLine, ...]
    """The latest first."""
    more_sittings: Link | None
    """Where all of them are, if only the latest are here."""
    decisions: str
    """How many decisions stand below, in words; empty where none do."""
    source: str
    """Of which day the data are."""


def build_body_view(body: CentreBody, sittings: tuple[HeldSitting, ...], reader: Reader) -> BodyView:
    """Build the page of a body."""
    words, today = reader.words, reader.catalogue.today
    seats = find_seats(body)
    count = sum(len(each.decisions) for each in sittings)
    (part,) = parts = find_body_parts(sittings, reader)
    return BodyView(
        t=words,
        language=reader.language,
        title=body_title(body, reader),
        crumbs=(Link(words["structure.title"], reader.href(STRUCTURE)),),
        kind=kind_words(body.kind, reader),
        purpose=reader.text(body.purpose) if body.purpose else None,
        facts=body_facts(body, reader),
        contacts=contact_facts(body, reader),
        more=Link(words["structure.more"], reader.href(f"{body.page}/")) if body.page else None,
        members=build_seat_lines((seat for seat in seats if seat.covers(today)), reader),
        coming=build_seat_lines((seat for seat in seats if seat.since and seat.since > today), reader),
        former=build_seat_lines((seat for seat in seats if seat.until and seat.until < today), reader),
        sittings=part.lines(),
        more_sittings=link_parts(parts, body_path(body.id), reader).get(part.name),
        decisions=words.count("structure.decisions_count", count) if count else "",
        source=words.say("person.source", day=reader.day(today)),
    )


def find_body_parts(sittings: tuple[HeldSitting, ...], reader: Reader) -> tuple[Part]:
    """Find the list of a body's page that may be long."""
    label, sort = "structure.sittings", "sittings"
    return (Part(sort, label, sort, sittings, lambda items: build_sitting_lines(items, reader)),)


def build_seat_lines(seats: Iterable[Seat], reader: Reader) -> tuple[SeatLine, ...]:
    """Build the lines of people in a body."""
    return tuple(
        SeatLine(reader.person(seat.person), role_link(seat, reader), seat_period(seat, reader), seat.is_leader)
        for seat in seats
    )


def role_link(seat: Seat, reader: Reader) -> Link:
    """Say what somebody is in a body."""
    if localize(seat.role, reader.language):
        return reader.text(seat.role)
    return Link(reader.words["structure.leader"] if seat.is_leader else "")


def seat_period(seat: Seat, reader: Reader) -> str:
    """Say since and until when; empty where no day is known."""
    if seat.since and seat.until:
        return f"{reader.day(seat.since)} – {reader.day(seat.until)}"
    if seat.until:
        return reader.until(seat.until)
    return reader.since(seat.since) if seat.since else ""
