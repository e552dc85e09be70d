"""Words of texts as the keys an index holds."""

from collections import Counter
from collections.abc import Iterable, Mapping

from ...i18n import count_keys
from .search_document import Words


def key_words(texts: Iterable[Words]) -> tuple[Mapping[str, int], int]:
    """Count the keys of texts.

    Returns:
        How often each key stands in them, and the number of different words as written.
    """
    counted = [count_keys(runs, language) for language, runs in _cut(texts).items()]
    if len(counted) == 1:
        return counted[0]
    keys: Counter[str] = Counter()
    for own, _ in counted:
        keys.update(own)
    return keys, sum(length for _, length in counted)


def _cut(texts: Iterable[Words]) -> dict[str, list[str]]:
    """Cut the texts of each language at their blanks."""
    runs: dict[str, list[str]] = {}
    for each in texts:
        runs.setdefault(each.language, []).extend(each.text.split())
    return runs
