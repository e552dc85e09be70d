"""Controlled terms, labelled in every language."""

from collections.abc import Iterator
from functools import cached_property

from .noun import Noun
from .scalar import Identifier, Labels, Text


class Term(Noun):
    """One term of a vocabulary."""

    id: Identifier
    labels: Labels
    broader: Identifier | None = None
    """The wider term it belongs to, in the same vocabulary."""
    synonyms: dict[str, list[Text]] = {}
    """Other words people type for it, by language."""


class Vocabulary(Noun):
    """A list of terms; its id is the front matter key that takes them, or the use it has."""

    id: Identifier
    labels: Labels
    terms: list[Term] = []

    @cached_property
    def by_id(self) -> dict[str, Term]:
        """Terms by id, in the order of the file."""
        return {term.id: term for term in self.terms}

    def ancestors(self, term_id: str) -> Iterator[str]:
        """Ids from a term up to its widest term, the term first; an unknown id or a circle ends it."""
        seen: set[str] = set()
        current: str | None = term_id
        while current and current in self.by_id and current not in seen:
            seen.add(current)
            yield current
            current = self.by_id[current].broader
