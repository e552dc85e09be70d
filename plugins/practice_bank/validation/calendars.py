"""Calendars of others: what can be shown of them, and what is wrong. However broken one is, the rest stands."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from ..diagnostics import Diagnostic
from ..loading import LoadedCalendar
from ..records import OutsideCalendar, OutsideNote
from .addresses import check_addresses
from .file_names import check_file_id
from .labels import NAMES, check_labels
from .parsing import parse_document
from .references import ReferenceRuling
from .registers import Registers


def parse_calendars(
    calendars: Sequence[LoadedCalendar], registers: Registers, timezone: str
) -> tuple[dict[str, OutsideCalendar], list[Diagnostic]]:
    """Make the calendars of others, by id.

    Args:
        calendars: Of `_bank/calendars/`, by name.
        registers: What references may name.
        timezone: Of the bank, in which times are told.
    """
    if not calendars:
        return {}, []
    # What reads calendars takes long to import, and few banks have one of others.
    from .outside_events import parse_outside_events

    found: dict[str, OutsideCalendar] = {}
    findings: list[Diagnostic] = []
    for calendar in calendars:
        parsed = parse_document(OutsideNote, calendar.document, ReferenceRuling(()))
        findings += parsed.findings
        findings += check_file_id(parsed.data, parsed.marks)
        findings += check_labels(parsed.data, parsed.marks, registers.label_languages, NAMES)
        findings += check_addresses(parsed.data, parsed.marks, (("source",),))
        events, faults = parse_outside_events(calendar, ZoneInfo(timezone))
        findings += faults
        if parsed.value:
            found[parsed.value.id] = OutsideCalendar(parsed.value, events)
    return found, findings
