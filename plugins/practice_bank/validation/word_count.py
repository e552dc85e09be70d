"""How many words a text has: runs of letters and digits."""

import re

from ..records import OWN_LETTERS

_WORD = re.compile(r"[^\W_]+")
_SORTS = bytes(ord("a" if bytes([sign]).decode(OWN_LETTERS, "replace").isalnum() else " ") for sign in range(256))
"""By byte of that encoding, a letter where it is one or a digit, else a blank: bytes are sorted sooner than letters."""


def count_words(text: str) -> int:
    """Count the words of a text."""
    try:
        written = text.encode(OWN_LETTERS)
    except UnicodeEncodeError:
        return len(_WORD.findall(text))
    return (b" " + written.translate(_SORTS)).count(b" a")
