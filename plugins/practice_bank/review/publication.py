"""What the public may see, and in which languages it must be there."""

from collections.abc import Iterator

from ..diagnostics import Diagnostic, diagnose
from ..records import BankSettings, Record, Status, TranslationPolicy
from .standing import LanguageState, Standing
from .wording import worded

PUBLISHABLE = frozenset({Status.APPROVED, Status.CHANGED, Status.EXPIRED})
"""Statuses that a bank may publish: all rest on an approval."""


def publishable(record: Record, standing: Standing, settings: BankSettings) -> bool:
    """Whether the public build holds a record: never against its authors' will."""
    if record.front.consent is False:
        return False
    return standing.status in PUBLISHABLE and standing.status in settings.publish


def check_languages(record: Record, standing: Standing, settings: BankSettings) -> Iterator[Diagnostic]:
    """Ask whether an approved record is there in every language, where the bank wants that."""
    if settings.translation is not TranslationPolicy.REQUIRED or standing.status not in PUBLISHABLE:
        return
    for language in settings.languages:
        yield from _check_language(record, language, standing.languages[language])


def _check_language(record: Record, language: str, state: LanguageState) -> Iterator[Diagnostic]:
    if state is LanguageState.MISSING:
        if f"index.{language}.md" not in record.unread:
            yield diagnose("PB703", record.marks.of_value("translation"), ("translation",), language=language)
    elif state is LanguageState.STALE:
        yield from _check_source(record, language)
    elif state not in (LanguageState.ORIGINAL, LanguageState.CURRENT, LanguageState.STALE):
        marks, path = record.translations[language].marks, ("translation", "state")
        label = worded(f"review.language_{state}")
        yield diagnose("PB705", marks.of_value(*path), path, language=language, state=label)


def _check_source(record: Record, language: str) -> Iterator[Diagnostic]:
    translation, path = record.translations[language], ("translation", "source")
    # Where the source is not named, or the original has faults, that has its own finding.
    if translation.front.translation.source and record.digest:
        place = translation.marks.of_value(*path)
        yield diagnose("PB704", place, path, language=language, digest=record.digest)
