"""What to suggest to who does not know what to search for: the terms with most works."""

from .link import Link
from .reader import Reader

SUGGESTED = ("subjects", "methods", "directions")
"""Vocabularies people search by."""
COUNT = 8


def find_suggestions(reader: Reader) -> tuple[Link, ...]:
    """Find the terms with most works, the fullest first."""
    terms = [
        (len(records), vocabulary, term)
        for vocabulary in SUGGESTED
        for term, records in reader.catalogue.listings.get(vocabulary, {}).items()
    ]
    ranked = sorted(terms, key=lambda each: (-each[0], each[1:]))
    return tuple(reader.term(vocabulary, term) for _, vocabulary, term in ranked[:COUNT])
