"""In which languages the text of a work can be read."""

from ..review import LanguageState
from .catalogue import Entry

READABLE = frozenset({LanguageState.CURRENT, LanguageState.STALE, LanguageState.IN_PROGRESS, LanguageState.MACHINE})
"""States of a translation that has a text to read."""


def find_reading_languages(entry: Entry) -> tuple[str, ...]:
    """List the language of the original, then those of the translations that have a text."""
    record, states = entry.record, entry.standing.languages
    translated = (
        language
        for language, translation in sorted(record.translations.items())
        if states.get(language) in READABLE and not translation.body.is_blank
    )
    return (record.language, *translated)
