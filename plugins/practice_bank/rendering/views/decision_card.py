"""What a teacher decides by, before reading."""

from collections.abc import Iterable
from dataclasses import dataclass

from ...catalogue import Entry
from ...records import Effort
from .adoptions_panel import AdoptionsPanel
from .attachments import AttachmentRow
from .effort import effort_facts
from .indicators import IndicatorRow, find_best
from .link import Fact, Link
from .reader import Reader
from .record_facts import audience_facts, maker_facts, topic_facts
from .section_opening import open_with_items, open_with_sentence
from .shown_text import ShownText

MATERIALS, DIFFICULTIES = "materials", "difficulties"
"""Ids of the sections that a card tells of, in every kind that has them."""


@dataclass(frozen=True)
class DecisionCard:
    """Facts in the order in which a teacher asks."""

    effort: tuple[Fact, ...]
    """Time, people, cost, difficulty: a word or two each."""
    topics: tuple[Fact, ...]
    """Subjects, grades, conditions."""
    evidence: tuple[Fact, ...]
    """How well the effect is shown."""
    best: IndicatorRow | None
    """The indicator that moved most."""
    has_more_indicators: bool
    materials: Link | None
    """What is needed, in a line; leads to the section that says it all."""
    files: Link | None
    """How many files, leading to them."""
    adoptions: Link | None
    """How many used it with what result, leading to their reports."""
    difficulties: Link | None
    """What did not work, in a sentence; leads to its section."""
    background: tuple[Fact, ...]
    """Levels, audience, and whose work it is: folded on a phone, so that the text comes early."""


def build_decision_card(
    entry: Entry,
    shown: ShownText,
    indicators: tuple[IndicatorRow, ...],
    attachments: tuple[AttachmentRow, ...],
    adoptions: AdoptionsPanel | None,
    reader: Reader,
) -> DecisionCard:
    """Build the card of a record."""
    record = entry.record
    level = record.front.evidence.level if record.front.evidence else None
    return DecisionCard(
        effort=effort_facts(record.front.effort or Effort(), reader),
        topics=topic_facts(record, reader),
        evidence=reader.facts(
            (reader.listing_label("evidence"), [reader.term("evidence", level)] if level else []),
        ),
        best=find_best(record, indicators),
        has_more_indicators=len(indicators) > 1,
        materials=open_with_items(MATERIALS, shown),
        files=_files(attachments, reader),
        adoptions=_adoptions(adoptions),
        difficulties=open_with_sentence(DIFFICULTIES, shown),
        background=(*audience_facts(record, reader), *maker_facts(record, reader)),
    )


def _files(attachments: Iterable[AttachmentRow], reader: Reader) -> Link | None:
    rows = tuple(attachments)
    types = ", ".join(dict.fromkeys(row.type for row in rows if row.type))
    words = reader.words.count("record.files_count", len(rows))
    return Link(f"{words} ({types})" if types else words, "#pb-attachments") if rows else None


def _adoptions(panel: AdoptionsPanel | None) -> Link | None:
    return Link(", ".join(panel.results), "#pb-adoptions") if panel else None
