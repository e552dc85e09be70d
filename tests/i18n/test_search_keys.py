import pytest
import snowballstemmer
from hypothesis import given
from hypothesis import strategies as st

from practice_bank.i18n import search_keys
from practice_bank.i18n.search.letters import fold
from practice_bank.i18n.search.russian import stem_russian
from search_measures import (
    any_to_any,
    find_merges,
    kazakh_keys,
    lemma_to_form,
    load_gold,
    make_paradigms,
    russian_keys,
)


def test_kazakh_forms_are_found() -> None:
    gold = load_gold("kazakh")
    assert lemma_to_form(gold, kazakh_keys) >= 0.99
    assert any_to_any(gold, kazakh_keys) >= 0.99
    assert find_merges(gold, kazakh_keys) == []


def test_whole_kazakh_paradigms_are_found() -> None:
    paradigms = make_paradigms()
    assert lemma_to_form(paradigms, kazakh_keys) == 1
    assert any_to_any(paradigms, kazakh_keys) >= 0.999
    assert len(find_merges(paradigms, kazakh_keys)) <= 6


def test_a_measure_can_fail() -> None:
    gold = load_gold("kazakh")
    assert any_to_any(gold, lambda word: [word]) == 0
    assert find_merges(gold, lambda word: [word[:2]])


def test_russian_forms_are_found() -> None:
    gold = load_gold("russian")
    assert lemma_to_form(gold, russian_keys) >= 0.97
    assert any_to_any(gold, russian_keys) >= 0.975


def test_russian_stems_are_snowballs() -> None:
    snowball = snowballstemmer.stemmer("russian")
    words = {word for lemma in load_gold("russian") for word in (lemma.word, *lemma.forms)}
    assert {word: stem_russian(word.replace("ё", "е")) for word in words} == {
        word: snowball.stemWord(word) for word in words
    }


@given(st.text(alphabet="авеийлмнопрстуцщыьюяё", max_size=16))
def test_what_looks_russian_is_stemmed_as_snowball_does(word: str) -> None:
    assert stem_russian(word.replace("ё", "е")) == snowballstemmer.stemmer("russian").stemWord(word)


@pytest.mark.parametrize(
    ("word", "keys"),
    [
        ("мектептерімізде", ("мектеп",)),
        ("жұмысы", ("жум", "жумыс")),
        ("жұмыс", ("жумыс",)),
        ("басшысы", ("басш", "басшыс")),
        ("талабы", ("талап",)),
        ("орындарына", ("орн",)),
        ("қояды", ("кой", "коя")),
        ("жүктеледі", ("жукте", "жуктеле")),
        ("министрлiгiнде", ("министрлк",)),
        ("ҚОҒАМДЫҚ", ("когамдык",)),
        ("қоғам\u00adның", ("когам",)),
        ("оған", ("ол",)),
        ("көрсетілмеген", ("корсет",)),
        ("қорытындысын", ("корытынд", "корытындыс")),
        ("сабағымда", ("сабак",)),
        ("Қазақстан", ("казакстан",)),
        ("Балықбаевқа", ("балыкбаев",)),
        ("PISA", ("pisa",)),
        ("2026", ("2026",)),
    ],
)
def test_kazakh_keys(word: str, keys: tuple[str, ...]) -> None:
    assert search_keys(word, "kk") == keys


@pytest.mark.parametrize(
    ("word", "keys"),
    [
        ("материал", ("материа", "материал")),
        ("ребёнок", ("ребенок",)),
        ("детьми", ("ребенок",)),
        ("порядок", ("порядк",)),
        ("организует", ("организ",)),
        ("әдістемелік", ("адистемелк",)),
    ],
)
def test_russian_keys(word: str, keys: tuple[str, ...]) -> None:
    assert search_keys(word, "ru") == keys


def test_other_languages_are_only_folded() -> None:
    assert search_keys("Lessons", "en") == search_keys("Lessons", "xx") == ("lessons",)


@pytest.mark.parametrize("word", ["", " ", "!?", "\0", "\u0301", "😀", "\ud800"])
def test_no_letters_no_keys(word: str) -> None:
    assert search_keys(word, "kk") == search_keys(word, "ru") == search_keys(word, "en") == ()


@given(st.text(), st.sampled_from(["kk", "ru", "en"]))
def test_any_text_has_two_folded_keys_at_most(word: str, locale: str) -> None:
    keys = search_keys(word, locale)
    assert len(keys) <= 2
    assert len(set(keys)) == len(keys)
    assert all(0 < len(key) <= 64 and fold(key) == key for key in keys)


@given(st.text(alphabet="абгдеийклмнопрстуүұыіқғңәөйюя", max_size=20))
def test_case_and_soft_hyphens_change_nothing(word: str) -> None:
    assert search_keys("\u00ad".join(word.upper()), "kk") == search_keys(word, "kk")


def test_long_words_are_cut() -> None:
    assert search_keys("а" * 10_000, "kk") == search_keys("а" * 64, "kk")
