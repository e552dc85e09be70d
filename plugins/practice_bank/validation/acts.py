"""How normative acts are read."""

from collections.abc import Iterator

from ..diagnostics import Diagnostic, FieldPath, Marks, diagnose
from ..loading import Data
from ..records import Act, ActTranslation, TranslationState
from .addresses import check_addresses
from .collected import CollectionForm
from .duplicates import repeated
from .labels import NAMES, check_code
from .references import ACT, find_texts
from .suggestion import suggest_key
from .words import did_you_mean, listed

NUMBERS = ("paragraphs", "*", "number")
STATE = ("translation", "state")


def check_front(data: Data, marks: Marks) -> Iterator[Diagnostic]:
    """Find paragraphs that stand twice, and links to the official text that a browser should not follow."""
    yield from _check_numbers(data, marks)
    official = data.get("official") if isinstance(data, dict) else None
    for language in official if isinstance(official, dict) else ():
        if finding := check_code(language, marks, ("official", language)):
            yield finding
        yield from check_addresses(data, marks, (("official", language),))


def check_registration(act: Act, marks: Marks) -> Iterator[Diagnostic]:
    """Find an act that was registered before it was passed."""
    if act.registration and act.date and act.registration.date < act.date:
        path: FieldPath = ("registration", "date")
        day, registered = act.date.isoformat(), act.registration.date.isoformat()
        yield diagnose("PB257", marks.of_value(*path), path, date=day, registered=registered)


def check_words(data: Data, original: Data, marks: Marks) -> Iterator[Diagnostic]:
    """Hold the paragraphs of a translation against the original's: they are matched by number."""
    yield from _check_numbers(data, marks)
    there = dict.fromkeys(number for _, number in find_texts(original, NUMBERS))
    here = dict.fromkeys(number for _, number in find_texts(data, NUMBERS))
    for path, number in find_texts(data, NUMBERS):
        if number not in there:
            meant = did_you_mean(suggest_key(number, there))
            yield diagnose("PB259", marks.of_value(*path), path, value=number, suggestion=meant)
    missing = [number for number in there if number not in here]
    if missing and (STATE, TranslationState.COMPLETE.value) in find_texts(data, STATE):
        yield diagnose("PB260", marks.of_key("paragraphs"), ("paragraphs",), missing=listed(missing))


def _check_numbers(data: Data, marks: Marks) -> Iterator[Diagnostic]:
    for path, number in repeated(find_texts(data, NUMBERS)):
        yield diagnose("PB258", marks.of_value(*path), path, value=number)


ACTS = CollectionForm(
    original=Act,
    translation=ActTranslation,
    key="number",
    references=ACT,
    labels=NAMES | {"issuer"},
    check_front=check_front,
    check_value=check_registration,
    check_words=check_words,
)
