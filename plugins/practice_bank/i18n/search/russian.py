"""Russian words to their keys: the Snowball stemmer, its endings read from `russian-tables.mjs`."""

from ..tables import read_table
from .letters import fold

_TABLE = read_table("russian-tables")


def russian_keys(word: str) -> tuple[str, ...]:
    """Folded keys of a clean word."""
    return (stem_russian(fold(word)),)


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
        if (letter in _TABLE["vowels"]) != vowel:
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
    for ending, bound in _endings(name):
        if tail.endswith(ending):
            rest = tail[: -len(ending)]
            return rest if not bound or rest.endswith(("а", "я")) else None
    return None


def _endings(name: str) -> list[tuple[str, bool]]:
    bound, free = (row.split() for row in _TABLE[name])
    return sorted([(e, True) for e in bound] + [(e, False) for e in free], key=lambda pair: -len(pair[0]))


def _tidy(tail: str) -> str:
    shorter = _strip(tail, "superlative")
    if shorter is not None:
        return shorter.removesuffix("н") if shorter.endswith("нн") else shorter
    if tail.endswith("нн"):
        return tail[:-1]
    return tail.removesuffix("ь")
