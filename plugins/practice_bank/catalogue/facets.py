"""What a reader can narrow the catalogue by."""

from dataclasses import dataclass

from ..i18n import localize, messages
from .catalogue import Catalogue
from .listings import KINDS


@dataclass(frozen=True)
class FacetValue:
    """One term to narrow by."""

    value: str
    """The term's id."""
    label: str
    count: int
    """Records under it, with those of its narrower terms."""


@dataclass(frozen=True)
class Facet:
    """A vocabulary to narrow by."""

    id: str
    label: str
    values: tuple[FacetValue, ...]
    """Terms that have records, in the vocabulary's order."""


def build_facets(catalogue: Catalogue, language: str) -> tuple[Facet, ...]:
    """List what the catalogue can be narrowed by, in words of a language; only where there is a choice."""
    return tuple(
        Facet(name, facet_label(catalogue, name, language), values)
        for name in catalogue.listings
        if len(values := _build_values(catalogue, name, language)) > 1
    )


def facet_label(catalogue: Catalogue, name: str, language: str) -> str:
    """Name a vocabulary."""
    vocabulary = catalogue.bank.vocabularies.get(name)
    return localize(vocabulary.labels, language) if vocabulary else messages(language)[f"catalogue.{name}"]


def term_label(catalogue: Catalogue, name: str, term: str, language: str) -> str:
    """Name a term of a vocabulary, or a kind."""
    kinds = catalogue.bank.kinds
    labels = kinds[term].labels if name == KINDS and term in kinds else catalogue.bank.term_labels(name, term)
    return localize(labels, language)


def _build_values(catalogue: Catalogue, name: str, language: str) -> tuple[FacetValue, ...]:
    return tuple(
        FacetValue(term, term_label(catalogue, name, term, language), len(records))
        for term, records in catalogue.listings[name].items()
    )
