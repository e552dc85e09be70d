"""Under which terms of which facet a work stands."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import chain

from ..records import FACETS, VOCABULARY_FIELDS, Bank, Cost, Difficulty, Level, Record, Vocabulary
from .catalogue import Entry
from .durations import BANDS, LONGEST, find_band
from .reading_languages import find_reading_languages
from .works import find_homes

Finder = Callable[[Entry, Bank], Sequence[str]]
"""Finds the terms that a work names itself."""


def choose_finder(facet: str, bank: Bank) -> Callable[[Entry], Iterable[str]]:
    """Choose what finds the terms of a facet that a work stands under, each once; of vocabularies with the wider ones.

    Works are many, and terms few: what follows from a term is found once.
    """

    def find_own(entry: Entry) -> Sequence[str]:
        if facet in VOCABULARY_FIELDS:
            terms: Sequence[str] = getattr(entry.record.front, facet)
            return terms
        return _FINDERS[facet](entry, bank)

    if facet not in _OF_VOCABULARIES:
        return lambda entry: dict.fromkeys(find_own(entry))
    vocabulary = bank.vocabularies.get(facet)
    widen = cache(lambda term: tuple(vocabulary.ancestors(term)) if vocabulary else ())
    return lambda entry: dict.fromkeys(chain.from_iterable(widen(term) for term in find_own(entry)))


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


def order_terms(facet: str, bank: Bank) -> Sequence[tuple[str, int]]:
    """All terms a facet can have with their depth, in the order readers expect; years are not known beforehand.

    Returns:
        Terms with 0 for a widest term, 1 for one it holds, and so on: each before its narrower ones.
    """
    if facet in _OF_VOCABULARIES:
        return order_vocabulary(bank.vocabularies.get(facet))
    known: Mapping[str, Sequence[str]] = {
        "kinds": sorted(bank.kinds),
        "grades": [str(grade) for grade in range(12)],
        "times": [*BANDS, LONGEST],
        "costs": list(Cost),
        "difficulty": list(Difficulty),
        "languages": bank.settings.languages,
        "organisations": list(bank.organisations),
        "dissemination": list(Level),
    }
    return [(str(term), 0) for term in known.get(facet, ())]


def order_vocabulary(vocabulary: Vocabulary | None) -> Sequence[tuple[str, int]]:
    """Terms of a vocabulary with their depth: each before the narrower ones, else as in the file."""
    if vocabulary is None:
        return []
    rank = {term: position for position, term in enumerate(vocabulary.by_id)}
    paths = {term: [rank[each] for each in vocabulary.ancestors(term)][::-1] for term in rank}
    return [(term, len(paths[term]) - 1) for term in sorted(rank, key=lambda term: paths[term])]


def _find_organisations(entry: Entry, bank: Bank) -> Sequence[str]:
    """Where the work and its authors are at home; who wants no page gets no listing."""
    known = bank.organisations
    return [home for home in find_homes(entry.record) if home in known and known[home].public]


def _find_costs(entry: Entry, _: Bank) -> Sequence[str]:
    effort = entry.record.front.effort
    return [effort.cost.value] if effort and effort.cost else []


def _find_difficulty(entry: Entry, _: Bank) -> Sequence[str]:
    effort = entry.record.front.effort
    return [effort.difficulty.value] if effort and effort.difficulty else []


def _find_times(entry: Entry, _: Bank) -> Sequence[str]:
    effort = entry.record.front.effort
    return [find_band(effort.time)] if effort and effort.time else []


def _find_evidence(entry: Entry, _: Bank) -> Sequence[str]:
    evidence = entry.record.front.evidence
    return [evidence.level] if evidence and evidence.level else []


def _find_dissemination(entry: Entry, _: Bank) -> Sequence[str]:
    return [entry.standing.level.value] if entry.standing.level else []


_FINDERS: Mapping[str, Finder] = {
    "kinds": lambda entry, _: [entry.record.front.kind],
    "grades": lambda entry, _: [str(grade) for grade in entry.record.front.grades],
    "times": _find_times,
    "costs": _find_costs,
    "difficulty": _find_difficulty,
    "evidence": _find_evidence,
    "languages": lambda entry, _: find_reading_languages(entry),
    "districts": lambda entry, bank: [district] if (district := find_district(entry.record, bank)) else [],
    "organisations": _find_organisations,
    "dissemination": _find_dissemination,
    "years": lambda entry, _: [str(entry.record.front.submitted.year)],
}
_OF_VOCABULARIES = frozenset({*VOCABULARY_FIELDS, "districts", "evidence"})
assert {*_FINDERS, *VOCABULARY_FIELDS} == set(FACETS)
