"""Queries to the keys they may mean: as typed, without Kazakh letters, in Latin, in the wrong keyboard layout."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from .kazakh import folded_keys, normalise
from .keys import search_keys
from .letters import LONGEST, clean_word, fold
from .respell import from_cyrillic_keys, from_latin, from_latin_keys, from_russian_keys
from .russian import russian_keys
from .words import Word, split_words

LONGEST_QUERY = 32
"""Words of a query that are read."""
SHORTEST_STEM = 3
"""Letters that a beginning must have more than to stand for a word."""

FindKeys = Callable[[str, str], tuple[str, ...]]

_CHUNK = re.compile(r"[^\s\ufeff]+")
_LATIN = re.compile(r"[A-Za-zÀ-ſƏəǴǵ]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]+")
_KEYS = re.compile(r"[a-z]+")
_MARKS_AROUND = re.compile(r"^[\W_]+|[\W_]+$")
_PLAIN_COMPOUND = re.compile(r"[\W_]*[^\W_]{2,}(?:-[^\W_]{2,})+[\W_]*")


@dataclass(frozen=True)
class Meaning:
    """One way to understand a word of a query. Any of its keys and prefixes may be in the index."""

    keys: tuple[str, ...]
    prefixes: tuple[str, ...]
    """Beginnings of keys; empty unless the word is unfinished or of another language."""


@dataclass(frozen=True)
class QueryWord:
    """A word of a query with all it may mean, likeliest first.

    Take the first meaning of which the index knows a key or a prefix, and search for all of its keys and prefixes
    (`choose_meaning`); words of a query are joined by "and".
    """

    word: str
    start: int
    end: int
    meanings: tuple[Meaning, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of all meanings."""
        return _unique(key for meaning in self.meanings for key in meaning.keys)


def query_keys(text: str, locale: str) -> list[QueryWord]:
    """Read a query for the index of a locale.

    Args:
        text: What a reader typed. Its last word is unfinished where nothing follows it, not even a space.
        locale: Of the index.

    Returns:
        The words, at most 32, each with what it may mean.
    """
    words = list(islice(chain.from_iterable(_split_query(text)), LONGEST_QUERY))
    return [
        QueryWord(word.text, word.start, word.end, _find_meanings(word.text, locale, unfinished=word.end == len(text)))
        for word in words
    ]


def choose_meaning(word: QueryWord, knows: Callable[[str, bool], bool]) -> Meaning | None:
    """The likeliest meaning an index knows anything of; `knows(term, is_prefix)` asks the index."""
    for meaning in word.meanings:
        if any(knows(key, False) for key in meaning.keys) or any(knows(prefix, True) for prefix in meaning.prefixes):
            return meaning
    return None


def _split_query(text: str) -> Iterator[list[Word]]:
    """Words chunk by chunk; a chunk that may be Cyrillic typed on a Latin keyboard stays whole: `ghj,ktvf`."""
    for match in _CHUNK.finditer(text):
        chunk = match.group()
        words = [Word(w.text, match.start() + w.start, match.start() + w.end) for w in split_words(chunk)]
        if words and _is_typed_blindly(chunk, words):
            yield [Word(chunk, match.start(), match.end())]
        else:
            yield words


def _is_typed_blindly(chunk: str, words: list[Word]) -> bool:
    if len(chunk) > LONGEST or (len(words) == 1 and words[0].text == chunk):
        return False
    if not _LATIN.search(chunk) or _PLAIN_COMPOUND.fullmatch(chunk):
        return False
    return _CYRILLIC.fullmatch(from_latin_keys(chunk)) is not None


def _find_meanings(typed: str, locale: str, *, unfinished: bool) -> tuple[Meaning, ...]:
    plain = [word.text for word in split_words(typed)]
    found = [
        _make_meaning(plain, _find_likely_keys, locale, unfinished=unfinished),
        *(_make_meaning(words, _find_keys, locale, unfinished=unfinished) for words in _find_spellings(typed, plain)),
    ]
    if locale == "kk":
        found.append(Meaning((), tuple(stem for word in plain for stem in _russian_stem(word))))
    return tuple(dict.fromkeys(meaning for meaning in found if meaning.keys or meaning.prefixes))


def _find_spellings(typed: str, words: list[str]) -> Iterator[Iterable[str]]:
    if _LATIN.search(typed):
        yield [spelled for word in words for spelled in from_latin(word)]
        # A comma is б on that keyboard: the whole goes before the whole without its marks, that before its parts.
        for parts in ([typed], [_MARKS_AROUND.sub("", typed)], words):
            yield [spelled for spelled in map(from_latin_keys, parts) if _CYRILLIC.fullmatch(spelled)]
        return
    yield words
    yield [from_russian_keys(word) for word in words if _CYRILLIC.search(word)]
    latin = [spelled for spelled in map(from_cyrillic_keys, words) if _KEYS.fullmatch(spelled)]
    yield latin
    yield [spelled for word in latin for spelled in from_latin(word)]


def _make_meaning(words: Iterable[str], find_keys: FindKeys, locale: str, *, unfinished: bool) -> Meaning:
    clean = _unique(filter(None, map(clean_word, words)))
    keys = _unique(key for word in clean for key in find_keys(word, locale))
    return Meaning(keys, _unique(chain.from_iterable(_find_prefixes(w, locale) for w in clean)) if unfinished else ())


def _find_likely_keys(word: str, locale: str) -> tuple[str, ...]:
    """Keys of a word as it stands; without Kazakh letters it may have been typed for one with them."""
    return (*search_keys(word, locale), *(folded_keys(word)[:1] if locale == "kk" and fold(word) == word else ()))


def _find_keys(word: str, locale: str) -> tuple[str, ...]:
    """Keys of all readings of a word, Kazakh words in a Russian index included."""
    if locale == "kk":
        return (*search_keys(word, locale), *folded_keys(word))
    if locale == "ru":
        kazakh = folded_keys(word)
        return (*search_keys(word, locale), *kazakh, *chain.from_iterable(map(russian_keys, kazakh)))
    return search_keys(word, locale)


def _find_prefixes(word: str, locale: str) -> tuple[str, ...]:
    return (fold(word), normalise(word)) if locale == "kk" else (fold(word),)


def _russian_stem(word: str) -> Iterator[str]:
    """The beginning by which a Kazakh index, whose keys keep Russian endings, knows a Russian word."""
    letters = clean_word(word)
    stem = "".join(russian_keys(letters)[:1])
    if fold(letters) == letters and _CYRILLIC.search(letters) and len(stem) > SHORTEST_STEM:
        yield stem


def _unique(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))
