"""Approvals that will end, have ended, or no longer cover the text."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from ...records import Status
from ..catalogue import Entry

EXPIRING_WITHIN = 90
"""Days before the end of an approval from which its renewal is to be thought of."""


@dataclass(frozen=True)
class Validity:
    """Works whose approval needs attention."""

    expiring: tuple[Entry, ...]
    """Approved, ending within 90 days; the soonest first."""
    expired: tuple[Entry, ...]
    """The longest ago first."""
    changed: tuple[Entry, ...]
    """By id."""


def find_validity(entries: Iterable[Entry], today: date) -> Validity:
    """Sort out approvals that need attention."""
    by_status: dict[Status, list[Entry]] = {Status.APPROVED: [], Status.EXPIRED: [], Status.CHANGED: []}
    for entry in entries:
        if entry.standing.status in by_status:
            by_status[entry.standing.status].append(entry)
    last = today + timedelta(days=EXPIRING_WITHIN)
    expiring = [entry for entry in by_status[Status.APPROVED] if _end(entry) <= last]
    return Validity(
        expiring=tuple(sorted(expiring, key=_soonest_first)),
        expired=tuple(sorted(by_status[Status.EXPIRED], key=_soonest_first)),
        changed=tuple(sorted(by_status[Status.CHANGED], key=lambda entry: entry.record.id)),
    )


def _end(entry: Entry) -> date:
    return entry.standing.valid_until or date.max


def _soonest_first(entry: Entry) -> tuple[date, str]:
    return (_end(entry), entry.record.id)
