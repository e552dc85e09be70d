"""Text in several languages."""

from collections.abc import Iterable, Mapping

LocalizedText = Mapping[str, str]
"""The same text by language code: `{"kk": "Жоба", "ru": "Проект"}`."""


def localize(text: LocalizedText, language: str, fallbacks: Iterable[str] = ("kk", "ru", "en")) -> str:
    """Pick the text of a language, else of the first fallback that has one."""
    return text.get(language) or (text[localized_language(text, language, fallbacks)] if text else "")


def localized_language(text: LocalizedText, language: str, fallbacks: Iterable[str] = ("kk", "ru", "en")) -> str:
    """Tell which language `localize` picks: the `lang` of what a reader sees."""
    if text.get(language):
        return language
    return next((code for code in fallbacks if text.get(code)), next(iter(text), language))
