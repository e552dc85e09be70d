"""What a word was meant to be: written in Latin letters, or typed in the wrong keyboard layout."""

import re

from ..tables import read_table

_TABLE = read_table("letter-tables")
_LATIN = re.compile("|".join(sorted(_TABLE["latin"], key=lambda letters: -len(letters))))
_SHORT_I = (re.compile("(?<=[аеоуы])и"), re.compile("(?<=[аеоу])ы"))
_CYRILLIC_KEYS = {letter: key for key, letter in reversed(_TABLE["layout"].items())}
_DIGITS = str.maketrans({key: letter for key, letter in _TABLE["layout"].items() if key.isdecimal()})


def from_latin(word: str) -> tuple[str, ...]:
    """A word in the Kazakh Latin alphabet of 2021, or transliterated, in folded Cyrillic.

    After a vowel `i` may be й, and so may `y` of a transliteration.
    """
    plain = _LATIN.sub(lambda match: _TABLE["latin"][match.group()], word.lower())
    short = _SHORT_I[0].sub("й", plain).replace("йя", "я").replace("йю", "ю")
    return tuple(dict.fromkeys((plain, short, _SHORT_I[1].sub("й", short))))


def from_latin_keys(typed: str) -> str:
    """What keys of a Latin keyboard write in the Kazakh layout: the Russian one, and letters in the digit row."""
    return "".join(_TABLE["layout"].get(key, key) for key in typed.lower())


def from_cyrillic_keys(typed: str) -> str:
    """What keys of the Kazakh or the Russian layout write in Latin: `ишдшь` is `bilim`."""
    return "".join(_CYRILLIC_KEYS.get(letter, letter) for letter in typed.lower())


def from_russian_keys(typed: str) -> str:
    """What the digit row of the Russian layout writes in the Kazakh one: `2діс` is `әдіс`."""
    return typed.translate(_DIGITS)
