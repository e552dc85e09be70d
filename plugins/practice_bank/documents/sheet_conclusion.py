"""The conclusion of a filled sheet: recommendation, opinion, conflict of interest, date."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..diagnostics import Diagnostic, FieldPath, Place, diagnose
from ..i18n import LANGUAGES, LocalizedText, localize
from ..records import Bank
from ..review.wording import worded
from ..validation.words import shortened
from .sheet_answers import match_choices, read_day
from .sheet_choices import Choice, find_conflicts, find_verdicts
from .sheet_form import Form
from .sheet_rows import Answers, SheetRow, answer

FIELDS: dict[str, FieldPath] = {
    "verdict": ("verdict",),
    "summary": ("summary",),
    "conflict": ("conflict", "type"),
    "note": ("conflict", "note"),
    "date": ("date",),
}
"""The field that a row fills, by the row's name."""


@dataclass(frozen=True)
class Conclusion:
    """What an expert says of the work as a whole."""

    answers: Answers
    """By the name of the row; ids of what was chosen, the date as `2026-02-04`."""
    problems: tuple[Diagnostic, ...]


def read_conclusion(form: Form, bank: Bank, place: Place) -> Conclusion:
    """Read the conclusion."""
    answers: dict[str, str | None] = {}
    problems: list[Diagnostic] = []
    choices = {"verdict": find_verdicts(), "conflict": find_conflicts(bank)}
    for name, path in FIELDS.items():
        row = SheetRow("sheet.conclusion", worded(f"sheet.{name}"), (name,), path)
        found = row.find(form, place)
        if isinstance(found, Diagnostic):
            problems.append(found)
            continue
        written = answer(found.cells[1])
        answers[name], wrong = _understand(name, written, choices.get(name, ()), row, place)
        problems += wrong
    return Conclusion(answers, tuple(problems))


def _understand(
    name: str, written: str, choices: Sequence[Choice], row: SheetRow, place: Place
) -> tuple[str | None, list[Diagnostic]]:
    if choices:
        return _choose(written, choices, row, place)
    if name != "date" or not written:
        return written or None, []
    day = read_day(written)
    if day:
        return day.isoformat(), []
    quoted = shortened(written)
    return written, [diagnose("PB678", place, row.path, where=row.where, written=quoted)]


def _choose(
    written: str, choices: Sequence[Choice], row: SheetRow, place: Place
) -> tuple[str | None, list[Diagnostic]]:
    chosen = match_choices(written, choices)
    if len(chosen) == 1:
        return chosen[0], []
    key = "several" if chosen else "unknown" if written else "none"
    what = worded(f"sheet.choice_{key}", written=shortened(written))
    return written or None, [diagnose("PB677", place, row.path, where=row.where, what=what, choices=_listed(choices))]


def _listed(choices: Sequence[Choice]) -> LocalizedText:
    return {
        language: "; ".join(f"«{localize(choice.labels, language)}»" for choice in choices) for language in LANGUAGES
    }
