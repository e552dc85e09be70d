"""Which works are worth reading beside which.

What two works share weighs more the rarer it is in the bank: terms, people and places in full, words of their texts by
a share, for a word may coincide. Each feature has a list of the works that have it; a work looks only at its nearest
neighbours there, and only by its rarest words, so the cost grows linearly with the bank.
"""

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from heapq import nlargest

from ..records import Record
from .features import Feature, find_features, find_title_words, is_word
from .kept import Kept

MOST = 5
"""Related works shown."""
NEIGHBOURS = 16
"""Works looked at on either side in the list of a feature."""
WORDS = 12
"""Words of a work that are looked at: the rarest that another work has too."""
DIGITS = 9
"""To which weights are exact."""
EXACT = 10.0 ** (1 - DIGITS)
WORD_SHARE = 0.4
"""What a shared word weighs against a shared term of the same rarity."""


class RelatedWorks(Mapping[str, tuple[str, ...]]):
    """Related records by record, nearest first: those it names, those that name it, those that share most with it.

    What works share is listed when the first of them is asked for, the works near to one when that one is: a page needs
    its own alone.
    """

    def __init__(self, records: Sequence[Record] = ()) -> None:
        self._records = records
        self._numbers = {record.id: number for number, record in enumerate(records)}
        self._found: dict[str, tuple[str, ...]] = {}

    def find_all(self) -> Mapping[str, tuple[str, ...]]:
        """Find them of all works, to tell another process."""
        return dict(self)

    def keep(self, found: Mapping[str, tuple[str, ...]]) -> None:
        """Take what another process found."""
        self._found.update(found)

    def __getitem__(self, record: str) -> tuple[str, ...]:
        """The works near to one; the number of a work tells how new it is."""
        if record not in self._found:
            alike = (self._records[other].id for other in self._find_alike(self._numbers[record]))
            self._found[record] = tuple(dict.fromkeys([*self._declared[record], *alike]))[:MOST]
        return self._found[record]

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    @cached_property
    def _declared(self) -> Mapping[str, list[str]]:
        declared: dict[str, list[str]] = {
            record.id: [other for other in record.front.related if other in self._numbers and other != record.id]
            for record in self._records
        }
        back: dict[str, list[str]] = defaultdict(list)
        for record, others in declared.items():
            for other in others:
                back[other].append(record)
        return {record: others + back[record] for record, others in declared.items()}

    @cached_property
    def _features(self) -> Sequence[Sequence[Feature]]:
        """What each work may share with another: its terms and the like, then its rarest words."""
        words = [_words(record) for record in self._records]
        counts = Counter(word for of_record in words for word in of_record)
        return [
            [*_features(record), *_choose_words(of_record, counts)]
            for record, of_record in zip(self._records, words, strict=True)
        ]

    @cached_property
    def _lists(self) -> Mapping[Feature, list[int]]:
        """Numbers of the works that have a feature."""
        lists: dict[Feature, list[int]] = defaultdict(list)
        for number, of_record in enumerate(self._features):
            for feature in of_record:
                lists[feature].append(number)
        return lists

    def _find_alike(self, number: int) -> list[int]:
        """Works by what they share with one, most first; of equals the nearest in time."""
        shared: dict[int, float] = defaultdict(float)
        for feature in self._features[number]:
            having = self._lists[feature]
            weight = math.log(len(self._records) / len(having)) * (WORD_SHARE if is_word(feature) else 1)
            for other in _neighbours(having, number):
                shared[other] += weight
        # What differs by less than sums are exact counts as equal.
        least = max(nlargest(MOST, shared.values())[-1:], default=0) - EXACT
        alike = {other: round(weight, DIGITS) for other, weight in shared.items() if weight >= least and weight > 0}
        return sorted(alike, key=lambda other: (-alike[other], abs(other - number), self._records[other].id))[:MOST]


def find_related(records: Sequence[Record]) -> RelatedWorks:
    """Related records by record, nearest first, each found when it is asked for."""
    return RelatedWorks(records)


_words = Kept[Record, tuple[Feature, ...]](lambda record: tuple(sorted(set(find_title_words(record)))))
_features = Kept[Record, tuple[Feature, ...]](lambda record: tuple(dict.fromkeys(find_features(record))))


def _choose_words(words: Sequence[Feature], counts: Mapping[Feature, int]) -> list[Feature]:
    """Choose of a work's words, which are in their order, the rarest that others have too."""
    return sorted((word for word in words if counts[word] > 1), key=counts.__getitem__)[:WORDS]


def _neighbours(having: list[int], number: int) -> list[int]:
    position = bisect_left(having, number)
    return having[max(0, position - NEIGHBOURS) : position] + having[position + 1 : position + 1 + NEIGHBOURS]
