"""How a record stands in each language, and what a bank that wants all of them says."""

from dataclasses import replace

import pytest

from hand_made import CHAIN, CURRENT, OLD, TODAY, make_bank, make_record, make_round
from practice_bank.diagnostics import Marks
from practice_bank.records import Body, Record, Translation, TranslationFrontMatter
from practice_bank.review import LanguageState, review_bank
from practice_bank.review.languages import derive_languages


def translate(record: Record, state: str, source: str | None = CURRENT) -> Record:
    note = {"state": state, "source": source, "reason": "Нет переводчика"}
    front = TranslationFrontMatter.model_validate({"translation": {k: v for k, v in note.items() if v}})
    return replace(record, translations={"kk": Translation("kk", front, Body(""), Marks("index.kk.md"))})


@pytest.mark.parametrize(
    ("state", "source", "expected", "code"),
    [
        ("complete", CURRENT, LanguageState.CURRENT, None),
        ("complete", OLD, LanguageState.STALE, "PB704"),
        ("complete", None, LanguageState.STALE, None),
        ("in_progress", CURRENT, LanguageState.IN_PROGRESS, "PB705"),
        ("machine", CURRENT, LanguageState.MACHINE, "PB705"),
        ("not_planned", None, LanguageState.NOT_PLANNED, "PB705"),
    ],
)
def test_translation(state: str, source: str | None, expected: LanguageState, code: str | None) -> None:
    record = translate(make_record("city", make_round(), CHAIN), state, source)
    standings, findings = review_bank(make_bank(record, translation="required"), TODAY)
    assert standings["city"].languages == {"kk": expected, "ru": LanguageState.ORIGINAL}
    assert [found.code for found in findings] == ([code] if code else [])


def test_missing_is_an_error_only_where_it_is_required_of_an_approved_work() -> None:
    approved, waiting = make_record("city", make_round(), CHAIN), make_record("village", digest=OLD)
    bank = make_bank(approved, waiting, translation="required")
    assert [found.code for found in review_bank(bank, TODAY)[1]] == ["PB703"]
    assert review_bank(make_bank(approved, waiting, translation="optional"), TODAY)[1] == []


def test_translation_that_cannot_be_read_is_not_missing() -> None:
    record = make_record("city", make_round(), CHAIN, unread=["index.kk.md"])
    assert review_bank(make_bank(record, translation="required"), TODAY)[1] == []


def test_languages_of_the_site_come_first() -> None:
    bank = make_bank(languages=["kk", "en"])
    assert derive_languages(make_record(), bank.settings) == {
        "kk": LanguageState.MISSING,
        "en": LanguageState.MISSING,
        "ru": LanguageState.ORIGINAL,
    }
