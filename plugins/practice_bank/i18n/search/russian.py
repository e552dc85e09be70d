"""Russian words to their keys: the Snowball stemmer, and what it leaves apart brought together.

Maintainers: `stem_russian` is Snowball's algorithm, its endings read from `russian-tables.mjs`; a test compares it with
the snowballstemmer package. What follows it are readings of our own. `russian.mjs` does the same, step by step.
"""

from collections.abc import Mapping
from functools import cache

from ..tables import read_table
from .letters import fold

_TABLE = read_table("russian-tables")
_NOUNLIKE, _SHORT_NOUNLIKE = (frozenset(_TABLE[name].split()) for name in ("nounlike", "shortNounlike"))
_VOWELS = frozenset(_TABLE["vowels"])
_SHORT_NOUN = 5
_SHORTEST_PARTICIPLE = 5
_SHORTEST_TAILED = 3


def russian_keys(word: str) -> tuple[str, ...]:
    """Folded keys of a clean word: Snowball's stem, and a second one for what may be a noun or a participle."""
    word = fold(word)
    if word in _closed():
        return (_closed()[word],)
    stem = stem_russian(word)
    key = _normalise(stem)
    rival = _normalise(_read_noun(word, stem) or _read_participle(word, stem) or stem)
    return (key,) if rival == key else (key, rival)


def _read_noun(word: str, stem: str) -> str | None:
    """The stem of a noun that Snowball takes for a verb or cuts too short: материал is no материа+л."""
    ending = word[len(stem) :]
    if ending in _SHORT_NOUNLIKE:
        return word if len(stem) <= _SHORT_NOUN else None
    if ending not in _NOUNLIKE:
        return None
    start, _ = _find_regions(word)
    noun = _strip(word[start:], "noun")
    return word if noun is None else word[:start] + noun


def _read_participle(word: str, stem: str) -> str | None:
    """The stem of the verb a participle or its noun is of: получен is of получ(ить)."""
    if not stem.endswith("ен") or len(stem) <= _SHORTEST_PARTICIPLE or word.startswith("ност", len(stem)):
        return None
    return stem.removesuffix("ен")


def _normalise(stem: str) -> str:
    """Undo what endings do to a stem: организова is организ, направл is направ, порядок is порядк."""
    for tail, plain in _TABLE["tails"].items():
        if stem.endswith(tail) and len(stem) - len(tail) + len(plain) > _SHORTEST_TAILED:
            stem = stem.removesuffix(tail) + plain
    if len(stem) > 3 and stem[-1] in _TABLE["fleeting"] and stem[-2] in "ое" and stem[-3] not in _VOWELS:
        return stem[:-2] + stem[-1]
    return stem


def stem_russian(word: str) -> str:
    """Strip a word with ё folded as Snowball does."""
    start, deep = _find_regions(word)
    head, tail = word[:start], word[start:]
    tail = _strip_inflection(tail).removesuffix("и")
    shorter = _strip(tail, "derivation")
    if shorter is not None and len(head) + len(shorter) >= deep:
        tail = shorter
    return head + _tidy(tail)


def _find_regions(word: str) -> tuple[int, int]:
    """Where endings may begin (after the first vowel), and where derivation may (Snowball's RV and R2)."""
    edges = []
    vowel = False
    for place, letter in enumerate(word):
        if (letter in _VOWELS) != vowel:
            vowel = not vowel
            edges.append(place + 1)
    return (edges[0] if edges else len(word)), (edges[3] if len(edges) > 3 else len(word))


def _strip_inflection(tail: str) -> str:
    gerund = _strip(tail, "gerund")
    if gerund is not None:
        return gerund
    plain = _strip(tail, "reflexive")
    tail = tail if plain is None else plain
    adjective = _strip(tail, "adjective")
    if adjective is not None:
        participle = _strip(adjective, "participle")
        return adjective if participle is None else participle
    verb = _strip(tail, "verb")
    noun = _strip(tail, "noun") if verb is None else verb
    return tail if noun is None else noun


def _strip(tail: str, name: str) -> str | None:
    """Without the longest ending of a class, or None; endings of its first row follow а or я only."""
    for ending, bound in _endings(name).get(tail[-1:], ()):
        if tail.endswith(ending):
            rest = tail[: -len(ending)]
            return rest if not bound or rest.endswith(("а", "я")) else None
    return None


@cache
def _endings(name: str) -> Mapping[str, list[tuple[str, bool]]]:
    """The endings of a class by their last letter, the longest first."""
    bound, free = (row.split() for row in _TABLE[name])
    by_end: dict[str, list[tuple[str, bool]]] = {}
    for pair in sorted([(e, True) for e in bound] + [(e, False) for e in free], key=lambda pair: -len(pair[0])):
        by_end.setdefault(pair[0][-1], []).append(pair)
    return by_end


def _tidy(tail: str) -> str:
    shorter = _strip(tail, "superlative")
    if shorter is not None:
        return shorter.removesuffix("н") if shorter.endswith("нн") else shorter
    if tail.endswith("нн"):
        return tail[:-1]
    return tail.removesuffix("ь")


@cache
def _closed() -> dict[str, str]:
    return {form: fold(word) for word, forms in _TABLE["closed"].items() for form in forms.split()}
