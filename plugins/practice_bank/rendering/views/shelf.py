"""The terms of a vocabulary that have records: plain links with counts."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...records import VOCABULARY_FIELDS
from ..addresses import listing_path
from .link import Link
from .reader import Reader

ORDER = ("kinds", *VOCABULARY_FIELDS, "districts")
"""Vocabularies in the order readers choose by."""


@dataclass(frozen=True)
class ShelfTerm:
    """A term with the number of its records."""

    link: Link
    count: int
    depth: int
    """0 for a widest term, 1 for one it holds, and so on."""
    is_current: bool


@dataclass(frozen=True)
class Shelf:
    """One vocabulary."""

    id: str
    label: str
    terms: tuple[ShelfTerm, ...]


def build_shelves(reader: Reader, only: str = "", current: str = "") -> tuple[Shelf, ...]:
    """Build the shelves that hold something: of all vocabularies, or of one, with the term of the page."""
    listings = reader.catalogue.listings
    names = [name for name in ORDER if name in listings] + sorted(set(listings) - set(ORDER))
    shelves = (
        Shelf(name, reader.listing_label(name), tuple(_shelf_terms(name, reader, current)))
        for name in names
        if not only or name == only
    )
    return tuple(shelf for shelf in shelves if shelf.terms)


def _shelf_terms(vocabulary: str, reader: Reader, current: str) -> Iterator[ShelfTerm]:
    listed = reader.catalogue.listings[vocabulary]
    for term, depth in ordered_terms(vocabulary, reader):
        if listed.get(term):
            link = reader.text(reader.term_labels(vocabulary, term), listing_path(vocabulary, term))
            yield ShelfTerm(link, len(listed[term]), depth, term == current)


def ordered_terms(vocabulary: str, reader: Reader) -> Iterator[tuple[str, int]]:
    """List a vocabulary's terms with their depth: each term before the narrower ones, else as in the file."""
    bank = reader.catalogue.bank
    known = bank.vocabularies.get(vocabulary)
    if known is None:
        listed = reader.catalogue.listings[vocabulary]
        yield from ((kind, 0) for kind in bank.kinds if kind in listed)
        yield from ((term, 0) for term in listed if term not in bank.kinds)
        return
    rank = {term: position for position, term in enumerate(known.by_id)}
    paths = {term: [rank[each] for each in known.ancestors(term)][::-1] for term in rank}
    yield from ((term, len(paths[term]) - 1) for term in sorted(rank, key=lambda term: paths[term]))
