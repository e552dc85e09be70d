"""The list of the centre's bodies, by kind."""

from collections.abc import Iterable
from dataclasses import dataclass

from ....catalogue import find_seats
from ....records import CentreBody
from ..link import Fact, Link
from ..page_view import PageView
from ..reader import Reader
from .body_facts import body_facts, body_link, contact_facts, kind_words


@dataclass(frozen=True)
class BodyLine:
    """A body in the list."""

    id: str
    title: Link
    kind: str
    purpose: Link | None
    leader: Link | None
    members: str
    """How many there are today, in words; empty where none are named."""
    facts: tuple[Fact, ...]
    contacts: tuple[Fact, ...]


@dataclass(frozen=True)
class KindGroup:
    """The bodies of one kind."""

    id: str
    label: str
    bodies: tuple[BodyLine, ...]


@dataclass(frozen=True, kw_only=True)
class StructureView(PageView):
    """The list of bodies."""

    groups: tuple[KindGroup, ...]
    """Of bodies that work today, in the order of the vocabulary."""
    former: tuple[BodyLine, ...]
    """Bodies that were closed."""


def build_structure_view(reader: Reader) -> StructureView:
    """Build the list of all bodies."""
    bodies, today = list(reader.catalogue.bank.bodies.values()), reader.catalogue.today
    closed = [body for body in bodies if body.until and body.until < today]
    return StructureView(
        t=reader.words,
        language=reader.language,
        title=Link(reader.words["structure.title"]),
        groups=_group([body for body in bodies if body not in closed], reader),
        former=tuple(_line(body, reader) for body in closed),
    )


def _group(bodies: Iterable[CentreBody], reader: Reader) -> tuple[KindGroup, ...]:
    """Group bodies by kind, in the order of the vocabulary; kinds that it lacks come last."""
    by_kind: dict[str, list[BodyLine]] = {}
    for body in bodies:
        by_kind.setdefault(body.kind, []).append(_line(body, reader))
    known = reader.catalogue.bank.vocabularies.get("body-kinds")
    terms = [term.id for term in known.terms] if known else []
    ordered = [*(kind for kind in terms if kind in by_kind), *sorted(by_kind.keys() - set(terms))]
    return tuple(KindGroup(kind, kind_words(kind, reader), tuple(by_kind[kind])) for kind in ordered)


def _line(body: CentreBody, reader: Reader) -> BodyLine:
    today = reader.catalogue.today
    current = {seat.person for seat in find_seats(body) if seat.covers(today)}
    return BodyLine(
        id=body.id,
        title=body_link(body, reader),
        kind=kind_words(body.kind, reader),
        purpose=reader.text(body.purpose) if body.purpose else None,
        leader=reader.person(body.leader) if body.leader else None,
        members=reader.words.count("structure.members_count", len(current)) if current else "",
        facts=body_facts(body, reader),
        contacts=contact_facts(body, reader),
    )
