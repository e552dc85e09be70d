"""What works may share: terms, people and places, and words of their texts."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from ..i18n import find_words, search_keys
from ..records import VOCABULARY_FIELDS, Body, Record
from .works import find_homes

SHORTEST = 3
"""Letters of a word's key; shorter ones bind nothing."""
KEPT = 1 << 17
"""Words whose keys are kept: those of a language, many times over."""
_WORD = "word-"

Feature = tuple[str, object]
"""What sort of thing it is, and which: `("subjects", "physics")`, `("word-ru", "станц")`."""


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


def find_title_words(record: Record) -> Iterator[Feature]:
    """Keys of the words of a work's title, summary, keywords and own headings, in each language it has."""
    front = record.front
    yield from _keys(record.language, [front.title, front.summary, *front.keywords, *_own_headings(record.body)])
    for language, each in record.translations.items():
        texts = [each.front.title or "", each.front.summary or "", *each.front.keywords, *_own_headings(each.body)]
        yield from _keys(language, texts)


def _own_headings(body: Body) -> Iterator[str]:
    """Headings that the kind does not give: those it gives stand in all its works."""
    given = {heading.anchor for id, heading in body.parts if id}
    yield from (heading.text for heading in body.headings if heading.anchor not in given)


def is_word(feature: Feature) -> bool:
    """Whether it is a word of the text."""
    return feature[0].startswith(_WORD)


def _keys(language: str, texts: Iterable[str]) -> Iterator[Feature]:
    found = (_name_word(word, language) for word in find_words(run for text in texts for run in text.split()))
    return (word for word in found if word)


@lru_cache(KEPT)
def _name_word(word: str, language: str) -> Feature | None:
    # The first reading is the likelier one.
    key = next(iter(search_keys(word, language)), "")
    return (f"{_WORD}{language}", key) if len(key) >= SHORTEST and key.isalpha() else None
