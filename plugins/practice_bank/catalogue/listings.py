"""Which records stand under which term."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ..records import FACETS, Bank
from .catalogue import Entry
from .terms import choose_finder, order_terms

Listing = Mapping[str, tuple[str, ...]]
"""Record ids by term."""


def build_listings(entries: Iterable[Entry], bank: Bank) -> Mapping[str, Listing]:
    """List records by facet and term, each under its wider terms too; only terms that have any.

    Args:
        entries: The records that are shown; they keep their order.
        bank: Where the terms are.
    """
    works = tuple(entries)
    return {facet: _order(_list_terms(works, facet, bank), facet, bank) for facet in FACETS}


def _list_terms(works: Iterable[Entry], facet: str, bank: Bank) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    find_terms = choose_finder(facet, bank)
    for work in works:
        for term in find_terms(work):
            found[term].append(work.record.id)
    return found


def _order(found: Mapping[str, list[str]], facet: str, bank: Bank) -> Listing:
    """Put terms into their order; those it does not know follow, years and the like from the latest."""
    known = [term for term, _ in order_terms(facet, bank) if term in found]
    others = sorted(found.keys() - set(known), reverse=True)
    return {term: tuple(found[term]) for term in [*known, *others]}
