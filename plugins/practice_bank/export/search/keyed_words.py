"""Words of texts as the keys an index holds."""

from collections.abc import Iterable, Mapping

from ...i18n import count_words, search_keys
from .search_document import Words


def key_words(texts: Iterable[Words]) -> tuple[Mapping[str, int], int]:
    """Count the keys of texts.

    Returns:
        How often each key stands in them, and the number of different words as written.
    """
    keys: dict[str, int] = {}
    length = 0
    for language, text in _join(texts).items():
        words = count_words(text)
        length += len(words)
        for word, number in words.items():
            for key in search_keys(word, language):
                keys[key] = keys.get(key, 0) + number
    return keys, length


def _join(texts: Iterable[Words]) -> dict[str, str]:
    """Write the texts of each language as one: no word goes over the end of a line."""
    lines: dict[str, list[str]] = {}
    for each in texts:
        lines.setdefault(each.language, []).append(each.text)
    return {language: "\n".join(own) for language, own in lines.items()}
