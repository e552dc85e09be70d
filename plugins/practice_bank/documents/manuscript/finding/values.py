"""What was written for a field, as the value its file takes."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ....records import Bank, Control, FormField
from .days import find_day
from .labels import read_words
from .persons import match_person
from .places import find_organisation
from .sections import fold_heading

_PIECES = re.compile(r"[,;\n•·]|\s[–—]\s")
SHORTEST = 5
"""Letters from which on the beginning of a label counts."""
_DURATION = re.compile(r"P(?=\d|T\d)[\dYMWDTH]+")
_RANGE = re.compile(r"(\d{1,2})\s*[-–—]\s*(\d{1,2})")
_TIME = re.compile(
    r"(\d+)\s*(минут|мин|сағат|час|апта|недел|ай|месяц|күн|дн|день|minute|hour|week|month|day)", re.IGNORECASE
)
_UNITS = {
    "минут": "PT{}M", "мин": "PT{}M", "minute": "PT{}M", "сағат": "PT{}H", "час": "PT{}H", "hour": "PT{}H",
    "апта": "P{}W", "недел": "P{}W", "week": "P{}W", "ай": "P{}M", "месяц": "P{}M", "month": "P{}M",
    "күн": "P{}D", "дн": "P{}D", "день": "P{}D", "day": "P{}D",
}  # fmt: skip


@dataclass(frozen=True)
class ValueFound:
    """A value, and what of the text did not become one."""

    value: object = None
    """As YAML has it; None where there is none."""
    left: tuple[str, ...] = field(default=())
    """Pieces that name nothing the field takes."""


def find_value(text: str, asked: FormField, bank: Bank) -> ValueFound:
    """Find the value that a text gives a field."""
    read = _READERS.get(asked.control)
    if read is None:
        return ValueFound(None, (text,))
    found = read(text, asked, bank)
    return found if found.value not in (None, [], "") else ValueFound(None, found.left or (text,))


def _read_line(text: str, asked: FormField, _: Bank) -> ValueFound:
    line = " ".join(text.split())
    return ValueFound(None, (text,)) if asked.longest and len(line) > asked.longest else ValueFound(line)


def _read_words(text: str, _: FormField, __: Bank) -> ValueFound:
    return ValueFound([piece.strip(" .") for piece in _PIECES.split(text) if piece.strip(" .")])


def _read_choices(text: str, asked: FormField, bank: Bank) -> ValueFound:
    known = _by_word(asked, bank)
    if asked.choices and all(choice.value.isdigit() for choice in asked.choices):
        return _read_numbers(text, set(known))
    values: list[str] = []
    left: list[str] = []
    for piece in _split(text, known):
        found = known.get(fold_heading(piece)) or _find_begun(fold_heading(piece), known)
        (values if found else left).append(found or piece)
    return ValueFound(list(dict.fromkeys(values)), tuple(left))


def _split(text: str, known: Mapping[str, str]) -> list[str]:
    """Split a list: a label may hold a comma itself, so the longest row of pieces that is one counts."""
    pieces = [piece.strip(" .") for piece in _PIECES.split(text) if piece.strip(" .")]
    joined: list[str] = []
    while pieces:
        size = next((n for n in range(min(4, len(pieces)), 1, -1) if fold_heading(", ".join(pieces[:n])) in known), 1)
        joined.append(", ".join(pieces[:size]))
        pieces = pieces[size:]
    return joined


def _find_begun(folded: str, known: Mapping[str, str]) -> str:
    """Find the one value whose label begins so, or that the words begin with: `начальное` for `начальное образование`."""
    begun = {id for word, id in known.items() if word.startswith(f"{folded} ") or folded.startswith(f"{word} ")}
    return begun.pop() if len(begun) == 1 and len(folded) >= SHORTEST else ""


def _read_numbers(text: str, known: set[str]) -> ValueFound:
    numbers = [str(n) for first, last in _RANGE.findall(text) for n in range(int(first), int(last) + 1)]
    numbers += re.findall(r"\d+", _RANGE.sub("", text))
    fitting = sorted({int(number) for number in numbers if number in known})
    return ValueFound(fitting, tuple(number for number in numbers if number not in known))


def _read_choice(text: str, asked: FormField, bank: Bank) -> ValueFound:
    known, folded = _by_word(asked, bank), fold_heading(text)
    return ValueFound(known.get(folded) or _find_begun(folded, known) or None)


def _read_day(text: str, _: FormField, __: Bank) -> ValueFound:
    day = find_day(text)
    return ValueFound(day.isoformat() if day else None)


def _read_duration(text: str, _: FormField, __: Bank) -> ValueFound:
    if _DURATION.fullmatch(text.strip()):
        return ValueFound(text.strip())
    found = _TIME.search(text)
    return ValueFound(_UNITS[found[2].lower()].format(found[1]) if found else None)


def _read_whole(text: str, _: FormField, __: Bank) -> ValueFound:
    found = re.search(r"\d+", text)
    return ValueFound(int(found[0]) if found else None)


def _read_flag(text: str, _: FormField, __: Bank) -> ValueFound:
    said, words = fold_heading(text), read_words()
    answers = {fold_heading(word): flag for flag, key in ((True, "yes"), (False, "no")) for word in words[key]}
    return ValueFound(answers.get(said))


def _read_reference(text: str, asked: FormField, bank: Bank) -> ValueFound:
    if asked.register == "people":
        return ValueFound(match_person(text, bank.people.values()) or None)
    if asked.register == "organisations":
        return ValueFound(find_organisation(text, bank.organisations) or None)
    known: Mapping[str, object] = bank.records if asked.register == "records" else {}
    return ValueFound(text.strip() if text.strip() in known else None)


def _by_word(asked: FormField, bank: Bank) -> dict[str, str]:
    """Values by their labels, and by other words for them that the field's vocabulary knows."""
    vocabulary = bank.vocabularies.get(asked.key)
    synonyms = (
        {fold_heading(word): term.id for term in vocabulary.terms for words in term.synonyms.values() for word in words}
        if vocabulary
        else {}
    )
    values = {choice.value for choice in asked.choices}
    labels = {
        fold_heading(word): one.value for one in reversed(asked.choices) for word in (one.value, *one.labels.values())
    }
    return {word: id for word, id in synonyms.items() if id in values} | labels


_READERS: Mapping[Control, Callable[[str, FormField, Bank], ValueFound]] = {
    Control.LINE: _read_line,
    Control.TEXT: _read_line,
    Control.WORDS: _read_words,
    Control.CHOICES: _read_choices,
    Control.CHOICE: _read_choice,
    Control.DAY: _read_day,
    Control.DURATION: _read_duration,
    Control.WHOLE: _read_whole,
    Control.FLAG: _read_flag,
    Control.REFERENCE: _read_reference,
}
