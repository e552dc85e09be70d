"""Ids made of titles: Latin letters, digits and hyphens."""

import re
import unicodedata

from .script import repair_lookalikes
from .tables import read_table

LONGEST = 60
"""Letters of an id that is made."""
_OTHER = re.compile(r"[^a-z0-9]+")


def make_id(title: str) -> str:
    """Make an id of a title: `Станции на уроке` is `stantsii-na-uroke`; empty where nothing of it can be written."""
    letters = read_table("romanise-tables")["letters"]
    words = repair_lookalikes(unicodedata.normalize("NFC", title)).lower()
    latin = "".join(letters.get(letter, letter) for letter in words)
    plain = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode()
    id = _OTHER.sub("-", plain).strip("-")
    if len(id) > LONGEST:
        id = id[: LONGEST + 1].rpartition("-")[0] or id[:LONGEST]
    return id.strip("-")
