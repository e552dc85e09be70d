"""What narrows the catalogue in a browser that runs scripts: where its data are, and its words."""

import json
from dataclasses import dataclass

from .card import Card
from .link import Link
from .reader import Reader
from .stamp import TONES, Stamp

SORTS = ("date", "relevance", "score", "title")
"""Orders of the catalogue, as its address names them; permanent."""
BLANK = Card("", "", "", Link(""), Link(""), (), (), "", (), "", Stamp("", "", "", ""))
"""The card that the script fills."""


@dataclass(frozen=True)
class Finder:
    """The piece on the catalogue's first page."""

    data: str
    """Address of the index, relative to the page."""
    words: str
    """What the script says by itself, as JSON: a text by key, or its plural forms by CLDR category."""
    sorts: tuple[tuple[str, str], ...]
    """Orders with their names."""
    tones: tuple[str, ...]
    """How a status may look."""
    blank: Card = BLANK


def build_finder(index: str, reader: Reader) -> Finder:
    """Build the piece.

    Args:
        index: Address of the catalogue's index from the site's root.
        reader: Who reads.
    """
    words = reader.words
    return Finder(
        data=reader.root_href(index),
        words=json.dumps(words.area("finder"), ensure_ascii=False, sort_keys=True),
        sorts=tuple((sort, words[f"finder.sort_{sort}"]) for sort in SORTS),
        tones=tuple(dict.fromkeys(TONES.values())),
    )
