"""Organisations of the register that a text names."""

import re
from collections.abc import Mapping

from ....i18n import repair_lookalikes
from ....records import Organisation

_WORDS = re.compile(r"№\s*\d+|\w+")
_ENOUGH = 2
"""Words of a name that must be there besides its number."""
_STEM = 5
"""Letters by which words are compared: endings differ."""


def find_organisation(text: str, organisations: Mapping[str, Organisation]) -> str:
    """Find the one organisation that a text names, in any language; empty where it names none or several.

    A whole name counts first; else the number of a school and a word of its name: `гимназия № 104`.
    """
    words = _fold(text)
    whole = {
        id for id, one in organisations.items() if any(set(_fold(name)) <= set(words) for name in one.name.values())
    }
    if whole:
        return _only(_longest(whole, organisations))
    return _only(
        {id for id, one in organisations.items() if any(_is_numbered(name, words) for name in one.name.values())}
    )


def _fold(text: str) -> list[str]:
    words = (word.replace(" ", "") for word in _WORDS.findall(repair_lookalikes(text).casefold().replace("ё", "е")))
    return [word if word.startswith("№") or word.isdigit() else word[:_STEM] for word in words]


def _is_numbered(name: str, words: list[str]) -> bool:
    own = _fold(name)
    numbers = [word for word in own if word.startswith("№")]
    there = {f"№{word}" if word.isdigit() else word for word in words}
    others = {word for word in own if not word.startswith("№") and len(word) >= _STEM - 1}
    return bool(numbers) and set(numbers) <= there and bool(others & there)


def _longest(ids: set[str], organisations: Mapping[str, Organisation]) -> set[str]:
    """Of names within each other the longest: a cabinet's name holds its department's."""
    sizes = {id: max(len(_fold(name)) for name in organisations[id].name.values()) for id in ids}
    return {id for id in ids if sizes[id] == max(sizes.values())}


def _only(ids: set[str]) -> str:
    return next(iter(ids)) if len(ids) == 1 else ""
