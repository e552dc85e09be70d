"""What narrows the catalogue in a browser that runs scripts: where its data are, and its words."""

import json
from dataclasses import dataclass

from ..addresses import CATALOGUE_INDEX, catalogue_data_path
from .card import Card
from .link import Link
from .reader import Reader
from .stamp import TONES, Stamp

SORTS = ("date", "relevance", "score", "title")
"""Orders of the catalogue, as its address names them; permanent."""
BLANK = Card("", "", Link(""), Link(""), (), (), "", (), "", Stamp("", "", "", ""))
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


def build_finder(reader: Reader) -> Finder:
    """Build the piece for somebody who reads the catalogue."""
    words = reader.words
    return Finder(
        data=reader.root_href(catalogue_data_path(reader.language) + CATALOGUE_INDEX),
        words=json.dumps(words.area("finder"), ensure_ascii=False, sort_keys=True),
        sorts=tuple((sort, words[f"finder.sort_{sort}"]) for sort in SORTS),
        tones=tuple(dict.fromkeys(TONES.values())),
    )
