"""Kazakh words to their keys: a light stemmer that strips inflection and leaves derivation.

Maintainers: suffixes are stripped from the right, slot after slot (`kazakh-tables.mjs`): case; possessive, or it
with case; plural; verbal endings; negation; voice. A suffix fits where the letter before it and vowel harmony allow.
All ways to strip are found; the shortest stem is the first reading. Where the suffix is one that many stems end in
(жұмыс+ы or жұмы+сы) the next shorter way is the second. `kazakh.mjs` does the same, step by step.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ..tables import read_table
from .letters import fold

_TABLE = read_table("kazakh-tables")
_NOMINAL = frozenset(("case", "owned", "possessive"))
_SHORT = 3
"""Letters of a stem below which a nominal suffix may be part of the stem: сауда is hardly сау+да."""
_VOWELS, _BACK, _FRONT = (frozenset(_TABLE[name]) for name in ("vowels", "back", "front"))
_KEPT_ENDS = tuple(_TABLE["keptEnd"])
_UNDECIDED, _UNHARMONIC = frozenset(_TABLE["undecided"]), frozenset(_TABLE["unharmonic"])
_AFTER = {slot: frozenset(slots) for slot, slots in _TABLE["slots"].items()}
"""Slots that may be stripped after one."""
_GLIDES = (("я", "йа"), ("ю", "йу"))
"""Letters that hide a consonant, as a suffix is cut: қояды is қой+ады."""


@dataclass(frozen=True)
class Suffix:
    """A suffix in one of its shapes, and where it fits."""

    slot: str
    text: str
    left: frozenset[str]
    """Letters it may follow."""
    doubtful: bool
    """Whether many stems end in it."""
    shortest: int
    """Letters a stem must have for it."""


class Reading(NamedTuple):
    """A way to read a word."""

    stem: str
    slot: str
    """What was stripped last."""
    doubtful: bool
    """Whether anything doubtful was stripped."""


@dataclass(frozen=True)
class Grammar:
    """Suffixes by their last letter; harmony is told only by letters as written, not by folded ones."""

    suffixes: dict[str, tuple[Suffix, ...]]
    harmony: bool


def kazakh_keys(word: str) -> tuple[str, ...]:
    """Folded keys of a clean word: the likeliest stem, and a second one where the word is ambiguous."""
    if word in _closed():
        return (fold(_closed()[word]),)
    first, *others = find_readings(word, grammar(folded=False))
    key = normalise(first.stem)
    if not (first.doubtful or (len(first.stem) <= _SHORT and first.slot in _NOMINAL)):
        return (key,)
    rivals = (normalise(reading.stem) for reading in others if not reading.doubtful)
    return (key, *[rival for rival in rivals if rival != key][:1])


def folded_keys(word: str) -> tuple[str, ...]:
    """Keys of every way to read a word that was typed without Kazakh letters, most stripped first."""
    return tuple(dict.fromkeys(normalise(reading.stem) for reading in find_readings(fold(word), grammar(folded=True))))


def find_readings(word: str, rules: Grammar) -> list[Reading]:
    """All ways to strip a word, shortest stem first."""
    for letter, spelled in _GLIDES:
        word = word.replace(letter, spelled)
    return sorted(_strip(Reading(word, "start", doubtful=False), rules), key=lambda reading: len(reading.stem))


def _strip(reading: Reading, rules: Grammar) -> Iterator[Reading]:
    yield reading
    if _is_kept(reading.stem):
        return
    word, after = reading.stem, _AFTER[reading.slot]
    for suffix in rules.suffixes.get(word[-1:], ()):
        if suffix.slot not in after or not word.endswith(suffix.text):
            continue
        stem = word[: -len(suffix.text)]
        if _fits(suffix, stem, rules):
            yield from _strip(Reading(stem, suffix.slot, reading.doubtful or suffix.doubtful), rules)


def _is_kept(stem: str) -> bool:
    """Whether a stem only looks inflected: орын, қорытынды."""
    if len(stem) >= _TABLE["shortestKeptEnd"] and stem.endswith(_KEPT_ENDS):
        return True
    return fold(stem) in _kept()


def _fits(suffix: Suffix, stem: str, rules: Grammar) -> bool:
    if len(stem) < suffix.shortest or stem[-1] not in suffix.left or not _has_vowel(stem):
        return False
    if suffix.slot == "voice" and not _fits_voice(suffix, stem):
        return False
    return not rules.harmony or _harmonises(suffix.text, stem)


def _fits_voice(suffix: Suffix, stem: str) -> bool:
    if suffix.text == "н":
        return stem[-2] in _TABLE["verbalisers"]
    return len(stem) > 2 or stem[-1] in _TABLE["left"]["lateral"]


def _harmonises(suffix: str, stem: str) -> bool:
    side = _find_side(suffix)
    if side is None or suffix in _UNHARMONIC or stem[-1] in _UNDECIDED:
        return True
    last = next(letter for letter in reversed(stem) if letter in _VOWELS)
    return last in "иу" or (last in _BACK) == (side in _BACK)


@cache
def _find_side(suffix: str) -> str | None:
    return next((letter for letter in suffix if letter in _BACK or letter in _FRONT), None)


def normalise(stem: str) -> str:
    """Fold a stem and undo what suffixes do to its end: талаб is талап, орын is орн, оқы is оқ."""
    key = fold(stem).removesuffix("ь")
    if len(key) > 2 and key[-1] in "ыи":
        key = key[:-1]
    key = key[:-1] + {"б": "п", "г": "к"}.get(key[-1:], key[-1:])
    if len(key) > 2 and key[-1] == key[-2]:
        key = key[:-1]
    if _is_fleeting(key):
        key = key[:-2] + key[-1]
    for letter, spelled in _GLIDES:
        key = key.replace(spelled, letter)
    return key


def _is_fleeting(key: str) -> bool:
    return (
        len(key) > 3
        and key[-3] in _TABLE["around"]
        and key[-2] in "ыи"
        and key[-1] not in _TABLE["vowels"]
        and _has_vowel(key[:-2])
    )


def _has_vowel(stem: str) -> bool:
    return not _VOWELS.isdisjoint(stem)


@cache
def grammar(*, folded: bool) -> Grammar:
    """The suffixes as written, or as typed without Kazakh letters."""
    spell = fold if folded else str
    found = dict.fromkeys(suffix for row in _TABLE["suffixes"] for suffix in _read_row(spell, *row))
    by_end: dict[str, tuple[Suffix, ...]] = {}
    for suffix in found:
        by_end[suffix.text[-1]] = (*by_end.get(suffix.text[-1], ()), suffix)
    return Grammar(by_end, harmony=not folded)


def _read_row(
    spell: Callable[[str], str], slot: str, texts: str, left: str, doubt: str = "", shortest: int = 2
) -> Iterator[Suffix]:
    for text in spell(texts).split():
        yield Suffix(slot, text, frozenset(spell(_TABLE["left"][left])), bool(doubt), shortest)


@cache
def _closed() -> dict[str, str]:
    return {form: word for word, forms in _TABLE["closed"].items() for form in forms.split()}


@cache
def _kept() -> frozenset[str]:
    return frozenset(map(fold, _TABLE["kept"]))
