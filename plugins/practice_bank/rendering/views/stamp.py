"""The stamp of a record: its status and the decisions that carry it."""

from dataclasses import dataclass

from ...catalogue import Entry
from ...i18n import localize
from ...records import Decision, Status
from ...review import Standing
from .link import Fact, Link
from .reader import Reader

TONES = {
    Status.DRAFT: "open",
    Status.SUBMITTED: "open",
    Status.IN_REVIEW: "open",
    Status.REVIEWED: "open",
    Status.RECOMMENDED: "open",
    Status.APPROVED: "good",
    Status.CHANGED: "caution",
    Status.EXPIRED: "caution",
    Status.REVISION: "caution",
    Status.REJECTED: "closed",
    Status.RETIRED: "closed",
}
"""How a status looks, in the order a work goes through them; the word always stands beside the colour."""


@dataclass(frozen=True)
class Stamp:
    """A status in words."""

    status: str
    tone: str
    word: str
    level: str
    """How far the work is spread; empty where nothing positive was decided."""
    facts: tuple[Fact, ...] = ()
    """Council, protocol, order, validity."""


def build_mark(entry: Entry, reader: Reader) -> Stamp:
    """Build the short stamp of a card: status and level."""
    status = entry.standing.status
    word = reader.words[f"status.{status.value}"]
    return Stamp(status.value, TONES[status], word, reader.level(entry.standing.level))


def build_stamp(entry: Entry, reader: Reader) -> Stamp:
    """Build the whole stamp of a record's page."""
    mark = build_mark(entry, reader)
    return Stamp(mark.status, mark.tone, mark.word, mark.level, stamp_facts(entry.standing, reader))


def stamp_facts(standing: Standing, reader: Reader) -> tuple[Fact, ...]:
    """List the decisions behind a status."""
    words = reader.words
    conclusion, approval, retirement = standing.conclusion, standing.approval, standing.retirement
    valid = reader.until(standing.valid_until) if standing.valid_until else ""
    return reader.facts(
        (words["record.council"], [reader.organisation(conclusion.organisation)] if conclusion else []),
        (words["record.protocol"], document_links(conclusion, reader)),
        (words["record.approved_by"], [reader.organisation(approval.organisation)] if approval else []),
        (words["record.order"], document_links(approval, reader)),
        (words["record.valid_until"], [Link(valid)] if valid and not retirement else []),
        (words["record.retirement"], document_links(retirement, reader)),
        (words["record.reason"], [Link(retirement.reason)] if retirement and retirement.reason else []),
        (words["record.successor"], _successor(retirement, reader)),
    )


def document_links(decision: Decision | None, reader: Reader) -> list[Link]:
    """Say number and day of a decision."""
    if decision is None:
        return []
    day = reader.day(decision.date)
    if not decision.document:
        return [Link(day)]
    return [Link(reader.words.say("record.document", number=decision.document, day=day))]


def _successor(retirement: Decision | None, reader: Reader) -> list[Link]:
    successor = reader.catalogue.entries.get(retirement.successor or "") if retirement else None
    if successor is None:
        return []
    titles = {code: each.front.title for code, each in successor.record.translations.items() if each.front.title}
    titles[successor.record.language] = successor.record.front.title
    href = reader.record_href(successor.record.id) or ""
    return [Link(localize(titles, reader.language), href)]
