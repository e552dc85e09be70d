import pytest

from practice_bank.i18n import search_keys
from search_measures import any_to_any, find_merges, kazakh_keys, lemma_to_form, load_gold


def test_kazakh_forms_are_found() -> None:
    gold = load_gold()
    assert lemma_to_form(gold, kazakh_keys) >= 0.99
    assert any_to_any(gold, kazakh_keys) >= 0.985
    assert find_merges(gold, kazakh_keys) == []


@pytest.mark.parametrize(
    ("word", "keys"),
    [
        ("мектептерімізде", ("мектеп",)),
        ("жұмысы", ("жум", "жумыс")),
        ("талабы", ("талап",)),
        ("орындарына", ("орн",)),
        ("қояды", ("кой",)),
        ("министрлiгiнде", ("министрлк",)),
        ("қоғамдық", ("когамдык",)),
    ],
)
def test_kazakh_keys(word: str, keys: tuple[str, ...]) -> None:
    assert search_keys(word, "kk") == keys


@pytest.mark.parametrize("word", ["", " ", "!?", "\0", "\u0301", "😀", "\ud800"])
def test_no_letters_no_keys(word: str) -> None:
    assert search_keys(word, "kk") == search_keys(word, "ru") == search_keys(word, "en") == ()
