"""What the centre's bodies decided: their sittings, with the decisions of published works."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..i18n import LocalizedText
from ..records import Bank, CentreBody, Decision, Sitting, Stage
from .catalogue import Entry

PROTOCOLS = frozenset({Stage.ASSOCIATION, Stage.COUNCIL})
"""Stages that are decided at a sitting: what the head orders makes none."""

Key = tuple[str, date, str]
"""Organisation, day and protocol: what a sitting is known by."""


@dataclass(frozen=True)
class TakenDecision:
    """A decision about a work that the site shows."""

    entry: Entry
    decision: Decision


@dataclass(frozen=True)
class HeldSitting:
    """A sitting with all that is known of it."""

    date: date
    document: str
    """Number of the protocol; empty where it has none."""
    agenda: tuple[LocalizedText, ...] = ()
    event: str = ""
    """Id of the event with which it was announced."""
    entries: tuple[Entry, ...] = ()
    """Works that were talked about without a decision."""
    decisions: tuple[TakenDecision, ...] = ()
    """In the order of the catalogue."""


def find_sittings(bank: Bank, entries: Mapping[str, Entry]) -> Mapping[str, tuple[HeldSitting, ...]]:
    """Find the sittings of each body, the latest first; one that only decisions know is a sitting too.

    Args:
        bank: With the bodies.
        entries: The works that the site shows, by id.
    """
    taken = _gather_decisions(entries.values())
    found = {
        body.id: [_hold(sitting, body, taken, entries) for sitting in body.sittings] for body in bank.bodies.values()
    }
    written = {(body.organisation, each.date, each.document) for body in bank.bodies.values() for each in body.sittings}
    for key, decisions in taken.items():
        if key not in written and any(each.decision.stage in PROTOCOLS for each in decisions):
            for body in _find_deciders(bank, key, decisions):
                found[body].append(HeldSitting(key[1], key[2], decisions=tuple(decisions)))
    return {body: tuple(sorted(held, key=_latest_first)) for body, held in found.items()}


def _gather_decisions(entries: Iterable[Entry]) -> Mapping[Key, list[TakenDecision]]:
    found: dict[Key, list[TakenDecision]] = defaultdict(list)
    for entry in entries:
        for marked in entry.record.decisions:
            decision = marked.value
            if decision.document:
                key = (decision.organisation, decision.date, decision.document)
                found[key].append(TakenDecision(entry, decision))
    return found


def _hold(
    sitting: Sitting,
    body: CentreBody,
    taken: Mapping[Key, list[TakenDecision]],
    entries: Mapping[str, Entry],
) -> HeldSitting:
    decisions = taken.get((body.organisation, sitting.date, sitting.document or ""), [])
    decided = {each.entry.record.id for each in decisions}
    talked = (entries[name] for name in sitting.records if name in entries and name not in decided)
    return HeldSitting(
        date=sitting.date,
        document=sitting.document or "",
        agenda=tuple(sitting.agenda),
        event=sitting.event or "",
        entries=tuple(talked),
        decisions=tuple(decisions),
    )


def _find_deciders(bank: Bank, key: Key, decisions: Iterable[TakenDecision]) -> Iterator[str]:
    """Find the body that decided; none where several at one organisation may have."""
    organisation, day, _ = key
    stages = {each.decision.stage.value for each in decisions}
    there = [body for body in bank.bodies.values() if body.organisation == organisation and body.covers(day)]
    fitting = [body for body in there if body.kind in stages] or there
    if len(fitting) == 1:
        yield fitting[0].id


def _latest_first(sitting: HeldSitting) -> tuple[int, str]:
    return (-sitting.date.toordinal(), sitting.document)
