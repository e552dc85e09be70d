from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from practice_bank.i18n import choose_meaning, count_keys, query_keys, search_keys, split_words
from practice_bank.i18n.search.remembered import Remembered
from search_measures import MISTYPED, kazakh_keys, lemma_to_form, load_gold, query_by

INDEX = {
    "kk": "білім беру сапасы әдістеме қызмет проблема олимпиада ойын сынып PISA",
    "ru": "проблема методический опыт",
    "en": "teaching",
}


def find(query: str, locale: str) -> list[tuple[str, ...] | None]:
    """Words of an index that each word of a query finds."""
    words = {word: search_keys(word, locale) for word in INDEX[locale].split()}

    def knows(term: str, is_prefix: bool) -> bool:
        return any(key.startswith(term) if is_prefix else key == term for keys in words.values() for key in keys)

    found = []
    for typed in query_keys(query, locale):
        meaning = choose_meaning(typed, knows)
        found.append(
            meaning
            and tuple(
                word
                for word, keys in words.items()
                if not set(keys).isdisjoint(meaning.keys)
                or any(key.startswith(prefix) for key in keys for prefix in meaning.prefixes)
            )
        )
    return found


@pytest.mark.parametrize(("name", "least"), [(name, 0.99) for name in MISTYPED])
def test_mistyped_words_are_found(name: str, least: float) -> None:
    gold = load_gold("kazakh")
    assert lemma_to_form(gold, kazakh_keys, query_by(gold, MISTYPED[name])) >= least


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("білімнің сапасын", [("білім",), ("сапасы",)]),
        ("кызметтин", [("қызмет",)]),
        ("bilim", [("білім",)]),
        ("ишдшь", [("білім",)]),
        (",skbv ", None),
        ("2l3cntvt ", [("әдістеме",)]),
        ("2діс", [("әдістеме",)]),
        ("0spvtn", [("қызмет",)]),
        ("ghj,ktvf", [("проблема",)]),
        ("oiyn", [("ойын",)]),
        ("pisa", [("PISA",)]),
        ("зшыф", [("PISA",)]),
        ("олимпиаду ", [("олимпиада",)]),
        ("әдістемелі", None),
        ("әдісте", [("әдістеме",)]),
        ("әдіст ", [None]),
        ("ғғғғғ", [None]),
    ],
)
def test_kazakh_queries(query: str, found: list[tuple[str, ...] | None] | None) -> None:
    assert find(query, "kk") == (found or [None])


def test_russian_and_other_queries() -> None:
    assert find("методической проблеме", "ru") == [("методический",), ("проблема",)]
    assert find("ghj,ktvf jgsn ", "ru") == [("проблема",), ("опыт",)]
    assert find("teach", "en") == [("teaching",)]


def test_only_the_last_word_is_unfinished() -> None:
    first, last = query_keys("сын ойы", "kk")
    assert not any(meaning.prefixes for meaning in first.meanings[:1])
    assert last.meanings[0].prefixes == ("ойы", "ой")
    assert not query_keys("ойы ", "kk")[0].meanings[0].prefixes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("IT-мектеп, 5-сынып", ["IT", "мектеп", "5", "сынып"]),
        ("PISA-ға 2026-шы 5-й", ["PISA", "2026", "5"]),
        ("қол’да ’бар’ ʼʼ", ["қол’да", "бар"]),
        ("ұйым\u00adдас", ["ұйым\u00adдас"]),
        ("а\u0301б_в\0г", ["а\u0301б", "в", "г"]),
        ("😀", []),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert [word.text for word in split_words(text)] == words
    assert all(text[word.start : word.end] == word.text for word in split_words(text))


@given(st.lists(st.sampled_from([*"aя5’ \u00ad\u0301_.", "-", "\u2011", "ға", "Й", "PISA"])).map("".join))
@example("PISA-ға 2026-шы 5-й")
@example("5-й-ға’A-\u00adға a-’ға")
def test_keys_are_counted_of_the_words_that_are_split(text: str) -> None:
    words = [word.text for word in split_words(text)]
    for locale in ("kk", "ru", "en"):
        keys = Counter(key for word in words for key in search_keys(word, locale))
        assert count_keys(text.split(), locale) == (keys, len({*words}))


def test_keys_that_were_forgotten_are_found_again() -> None:
    found = Remembered(lambda piece: (piece.upper(),), most=2)
    assert [found[piece] for piece in "abca"] == [("A",), ("B",), ("C",), ("A",)]
    assert len(found) <= 2


def test_long_queries_are_cut() -> None:
    assert len(query_keys("сөз " * 10_000, "kk")) == 32
    assert len(query_keys("a," * 10_000, "kk")) == 32


@given(st.text(), st.sampled_from(["kk", "ru", "en"]))
def test_any_query_is_read(text: str, locale: str) -> None:
    for word in query_keys(text, locale):
        assert text[word.start : word.end] == word.word
        assert set(search_keys(word.word, locale)) <= set(word.keys) or len(split_words(word.word)) > 1
