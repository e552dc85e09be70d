"""Who sits where: the bodies of people and of organisations."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..i18n import LocalizedText
from ..records import Bank, CentreBody


@dataclass(frozen=True)
class Seat:
    """Somebody's time in a body."""

    body: CentreBody
    person: str
    role: LocalizedText
    """Empty for a plain member and for who leads."""
    is_leader: bool = False
    since: date | None = None
    until: date | None = None
    """The earlier of the person's last day there and the body's."""

    def covers(self, day: date) -> bool:
        """Whether somebody sits there on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


def find_seats(body: CentreBody) -> tuple[Seat, ...]:
    """List who is or was in a body: who leads first, then the members in the order of the file."""
    own = [each for each in body.members if each.person == body.leader]
    leader = [] if own or not body.leader else [Seat(body, body.leader, {}, is_leader=True, until=body.until)]
    members = [
        Seat(
            body=body,
            person=member.person,
            role=member.role,
            is_leader=member.person == body.leader and member is own[-1],
            since=member.since,
            until=min(filter(None, (member.until, body.until)), default=None),
        )
        for member in body.members
    ]
    return tuple(sorted([*leader, *members], key=lambda seat: not seat.is_leader))


def find_bodies_of_people(bank: Bank) -> Mapping[str, tuple[Seat, ...]]:
    """Find the seats of each person, in the order of the bodies."""
    found: dict[str, list[Seat]] = defaultdict(list)
    for body in bank.bodies.values():
        for seat in find_seats(body):
            found[seat.person].append(seat)
    return {person: tuple(seats) for person, seats in found.items()}


def find_bodies_of_organisations(bank: Bank) -> Mapping[str, tuple[CentreBody, ...]]:
    """Find the bodies at each organisation, in the order of the file."""
    found: dict[str, list[CentreBody]] = defaultdict(list)
    for body in bank.bodies.values():
        found[body.organisation].append(body)
    return {organisation: tuple(bodies) for organisation, bodies in found.items()}
