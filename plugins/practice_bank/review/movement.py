"""What moved in records since they were approved or translated."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..records import Bank, Record, Status
from .parts import find_moved
from .standing import LanguageState, Standing
from .translation_gap import Past, TranslationGap, derive_gap

_TEXTS = (LanguageState.CURRENT, LanguageState.STALE, LanguageState.IN_PROGRESS, LanguageState.MACHINE)
"""States of a translation that has a text."""


def trace_movement(
    bank: Bank, standings: Mapping[str, Standing], past: Past, *, thorough: bool = False
) -> Mapping[str, Standing]:
    """Add to standings what moved in changed records and in translations that are behind.

    Args:
        bank: The bank.
        standings: By record id.
        past: Asked for these records only: a bank in which nothing moved costs nothing.
        thorough: Also ask in which translations that are up to date the text was edited since.
    """
    return {name: _trace(bank.records[name], standing, past, thorough) for name, standing in standings.items()}


def _trace(record: Record, standing: Standing, past: Past, thorough: bool) -> Standing:
    if not record.digest:
        return standing  # part of it cannot be read: nothing can be said about versions
    if standing.status is Status.CHANGED:
        standing = _trace_approval(record, standing, past)
    gaps = dict(_find_gaps(record, standing, past, thorough))
    return replace(standing, translations=gaps) if gaps else standing


def _trace_approval(record: Record, standing: Standing, past: Past) -> Standing:
    approved = standing.approval.content if standing.approval else None
    version = past.find_version(record, approved) if approved else None
    if version is None:
        return standing
    return replace(standing, approved_version=version, changed_sections=find_moved(version.record, record))


def _find_gaps(record: Record, standing: Standing, past: Past, thorough: bool) -> Iterator[tuple[str, TranslationGap]]:
    for language, state in standing.languages.items():
        translation = record.translations.get(language)
        if translation is None or state not in _TEXTS:
            continue
        if thorough or translation.front.translation.source not in (None, record.digest):
            yield language, derive_gap(record, language, past)
