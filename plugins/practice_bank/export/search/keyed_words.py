"""Words of texts as the keys an index holds."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from ...i18n import search_keys
from .search_document import Words

WORD = re.compile(r"[^\W_]+")
"""What counts as a word: the same letters and digits as in scripts."""


def key_words(texts: Iterable[Words]) -> tuple[Mapping[str, int], int]:
    """Count the keys of texts.

    Returns:
        How often each key stands in them, and the number of different words.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for each in texts:
        counts.update((word, each.language) for word in WORD.findall(each.text))
    keys: Counter[str] = Counter()
    for (word, language), number in counts.items():
        for key in search_keys(word, language):
            keys[key] += number
    return keys, len({word for word, _ in counts})
