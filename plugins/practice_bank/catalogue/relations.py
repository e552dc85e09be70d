"""Which works are worth reading beside which.

What two works share weighs more the rarer it is in the bank. Each feature has a list of the works that have it; a work
looks only at its nearest neighbours there, so the cost grows linearly with the bank.
"""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ..records import VOCABULARY_FIELDS, Record
from .works import find_homes

MOST = 5
"""Related works shown."""
NEIGHBOURS = 16
"""Works looked at on either side in the list of a feature."""

Feature = tuple[str, object]


def find_related(records: Sequence[Record]) -> Mapping[str, tuple[str, ...]]:
    """Related records by record, nearest first: those it names, those that name it, those that share most with it."""
    ids = [record.id for record in records]
    features = [list(dict.fromkeys(find_features(record))) for record in records]
    lists = _invert(features)
    declared = _find_declared(records)
    return {
        record.id: tuple(dict.fromkeys([*declared[record.id], *_find_alike(number, features, lists, ids)]))[:MOST]
        for number, record in enumerate(records)
    }


def find_features(record: Record) -> Iterator[Feature]:
    """What a record may share with another."""
    front = record.front
    yield "kind", front.kind
    for name in VOCABULARY_FIELDS:
        yield from ((name, term) for term in getattr(front, name))
    yield from (("keyword", word.casefold()) for word in front.keywords)
    yield from (("grade", grade) for grade in front.grades)
    yield from (("person", person) for person in record.makers)
    yield from (("organisation", organisation) for organisation in find_homes(record))


def _find_declared(records: Sequence[Record]) -> Mapping[str, list[str]]:
    shown = {record.id for record in records}
    declared: dict[str, list[str]] = {
        record.id: [other for other in record.front.related if other in shown and other != record.id]
        for record in records
    }
    back: dict[str, list[str]] = defaultdict(list)
    for record, others in declared.items():
        for other in others:
            back[other].append(record)
    return {record: others + back[record] for record, others in declared.items()}


def _invert(features: Sequence[Sequence[Feature]]) -> Mapping[Feature, list[int]]:
    lists: dict[Feature, list[int]] = defaultdict(list)
    for number, of_record in enumerate(features):
        for feature in of_record:
            lists[feature].append(number)
    return lists


def _find_alike(
    number: int, features: Sequence[Sequence[Feature]], lists: Mapping[Feature, list[int]], ids: Sequence[str]
) -> list[str]:
    """Records by what they share with one, most first; of equals the nearest in time."""
    shared: dict[int, float] = defaultdict(float)
    for feature in features[number]:
        weight = math.log(len(features) / len(lists[feature]))
        for other in _neighbours(lists[feature], number):
            shared[other] += weight
    alike = [other for other, weight in shared.items() if weight > 0]
    alike.sort(key=lambda other: (-round(shared[other], 9), abs(other - number), ids[other]))
    return [ids[other] for other in alike[:MOST]]


def _neighbours(having: Sequence[int], number: int) -> Iterator[int]:
    position = bisect_left(having, number)
    yield from having[max(0, position - NEIGHBOURS) : position]
    yield from having[position + 1 : position + 1 + NEIGHBOURS]
