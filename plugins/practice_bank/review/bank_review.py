"""The review of a whole bank: in processes beside each other, and only of what may stand elsewhere than before."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from ..diagnostics import Diagnostic
from ..records import Bank, Record
from ..running import QUIET, Progress, map_in_workers
from .circumstances import Circumstances, gather_circumstances
from .record_review import review_record
from .standing import Standing

Answers = dict[tuple[Any, ...], object]
"""What the review of one record asked about the others, by question and arguments."""


@dataclass(frozen=True)
class _Outcome:
    """What the review of one record gave."""

    standing: Standing
    findings: tuple[Diagnostic, ...]
    answers: Answers


@dataclass(frozen=True)
class _WatchedCircumstances(Circumstances):
    """Circumstances that note what they say about other records."""

    noted: Answers = field(default_factory=dict)

    def find_owners(self, content: str) -> tuple[str, ...]:
        """Records that have a content today."""
        found = super().find_owners(content)
        self.noted["find_owners", content] = found
        return found

    def find_common_work(self, expert: str, other: str, until: date) -> tuple[date, str] | None:
        """The latest common work of an expert and somebody else."""
        found = super().find_common_work(expert, other, until)
        self.noted["find_common_work", expert, other, until] = found
        return found


class BankReviewer:
    """Reviews a bank, and once it has, only what changed."""

    def __init__(self) -> None:
        self._rules: tuple[object, ...] = ()
        self._records: Mapping[str, Record] = {}
        self._outcomes: dict[str, _Outcome] = {}

    def review(
        self, bank: Bank, today: date, progress: Progress = QUIET
    ) -> tuple[Mapping[str, Standing], list[Diagnostic]]:
        """Derive where each record stands on a day.

        Returns:
            Standings by record id, and all findings about evidence, claims and publication.
        """
        around = gather_circumstances(bank, today)
        rules = _find_rules(bank, today)
        kept = {name: one for name, one in self._outcomes.items() if self._holds(name, one, around)}
        outcomes = kept if rules == self._rules else {}
        waiting = [record for name, record in bank.records.items() if name not in outcomes]
        progress.start("review", len(waiting))
        for record, outcome in zip(waiting, map_in_workers(_Review(around), waiting), strict=True):
            outcomes[record.id] = outcome
            progress.advance()
        self._rules, self._records, self._outcomes = rules, bank.records, outcomes
        found = [outcomes[name] for name in bank.records]
        standings = {name: outcome.standing for name, outcome in zip(bank.records, found, strict=True)}
        return standings, [finding for outcome in found for finding in outcome.findings]

    def _holds(self, name: str, outcome: _Outcome, around: Circumstances) -> bool:
        """Whether a record is the very same, and what is said about others too."""
        if around.bank.records.get(name) is not self._records[name]:
            return False
        return all(getattr(around, about)(*words) == answer for (about, *words), answer in outcome.answers.items())


@dataclass(frozen=True)
class _Review:
    around: Circumstances

    def __call__(self, record: Record) -> _Outcome:
        around = _WatchedCircumstances(**vars(self.around))
        reviewed = review_record(record, around)
        return _Outcome(reviewed.standing.pack(), reviewed.findings, around.noted)


def review_bank(bank: Bank, today: date) -> tuple[Mapping[str, Standing], list[Diagnostic]]:
    """Derive where each record of a bank stands on a day, and find what is wrong; for once."""
    return BankReviewer().review(bank, today)


def _find_rules(bank: Bank, today: date) -> tuple[object, ...]:
    """What all reviews rest on, besides records: in it nothing may change."""
    same_for_all = replace(bank, records={}, events={}, news={}, acts={}, questions={}, pages={})
    return today, bank.records.keys(), same_for_all
