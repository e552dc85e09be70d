"""Words of texts as the keys an index holds."""

from collections import Counter
from collections.abc import Iterable, Mapping

from ...i18n import search_keys, split_words
from .search_document import Words


def key_words(texts: Iterable[Words]) -> tuple[Mapping[str, int], int]:
    """Count the keys of texts.

    Returns:
        How often each key stands in them, and the number of different words as written.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for each in texts:
        counts.update((word.text, each.language) for word in split_words(each.text))
    keys: Counter[str] = Counter()
    for (word, language), number in counts.items():
        for key in search_keys(word, language):
            keys[key] += number
    return keys, len(counts)
