"""Which records stand under which term."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ..records import FACETS, Bank
from .catalogue import Entry
from .terms import find_terms, order_terms

Listing = Mapping[str, tuple[str, ...]]
"""Record ids by term."""


def build_listings(entries: Iterable[Entry], bank: Bank) -> Mapping[str, Listing]:
    """List records by facet and term, each under its wider terms too; only terms that have any.

    Args:
        entries: The records that are shown; they keep their order.
        bank: Where the terms are.
    """
    found: dict[str, dict[str, list[str]]] = {facet: defaultdict(list) for facet in FACETS}
    for entry in entries:
        for facet in FACETS:
            for term in find_terms(entry, facet, bank):
                found[facet][term].append(entry.record.id)
    return {facet: _order(found[facet], facet, bank) for facet in FACETS}


def _order(found: Mapping[str, list[str]], facet: str, bank: Bank) -> Listing:
    """Put terms into their order; those it does not know follow, years and the like from the latest."""
    known = [term for term, _ in order_terms(facet, bank) if term in found]
    others = sorted(found.keys() - set(known), reverse=True)
    return {term: tuple(found[term]) for term in [*known, *others]}
