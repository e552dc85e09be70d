"""Which records stand under which term."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ..records import VOCABULARY_FIELDS, Bank, Record

KINDS = "kinds"
DISTRICTS = "districts"
LISTED = (KINDS, *VOCABULARY_FIELDS, DISTRICTS)
"""What records are listed by, in the order of the catalogue page."""

Listing = Mapping[str, tuple[str, ...]]
"""Record ids by term."""


def build_listings(records: Sequence[Record], bank: Bank) -> Mapping[str, Listing]:
    """List records by term, each under its wider terms too; only terms that have any, in the vocabulary's order."""
    found: dict[str, dict[str, list[str]]] = {name: defaultdict(list) for name in LISTED}
    for record in records:
        for name in LISTED:
            for term in dict.fromkeys(find_terms(record, name, bank)):
                found[name][term].append(record.id)
    return {
        name: {term: tuple(found[name][term]) for term in known_terms(name, bank) if term in found[name]}
        for name in LISTED
    }


def find_terms(record: Record, name: str, bank: Bank) -> Iterator[str]:
    """Terms of a vocabulary that a record stands under, with their wider terms."""
    if name == KINDS:
        yield record.front.kind
        return
    own = [find_district(record, bank)] if name == DISTRICTS else getattr(record.front, name)
    vocabulary = bank.vocabularies.get(name)
    for term in own:
        if vocabulary and term:
            yield from vocabulary.ancestors(term)


def find_district(record: Record, bank: Bank) -> str | None:
    """District of a record's organisation, else of the nearest organisation above it that has one."""
    seen: set[str] = set()
    current: str | None = record.front.organisation
    while current and current in bank.organisations and current not in seen:
        seen.add(current)
        if bank.organisations[current].district:
            return bank.organisations[current].district
        current = bank.organisations[current].parent
    return None


def known_terms(name: str, bank: Bank) -> list[str]:
    """All terms of a vocabulary, in its order; kinds by id."""
    if name == KINDS:
        return sorted(bank.kinds)
    vocabulary = bank.vocabularies.get(name)
    return list(vocabulary.by_id) if vocabulary else []
