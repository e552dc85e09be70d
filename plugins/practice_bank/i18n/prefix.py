"""Languages in addresses."""

from collections.abc import Sequence


def language_prefix(language: str, languages: Sequence[str]) -> str:
    """Tell what stands before the addresses of a language: nothing for the first, `ru/` for another."""
    return "" if language == languages[0] else f"{language}/"
