"""What a reader can narrow the catalogue by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from ..i18n import localize, localized_language, sort_key
from ..records import FACETS
from .catalogue import Catalogue
from .term_words import facet_labels, term_labels
from .terms import order_terms


@dataclass(frozen=True)
class FacetValue:
    """One term to narrow by."""

    value: str
    """The term's id; permanent."""
    label: str
    lang: str
    """Of the label, where it is not the reader's language; empty otherwise."""
    count: int
    """Records under it, with those of its narrower terms."""
    depth: int = 0
    """0 for a widest term, 1 for one it holds, and so on."""


@dataclass(frozen=True)
class Facet:
    """Something works can be chosen by."""

    id: str
    """Folder of its listings: `subjects`; permanent."""
    key: str
    """Key in the catalogue's address: `subject`; permanent."""
    label: str
    values: tuple[FacetValue, ...]
    """Terms that have records: each before its narrower ones, organisations by name."""

    @cached_property
    def fullest(self) -> tuple[FacetValue, ...]:
        """The same, those with most records first."""
        return tuple(sorted(self.values, key=lambda value: -value.count))

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Where each term stands among the values."""
        return {value.value: place for place, value in enumerate(self.values)}


def build_facets(catalogue: Catalogue, language: str) -> tuple[Facet, ...]:
    """List what the catalogue can be narrowed by, in words of a language; only facets that leave a choice."""
    shown = catalogue.reckon("facets", lambda: tuple(facet for facet in FACETS if _has_choice(catalogue, facet)))
    return tuple(build_facet(catalogue, facet, language) for facet in shown)


def build_facet(catalogue: Catalogue, facet: str, language: str) -> Facet:
    """Describe one facet in words of a language."""
    return catalogue.reckon(("facet", facet, language), lambda: _build_facet(catalogue, facet, language))


def _build_facet(catalogue: Catalogue, facet: str, language: str) -> Facet:
    values = tuple(_build_values(catalogue, facet, language))
    if facet == "organisations":
        values = tuple(sorted(values, key=lambda value: (sort_key(value.label), value.value)))
    return Facet(facet, FACETS[facet], localize(facet_labels(catalogue.bank, facet), language), values)


def _has_choice(catalogue: Catalogue, facet: str) -> bool:
    """Whether some term does not hold all records."""
    return any(len(records) < len(catalogue.entries) for records in catalogue.listings.get(facet, {}).values())


def _build_values(catalogue: Catalogue, facet: str, language: str) -> Iterator[FacetValue]:
    listing, bank = catalogue.listings.get(facet, {}), catalogue.bank
    depths = dict(order_terms(facet, bank))
    for term, records in listing.items():
        labels = term_labels(bank, facet, term)
        shown = localized_language(labels, language)
        lang = "" if shown == language else shown
        yield FacetValue(term, localize(labels, language), lang, len(records), depths.get(term, 0))
