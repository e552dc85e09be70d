"""Local times that a zone does not have, or has twice, because its clocks were moved."""

from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from ..diagnostics import Diagnostic, FieldPath, Marks, diagnose
from ..records import Event

Moments = Iterator[tuple[FieldPath, datetime]]


def check_local_times(event: Event, marks: Marks, timezone: str) -> Iterator[Diagnostic]:
    """Find the times of an event that no clock of the zone showed, or that it showed twice.

    Args:
        event: With local times; whole days are left out, for they have no hour that could be missing.
        marks: Of its front matter.
        timezone: Of the bank, `Asia/Almaty`.
    """
    zone = ZoneInfo(timezone)
    for path, moment in _find_moments(event):
        if not _exists(moment, zone):
            later = moment.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
            yield diagnose(
                "PB248", marks.of_value(*path), path, value=write(moment), zone=timezone, better=write(later)
            )
        elif moment.replace(tzinfo=zone).utcoffset() != moment.replace(tzinfo=zone, fold=1).utcoffset():
            yield diagnose("PB249", marks.of_value(*path), path, value=write(moment), zone=timezone)


def write(moment: datetime) -> str:
    """Write a moment as the front matter has it: `2026-12-04T15:00`."""
    return moment.strftime("%Y-%m-%dT%H:%M")


def _find_moments(event: Event) -> Moments:
    known: list[tuple[FieldPath, datetime | None]] = [(("previous_start",), event.previous_start)]
    if not event.all_day:
        known += [(("start",), event.start), (("end",), event.end)]
    if event.registration:
        opens, deadline = event.registration.opens, event.registration.deadline
        known += [(("registration", "opens"), opens), (("registration", "deadline"), deadline)]
    return ((path, moment) for path, moment in known if moment and (moment.hour, moment.minute) != (0, 0))


def _exists(moment: datetime, zone: ZoneInfo) -> bool:
    there = moment.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
    return there.replace(tzinfo=None) == moment
