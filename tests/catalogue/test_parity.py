"""How level the languages are, of works made by hand."""

from dataclasses import replace
from datetime import date

import pytest

from hand_made import OLD
from practice_bank.catalogue import Entry, LanguageBehind, find_languages_behind, order_by_need
from practice_bank.catalogue.monitoring import count_parity
from practice_bank.records import Record, Status
from practice_bank.review import LanguageState, Standing, TranslationGap, count_words, find_needed
from written import BEFORE, make_text, translate

KAZAKH = {"#question Сұрақ": "Не істеу керек?", "Барысы": "1-қадам"}
LONG = {**BEFORE, "Итог": "слово " * 50}


def entry(
    id: str, state: LanguageState, record: Record | None = None, status: Status = Status.APPROVED, **gap: object
) -> Entry:
    languages = {"kk": state, "ru": LanguageState.ORIGINAL}
    gaps = {"kk": TranslationGap(**gap)} if gap else {}  # type: ignore[arg-type]
    return Entry(replace(record or make_text(BEFORE), id=id), Standing(status, languages=languages, translations=gaps))


def needed(record: Record, state: LanguageState, gap: TranslationGap | None = None) -> tuple[str, ...]:
    return find_needed(record, "kk", state, gap)


def test_missing_and_machine_translations_need_the_whole_text() -> None:
    record = make_text(BEFORE, lead="Начало")
    every = ("front", "lead", "question", "ход")
    assert needed(record, LanguageState.MISSING) == every
    assert needed(translate(record, KAZAKH), LanguageState.MACHINE) == every
    assert needed(make_text(BEFORE), LanguageState.MISSING) == ("front", "question", "ход")


def test_stale_translation_needs_what_moved() -> None:
    record = translate(make_text(BEFORE), KAZAKH, OLD)
    assert needed(record, LanguageState.STALE, TranslationGap(("ход", "files"), ())) == ("ход", "files")
    every = ("front", "question", "ход")
    assert needed(record, LanguageState.STALE, TranslationGap(None, None)) == every, "nobody knows what moved"
    assert needed(record, LanguageState.STALE) == every


def test_unfinished_translation_needs_what_it_lacks_and_what_moved() -> None:
    record = translate(make_text(LONG), {**KAZAKH, "Барысы": "<!-- кейін -->"}, OLD)
    assert needed(record, LanguageState.IN_PROGRESS) == ("ход", "итог")
    assert needed(record, LanguageState.IN_PROGRESS, TranslationGap(("question",), ())) == ("question", "ход", "итог")
    whole = translate(make_text(BEFORE), KAZAKH)
    assert needed(whole, LanguageState.IN_PROGRESS) == ()


@pytest.mark.parametrize("state", [LanguageState.ORIGINAL, LanguageState.CURRENT, LanguageState.NOT_PLANNED])
def test_level_text_needs_nothing(state: LanguageState) -> None:
    assert needed(make_text(BEFORE), state) == ()


def test_words_are_those_of_the_original() -> None:
    record = make_text(
        BEFORE,
        lead="Раз два",
        title="Город",
        summary="Кейс о школе.",
        keywords=["село"],
        evidence={"indicators": [{"name": "Доля пар", "unit": "%"}]},
    )
    assert count_words(record, ["lead"]) == 2
    assert count_words(record, ["front"]) == 1 + 3 + 1 + 2
    assert count_words(record, ["question"]) == 1 + 2, "with its heading"
    assert count_words(record, ["files", "order", "gone"]) == 0


def test_parity() -> None:
    stale = translate(make_text(BEFORE), KAZAKH, OLD)
    entries = [
        entry("a", LanguageState.CURRENT),
        entry("b", LanguageState.STALE, stale, behind=("ход",), ahead=("question",), since=date(2026, 5, 1)),
        entry("c", LanguageState.MISSING),
        entry("d", LanguageState.NOT_PLANNED),
        entry("closed", LanguageState.MISSING, status=Status.RETIRED),
    ]
    kazakh, russian = count_parity(entries, ["kk", "ru"])
    assert (kazakh.works, kazakh.level) == (4, 1)
    assert {state.value: count for state, count in kazakh.by_state.items() if count} == {
        "current": 1,
        "stale": 1,
        "not_planned": 1,
        "missing": 1,
    }
    assert list(kazakh.by_state) == list(LanguageState)
    assert [(each.entry.record.id, each.parts) for each in kazakh.behind] == [
        ("b", ("ход",)),
        ("c", ("front", "question", "ход")),
    ]
    assert kazakh.words == sum(each.words for each in kazakh.behind) > 0
    assert [(each.entry.record.id, each.parts) for each in kazakh.ahead] == [("b", ("question",))]
    assert (russian.works, russian.level, russian.behind, russian.words) == (4, 4, (), 0)


def test_empty_bank_has_languages_without_works() -> None:
    assert [(each.language, each.works, each.words) for each in count_parity([], ["kk", "ru"])] == [
        ("kk", 0, 0),
        ("ru", 0, 0),
    ]


def test_approved_works_come_first_then_what_cannot_be_read_then_the_shorter() -> None:
    entries = [
        entry("long", LanguageState.MISSING, make_text(LONG)),
        entry("short", LanguageState.MISSING),
        entry("begun", LanguageState.IN_PROGRESS, translate(make_text(BEFORE), KAZAKH)),
        entry("new", LanguageState.MISSING, status=Status.SUBMITTED),
        entry("machine", LanguageState.MACHINE),
        entry(
            "changed",
            LanguageState.STALE,
            translate(make_text(BEFORE), KAZAKH, OLD),
            status=Status.CHANGED,
            behind=("ход",),
            ahead=(),
        ),
    ]
    ordered = [each.entry.record.id for each in order_by_need(find_languages_behind(entries, ["kk"]))]
    assert ordered == ["changed", "short", "long", "begun", "machine", "new"]


def test_who_translated_last() -> None:
    stale = entry("a", LanguageState.STALE, translate(make_text(BEFORE), KAZAKH))
    found = LanguageBehind(stale, "kk", LanguageState.STALE)
    assert found.translator == "olga"
    assert LanguageBehind(entry("b", LanguageState.MISSING), "kk", LanguageState.MISSING).translator is None
