"""How a record stands in each language."""

from collections.abc import Mapping

from ..records import BankSettings, Record, Translation, TranslationState
from .standing import LanguageState

_STATES = {
    TranslationState.IN_PROGRESS: LanguageState.IN_PROGRESS,
    TranslationState.MACHINE: LanguageState.MACHINE,
    TranslationState.NOT_PLANNED: LanguageState.NOT_PLANNED,
}


def derive_languages(record: Record, settings: BankSettings) -> Mapping[str, LanguageState]:
    """State of a record in the languages of the site and in its own."""
    languages = dict.fromkeys([*settings.languages, record.language, *sorted(record.translations)])
    return {language: _derive_state(record, language) for language in languages}


def _derive_state(record: Record, language: str) -> LanguageState:
    if language == record.language:
        return LanguageState.ORIGINAL
    translation = record.translations.get(language)
    return _derive_translation(translation, record.digest) if translation else LanguageState.MISSING


def _derive_translation(translation: Translation, digest: str) -> LanguageState:
    note = translation.front.translation
    if note.state is not TranslationState.COMPLETE:
        return _STATES[note.state]
    return LanguageState.CURRENT if note.source == digest else LanguageState.STALE
