"""The catalogue as a script reads it: numbers into tables, so that thousands of records stay small.

The index is what narrowing, counting and sorting need together with titles. The long words of the cards are cut into
shards that are loaded when a card is shown; the index names them by what they hold, so that browsers may keep them.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

from ...catalogue import Catalogue, Facet, build_facets
from ...i18n import sort_key
from ..addresses import CATALOGUE_INDEX, HASHED
from ..compact_json import write_json
from .card import Card, build_card
from .link import Link
from .reader import Reader

SHARD = 60
"""Cards in one shard."""
PERMILLE = 1000
DIGITS = 8
"""Of the content's hash in the name of a file."""


def make_catalogue_files(reader: Reader) -> Iterator[tuple[str, bytes]]:
    """Make the files: JSON by name, the index last.

    Args:
        reader: Of the catalogue's first page, from which addresses count.
    """
    catalogue = reader.catalogue
    cards, hashes = [build_card(entry, reader) for entry in catalogue.entries.values()], []
    for start in range(0, len(cards), SHARD):
        content = write_json([_long_words(card) for card in cards[start : start + SHARD]])
        hashes.append(sha256(content).hexdigest()[:DIGITS])
        yield f"{HASHED}cards-{len(hashes) - 1}.{hashes[-1]}.json", content
    index = build_index(catalogue, cards, build_facets(catalogue, reader.language))
    yield CATALOGUE_INDEX, write_json({**index, "shards": hashes})


def build_index(catalogue: Catalogue, cards: Sequence[Card], facets: Iterable[Facet]) -> Mapping[str, Any]:
    """Build what is needed to narrow, count and sort, all columns in the order of the entries: the newest first."""
    means = [entry.standing.review.mean for entry in catalogue.entries.values()]
    return {
        "ids": [card.id for card in cards],
        "titles": [card.title.text for card in cards],
        "langs": {number: card.title.lang for number, card in enumerate(cards) if card.title.lang},
        "ranks": _rank([card.title.text for card in cards]),
        "scores": [None if mean is None else round(mean * PERMILLE) for mean in means],
        "facets": [_build_facet(facet, catalogue) for facet in facets],
        "words": {
            "kind": tabulate(cards, lambda card: card.kind),
            "topics": tabulate(cards, lambda card: _pairs(card.topics)),
            "time": tabulate(cards, lambda card: card.time),
            "languages": tabulate(cards, lambda card: tuple((link.text, link.note) for link in card.languages)),
            "stamp": tabulate(cards, lambda card: (card.stamp.tone, card.stamp.word, card.stamp.level)),
        },
        "shard": SHARD,
    }


def _build_facet(facet: Facet, catalogue: Catalogue) -> Mapping[str, Any]:
    """Describe a facet: its values, the sets of values that records have, and the number of each record's set."""
    numbers = {value.value: number for number, value in enumerate(facet.values)}
    own: dict[str, list[int]] = {record: [] for record in catalogue.entries}
    for term, number in numbers.items():
        for record in catalogue.listings[facet.id][term]:
            own[record].append(number)
    sets = tabulate(own.values(), tuple)
    return {
        "id": facet.id,
        "key": facet.key,
        "label": facet.label,
        "values": [[value.value, value.label, value.depth, value.lang] for value in facet.values],
        "sets": sets["table"],
        "column": sets["column"],
    }


def tabulate(items: Iterable[Any], find: Callable[[Any], Hashable]) -> dict[str, list[Any]]:
    """Write values as numbers into a table of the distinct ones, in the order of their first use."""
    numbers: dict[Hashable, int] = {}
    column = [numbers.setdefault(find(item), len(numbers)) for item in items]
    return {"table": list(numbers), "column": column}


def _rank(titles: Sequence[str]) -> list[int]:
    """Give each title its place in the alphabet: no browser knows the Kazakh one."""
    ranks = [0] * len(titles)
    for rank, number in enumerate(sorted(range(len(titles)), key=lambda n: (sort_key(titles[n]), n))):
        ranks[number] = rank
    return ranks


def _long_words(card: Card) -> Sequence[Any]:
    return [card.summary.text, card.summary.lang, _pairs(card.authors), card.cover]


def _pairs(links: Iterable[Link]) -> tuple[tuple[str, str], ...]:
    return tuple((link.text, link.lang) for link in links)
