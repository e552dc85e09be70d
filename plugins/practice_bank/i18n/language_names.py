"""What languages are called."""

from functools import cache

from babel import Locale, UnknownLocaleError


@cache
def language_name(language: str, reader: str) -> str:
    """What a language is called in the reader's: `қазақ тілі`, `казахский`; an unknown code names itself."""
    try:
        return Locale.parse(language).get_display_name(reader) or language
    except (UnknownLocaleError, ValueError):
        return language
