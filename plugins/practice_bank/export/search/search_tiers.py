"""The two indexes of a language: what is loaded first, and whole texts."""

from collections.abc import Iterable, Sequence
from itertools import chain

from ...i18n import count_keys
from .keyed_words import key_words
from .mini_index import MiniIndex
from .search_document import SearchDocument

Lending = tuple[int, list[int]]
"""Number of a document, and of the works found by its words, each as the distance from the one before."""


class SearchTiers:
    """Takes documents in the order of their numbers."""

    def __init__(self) -> None:
        self.first = MiniIndex(("title", "summary", "words"))
        self.text = MiniIndex(("text",))
        self._lends: list[tuple[int, Sequence[str]]] = []

    def add(self, document: SearchDocument) -> None:
        """Index the words of a document."""
        if document.lends:
            self._lends.append((self.first.count, document.lends))
        self.first.add(
            [key_words([document.title, *document.names]), key_words([document.summary]), key_words(document.words)]
        )
        runs = chain.from_iterable(chain(each.heading.split(), each.runs) for each in document.sections)
        self.text.add([count_keys(runs, document.language)])

    def lends(self, records: Iterable[str]) -> list[Lending]:
        """Tell whose words lead to which works.

        Args:
            records: Ids of all works in the order of their numbers, which start at 0.
        """
        numbers = {record: number for number, record in enumerate(records)}
        return [(lender, _distances(sorted(numbers[each] for each in ids))) for lender, ids in self._lends]


def _distances(numbers: Sequence[int]) -> list[int]:
    return [number - before for number, before in zip(numbers, [0, *numbers], strict=False)]
