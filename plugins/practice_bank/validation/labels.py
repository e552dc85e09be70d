"""Labels by language: are all of the bank's languages there, and are the codes right?"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from babel import localedata

from ..diagnostics import Diagnostic, FieldPath, Marks, Severity, diagnose
from ..loading import Data
from .absent import walk
from .references import find_values
from .suggestion import suggest_key
from .words import did_you_mean

MISTAKEN = {"kz": "kk", "kaz": "kk", "qaz": "kk", "rus": "ru", "eng": "en", "ua": "uk"}
"""Codes that people write for a language, with the right one."""

LABELS = frozenset({"labels"})
NAMES = frozenset({"name"})
DEFAULTS = "practice_bank/"
"""How the paths of the package's own files start: they are not the bank's to complete."""


def check_labels(
    data: Data, marks: Marks, languages: tuple[str, ...], keys: frozenset[str] = LABELS
) -> Iterator[Diagnostic]:
    """Find labels that lack a language of the bank.

    A label without the bank's first language is an error, a person's or an organisation's name is not.
    """
    if marks.path.startswith(DEFAULTS):
        return
    for path, value in walk(data):
        if path[-1] in keys and isinstance(value, dict):
            yield from _check_label(value, marks, path, languages, strict=keys is LABELS)


def check_labels_at(
    data: Data, marks: Marks, languages: tuple[str, ...], ways: Iterable[Sequence[str]]
) -> Iterator[Diagnostic]:
    """Find labels that lack a language of the bank, where their key alone does not tell them.

    Args:
        data: Of the file.
        marks: Of the file.
        languages: Of the bank, its first language first: a label without it is an error.
        ways: Where labels stand; `*` is every item of a list.
    """
    for way in ways:
        for path, value in find_values(data, way):
            if isinstance(value, dict):
                yield from _check_label(value, marks, path, languages, strict=True)


def _check_label(
    label: dict[str, Data], marks: Marks, path: FieldPath, languages: tuple[str, ...], *, strict: bool
) -> Iterator[Diagnostic]:
    wrong = {code: finding for code in label if (finding := check_code(code, marks, (*path, code)))}
    yield from wrong.values()
    for language in languages:
        # A wrong code stands for the language it means: one fault, one finding.
        if language not in label and language not in {MISTAKEN.get(code) for code in wrong}:
            severity = Severity.ERROR if strict and language == languages[0] else Severity.WARNING
            yield diagnose("PB226", marks.of_key(*path), (*path, language), severity, language=language)


@cache
def is_language(code: str) -> bool:
    """Whether a code names a language."""
    return code not in MISTAKEN and localedata.exists(code.partition("-")[0])


def check_code(code: str, marks: Marks, path: FieldPath, *, at_key: bool = True) -> Diagnostic | None:
    """Report a language code that names no language."""
    if is_language(code):
        return None
    place = marks.of_key(*path) if at_key else marks.of_value(*path)
    meant = MISTAKEN.get(code) or suggest_key(code, ["kk", "ru", "en"])
    return diagnose("PB228", place, path, value=code, suggestion=did_you_mean(meant))
