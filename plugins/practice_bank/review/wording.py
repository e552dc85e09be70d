"""Words in every language of the interface, for findings and reasons."""

from collections.abc import Mapping
from datetime import date

from ..i18n import LANGUAGES, Messages, format_date, format_number, localize, messages

Words = Mapping[str, str]
"""The same words by language."""


def worded(key: str, **arguments: object) -> Words:
    """Say a message in every language; days, figures and localized texts are written as each language does."""
    return {code: messages(code).say(key, **_localized(arguments, code)) for code in LANGUAGES}


def counted(key: str, number: int, **arguments: object) -> Words:
    """Say a message about a number of things in every language."""
    return {code: messages(code).count(key, number, **_localized(arguments, code)) for code in LANGUAGES}


def joined(parts: list[Words], separator: str = "; ") -> Words:
    """Say several things one after another."""
    return {code: separator.join(part[code] for part in parts) for code in LANGUAGES}


def _localized(arguments: Mapping[str, object], language: str) -> dict[str, object]:
    return {name: _written(value, messages(language)) for name, value in arguments.items()}


def _written(value: object, spoken: Messages) -> object:
    if isinstance(value, date):
        return format_date(value, spoken.language)
    if isinstance(value, float):
        return format_number(value, spoken.language)
    return localize(value, spoken.language) if isinstance(value, Mapping) else value
