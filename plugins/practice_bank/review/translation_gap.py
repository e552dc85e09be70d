"""How far a translation and its original have moved apart."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from ..records import Record
from ..validation import Version
from .parts import find_edited, find_moved


class Past(Protocol):
    """Who knows what records were."""

    def find_version(self, record: Record, digest: str) -> Version | None:
        """Find the version of a content; None where nothing tells."""

    def find_levelled(self, record: Record, language: str) -> Version | None:
        """Find the version in which a translation was declared level; None where nothing tells."""


@dataclass(frozen=True)
class TranslationGap:
    """Parts in which one text has moved and the other has not followed; parts are named as in the original."""

    behind: tuple[str, ...] | None
    """Parts of the original that moved since the text that was translated; None where history does not tell."""
    ahead: tuple[str, ...] | None
    """Parts that were edited in the translation only, since it was declared level; None where history does not tell."""
    since: date | None = None
    """Day from which the translation has been behind; None where it is not, or that is not committed or not known."""


def derive_gap(record: Record, language: str, past: Past) -> TranslationGap:
    """Compare a translation and its original with what they were when they were level."""
    translation = record.translations[language]
    source = translation.front.translation.source
    behind, since = _find_behind(record, source, past)
    levelled = past.find_levelled(record, language)
    if levelled is None:
        return TranslationGap(behind, None, since)
    edited = find_edited(levelled.record.translations[language], translation, record)
    return TranslationGap(behind, tuple(part for part in edited if part not in (behind or ())), since)


def _find_behind(record: Record, source: str | None, past: Past) -> tuple[tuple[str, ...] | None, date | None]:
    if source == record.digest:
        return (), None
    rendered = past.find_version(record, source) if source else None
    return (find_moved(rendered.record, record), rendered.left_on) if rendered else (None, None)
