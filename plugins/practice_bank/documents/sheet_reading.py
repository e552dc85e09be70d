"""A filled Word form back: the answers, and what is wrong with them and where."""

from collections.abc import Iterator
from pathlib import Path

from ..diagnostics import Diagnostic, Place, diagnose
from ..records import Bank
from ..review.wording import worded
from .sheet_conclusion import read_conclusion
from .sheet_filled import FilledSheet
from .sheet_form import Form, read_form
from .sheet_identity import read_identity
from .sheet_scores import Scores, read_scores
from .word_package import NotReadable, open_word

CARE = {
    "changes": frozenset({"ins", "del", "moveFrom", "moveTo"}),
    "pictures": frozenset({"drawing", "pict", "object"}),
    "notes": frozenset({"commentReference"}),
}
"""Elements that a sheet does not have when it is given out, by what they are."""


def read_sheet_docx(source: Path, bank: Bank) -> FilledSheet:
    """Read a filled sheet; what is wrong with it is among its problems, with the file's name as their place.

    Raises:
        OSError: If the file cannot be read at all.
    """
    place = Place(source.name)
    try:
        form = read_form(open_word(source))
    except NotReadable as fault:
        return FilledSheet(problems=(diagnose("PB670", place, reason=worded(f"sheet.file_{fault.reason}")),))
    identity, damaged = read_identity(form, place)
    if not identity:
        return FilledSheet(problems=tuple(damaged))
    rubric = bank.rubrics.get(identity["rubric"])
    if rubric is None and not damaged:
        what = worded("sheet.identity_old_rubric", rubric=identity["rubric"])
        damaged = [diagnose("PB672", place, ("rubric",), where=worded("sheet.identity"), what=what)]
    scores = read_scores(form, rubric, place) if rubric else Scores({}, {}, ())
    conclusion = read_conclusion(form, bank, place)
    answers = conclusion.answers
    return FilledSheet(
        **identity,
        date=answers.get("date"),
        scores=scores.marks,
        comments=scores.comments,
        verdict=answers.get("verdict"),
        summary=answers.get("summary"),
        conflict={"type": answers.get("conflict"), "note": answers.get("note")},
        problems=(*damaged, *scores.problems, *conclusion.problems, *_check_care(form, place)),
    )


def _check_care(form: Form, place: Place) -> Iterator[Diagnostic]:
    """Tell what was read on an assumption, or is not taken over."""
    for name, elements in CARE.items():
        if form.names & elements:
            yield diagnose("PB679", place, where=worded("sheet.where_whole"), what=worded(f"sheet.care_{name}"))
