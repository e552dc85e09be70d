"""Which works are worth reading beside which.

What two works share weighs more the rarer it is in the bank: terms, people and places in full, words of their texts by
a share, for a word may coincide. Each feature has a list of the works that have it; a work looks only at its nearest
neighbours there, and only by its rarest words, so the cost grows linearly with the bank.
"""

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..i18n import search_keys, split_words
from ..records import VOCABULARY_FIELDS, Body, Record
from .works import find_homes

MOST = 5
"""Related works shown."""
NEIGHBOURS = 16
"""Works looked at on either side in the list of a feature."""

WORDS = 12
"""Words of a work that are looked at: the rarest that another work has too."""
WORD_SHARE = 0.4
"""What a shared word weighs against a shared term of the same rarity."""
SHORTEST = 3
"""Letters of a word's key; shorter ones bind nothing."""

Feature = tuple[str, object]


def find_related(records: Sequence[Record]) -> Mapping[str, tuple[str, ...]]:
    """Related records by record, nearest first: those it names, those that name it, those that share most with it."""
    ids = [record.id for record in records]
    words = _choose_words([frozenset(find_words(record)) for record in records])
    features = [[*dict.fromkeys(find_features(record)), *words[number]] for number, record in enumerate(records)]
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


def find_words(record: Record) -> Iterator[Feature]:
    """Keys of the words of a work's title, summary, keywords and own headings, in each language it has."""
    front = record.front
    yield from _keys(record.language, [front.title, front.summary, *front.keywords, *_own_headings(record.body)])
    for language, each in record.translations.items():
        texts = [each.front.title or "", each.front.summary or "", *each.front.keywords, *_own_headings(each.body)]
        yield from _keys(language, texts)


def _own_headings(body: Body) -> Iterator[str]:
    """Headings that the kind does not give: those it gives stand in all its works."""
    given = {section.heading.anchor for section in body.sections if section.id}
    yield from (heading.text for heading in body.headings if heading.anchor not in given)


def _keys(language: str, texts: Iterable[str]) -> Iterator[Feature]:
    for text in texts:
        for word in split_words(text):
            # The first reading is the likelier one.
            key = next(iter(search_keys(word.text, language)), "")
            if len(key) >= SHORTEST and key.isalpha():
                yield f"word-{language}", key


def _choose_words(words: Sequence[frozenset[Feature]]) -> list[list[Feature]]:
    """Choose of each work's words the rarest that others have too."""
    counts = Counter(word for of_record in words for word in of_record)
    shared = ([word for word in of_record if counts[word] > 1] for of_record in words)
    return [sorted(each, key=lambda word: (counts[word], *map(str, word)))[:WORDS] for each in shared]


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
        weight = math.log(len(features) / len(lists[feature])) * (WORD_SHARE if feature[0].startswith("word-") else 1)
        for other in _neighbours(lists[feature], number):
            shared[other] += weight
    alike = [other for other, weight in shared.items() if weight > 0]
    alike.sort(key=lambda other: (-round(shared[other], 9), abs(other - number), ids[other]))
    return [ids[other] for other in alike[:MOST]]


def _neighbours(having: Sequence[int], number: int) -> Iterator[int]:
    position = bisect_left(having, number)
    yield from having[max(0, position - NEIGHBOURS) : position]
    yield from having[position + 1 : position + 1 + NEIGHBOURS]
