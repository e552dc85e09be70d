"""Sittings in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ....catalogue import HeldSitting, TakenDecision
from ....records import Stage
from ...addresses import entry_path
from ..link import Link
from ..portfolio_lines import title_of
from ..reader import Reader


@dataclass(frozen=True)
class SittingLine:
    """A sitting with what was decided there."""

    anchor: str
    """Permanent: a sitting is known by its day."""
    day: str
    document: str
    """Number of the protocol, with its word; empty where it has none."""
    agenda: tuple[Link, ...]
    event: Link | None
    decisions: tuple[Link, ...]
    """Works, each with what was decided in its note."""
    talked: tuple[Link, ...]
    """Works that were talked about without a decision."""
    is_coming: bool


def build_sitting_lines(sittings: Iterable[HeldSitting], reader: Reader) -> tuple[SittingLine, ...]:
    """Build the sittings in the order given."""
    return tuple(_build_lines(sittings, reader))


def _build_lines(sittings: Iterable[HeldSitting], reader: Reader) -> Iterator[SittingLine]:
    days: dict[str, int] = {}
    for sitting in sittings:
        day = sitting.date.isoformat()
        days[day] = days.get(day, 0) + 1
        yield SittingLine(
            anchor=f"sitting-{day}" + (f"-{days[day]}" if days[day] > 1 else ""),
            day=reader.day(sitting.date),
            document=reader.words.say("structure.protocol", n=sitting.document) if sitting.document else "",
            agenda=tuple(reader.text(point) for point in sitting.agenda),
            event=_event_link(sitting.event, reader),
            decisions=tuple(_decision_link(each, reader) for each in sitting.decisions),
            talked=tuple(title_of(entry, reader) for entry in sitting.entries),
            is_coming=sitting.date > reader.catalogue.today,
        )


def _decision_link(taken: TakenDecision, reader: Reader) -> Link:
    decision = taken.decision
    if decision.stage is Stage.RETIREMENT or decision.outcome is None:
        return title_of(taken.entry, reader, reader.words["structure.retired"])
    return title_of(taken.entry, reader, reader.words[f"structure.outcome_{decision.outcome.value}"])


def _event_link(event: str, reader: Reader) -> Link | None:
    known = reader.catalogue.bank.events.get(event)
    if known is None:
        return None
    translation = known.translations.get(reader.language)
    title = (translation[0].title if translation else None) or known.front.title
    lang = "" if title != known.front.title or known.language == reader.language else known.language
    return Link(title, reader.href(entry_path("event", event)), lang)
