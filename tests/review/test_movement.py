"""What moved since an approval or a translation; the past is made by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pytest

from hand_made import CURRENT, OLD, TODAY, make_bank, make_decision, make_record, make_round
from practice_bank.records import Kind, Record
from practice_bank.review import ORDER, Standing, TranslationGap, review_bank, title_part, trace_movement
from practice_bank.review.parts import find_edited, find_moved, match_sections
from practice_bank.validation import Version
from written import BEFORE, make_body, make_text, translate

KIND = Kind.model_validate(
    {
        "id": "case",
        "labels": {"ru": "Кейс"},
        "rubric": "case@1",
        "sections": [{"id": "question", "headings": {"ru": ["Вопрос"], "kk": ["Сұрақ"]}}],
    }
)


@dataclass(frozen=True)
class Remembered:
    """A past with a version of the original and a version of the translation."""

    versions: Mapping[str, Record] = field(default_factory=dict)
    levelled: Record | None = None
    asked: list[str] = field(default_factory=list)

    def find_version(self, _: Record, digest: str) -> Version | None:
        self.asked.append(digest)
        found = self.versions.get(digest)
        return Version(found, None, date(2026, 5, 1)) if found else None

    def find_levelled(self, _: Record, language: str) -> Version | None:
        self.asked.append(language)
        return Version(self.levelled, None) if self.levelled else None


def trace(record: Record, past: Remembered, *, thorough: bool = False) -> Standing:
    bank = make_bank(record)
    standings, _ = review_bank(bank, TODAY)
    return trace_movement(bank, standings, past, thorough=thorough)["city"]


@pytest.mark.parametrize(
    ("after", "moved"),
    [
        ({"sections": {**BEFORE, "#question Вопрос": "Что сделать?"}}, ("question",)),
        ({"sections": {**BEFORE, "Итог": "Всё"}}, ("итог",)),
        ({"sections": {"#question Вопрос": "Что делать?"}}, ("ход",)),
        ({"sections": BEFORE, "lead": "Начало"}, ("lead",)),
        ({"sections": BEFORE, "files": "2"}, ("files",)),
        ({"sections": BEFORE, "title": "Село"}, ("front",)),
        ({"sections": BEFORE, "files": "", "title": "Село", "lead": "Начало"}, ("front", "lead", "files")),
        ({"sections": dict(reversed(BEFORE.items()))}, (ORDER,)),
    ],
)
def test_moved_parts(after: dict[str, object], moved: tuple[str, ...]) -> None:
    assert find_moved(make_text(BEFORE, OLD), make_text(**after)) == moved  # type: ignore[arg-type]


def test_nothing_moved_between_equal_texts() -> None:
    assert find_moved(make_text(BEFORE), make_text(BEFORE)) == ()


def test_sections_match_by_id_then_by_position() -> None:
    original = make_body({"#question Вопрос": "?", "Ход": "1", "Итог": "2"})
    translation = make_body({"Барысы": "1", "#question Сұрақ": "?", "Қорытынды": "2"})
    matched = {part: section.heading.text for part, section in match_sections(original, translation).items()}
    assert matched == {"question": "Сұрақ", "ход": "Барысы", "итог": "Қорытынды"}
    short = match_sections(original, make_body({"Барысы": "1"}))
    assert list(short) == ["ход"]


def test_edited_parts_are_named_as_in_the_original() -> None:
    record = make_text(BEFORE)
    kazakh = {"#question Сұрақ": "Не істеу керек?", "Барысы": "1-қадам"}
    before = translate(record, kazakh, OLD).translations["kk"]
    same = translate(record, kazakh, CURRENT).translations["kk"]
    after = translate(record, {**kazakh, "Барысы": "Бірінші қадам"}, title="Қала мен ауыл").translations["kk"]
    assert find_edited(before, same, record) == (), "the note about the translation is no text"
    assert find_edited(before, after, record) == ("front", "ход")
    assert find_edited(before, translate(record, {"#question Сұрақ": "Не?"}).translations["kk"], record) == (
        "question",
        "ход",
    )


def test_changed_record_tells_what_moved() -> None:
    approved, now = make_text(BEFORE, CURRENT), make_text({**BEFORE, "Ход": "Шаг 2"}, OLD)
    standing = trace(now, Remembered({CURRENT: approved}))
    assert standing.changed_sections == ("ход",)
    assert standing.approved_version
    assert standing.approved_version.record is approved
    assert not standing.is_movement_unknown


def test_changed_record_without_history_says_so() -> None:
    standing = trace(make_text(BEFORE, OLD), Remembered())
    assert (standing.changed_sections, standing.approved_version, standing.is_movement_unknown) == ((), None, True)


def test_bank_in_which_nothing_moved_asks_nothing() -> None:
    past = Remembered()
    standing = trace(translate(make_text(BEFORE), {"#question Сұрақ": "?"}), past)
    assert past.asked == []
    assert (standing.translations, standing.is_movement_unknown) == ({}, False)


def test_unreadable_original_is_compared_with_nothing() -> None:
    past = Remembered()
    trace(translate(make_text(BEFORE, ""), {"#question Сұрақ": "?"}), past)
    assert past.asked == []


def test_translation_is_behind_where_the_original_moved() -> None:
    kazakh = {"#question Сұрақ": "Не істеу керек?", "Барысы": "1-қадам"}
    then = translate(make_text(BEFORE, OLD), kazakh, OLD)
    now = translate(make_text({**BEFORE, "Ход": "Шаг 2"}), {**kazakh, "#question Сұрақ": "Не істейміз?"}, OLD)
    gap = trace(now, Remembered({OLD: then}, then)).translations["kk"]
    assert gap == TranslationGap(behind=("ход",), ahead=("question",), since=date(2026, 5, 1))


def test_part_that_moved_in_both_is_behind_only() -> None:
    kazakh = {"#question Сұрақ": "Не істеу керек?", "Барысы": "1-қадам"}
    then = translate(make_text(BEFORE, OLD), kazakh, OLD)
    now = translate(make_text({**BEFORE, "Ход": "Шаг 2"}), {**kazakh, "Барысы": "2-қадам"}, OLD)
    assert trace(now, Remembered({OLD: then}, then)).translations["kk"].ahead == ()


def test_gap_without_history_is_unknown() -> None:
    now = translate(make_text(BEFORE), {"#question Сұрақ": "?"}, OLD)
    assert trace(now, Remembered()).translations["kk"] == TranslationGap(None, None)


def test_current_translation_is_asked_about_only_when_thorough() -> None:
    kazakh = {"#question Сұрақ": "Не істеу керек?"}
    then = translate(make_text(BEFORE), kazakh)
    now = translate(make_text(BEFORE), {"#question Сұрақ": "Не істейміз?"})
    assert trace(now, Remembered({}, then)).translations == {}
    gap = trace(now, Remembered({}, then), thorough=True).translations["kk"]
    assert gap == TranslationGap(behind=(), ahead=("question",))


def test_translation_without_source_has_no_gap() -> None:
    assert trace(translate(make_text(BEFORE), {}, None), Remembered()).translations == {}


@pytest.mark.parametrize(
    ("part", "language", "text", "said_in"),
    [
        ("question", "ru", "Вопрос", "ru"),
        ("question", "kk", "Сұрақ", "kk"),
        ("ход", "kk", "Барысы", "kk"),
        ("ход", "ru", "Ход", "ru"),
        ("итог", "kk", "Итог", "ru"),
        ("files", "kk", "Тіркелген файлдар", "kk"),
        ("strange", "kk", "strange", ""),
    ],
)
def test_part_titles(part: str, language: str, text: str, said_in: str) -> None:
    record = translate(make_text(BEFORE), {"Барысы": "1-қадам"})
    former = make_body({**BEFORE, "Итог": "Всё"})
    title = title_part(part, record, language, KIND, former)
    assert (title.text, title.language) == (text, said_in)


def test_returned_approval_is_not_a_version() -> None:
    record = make_record(
        "city", make_round(), [make_decision("council"), make_decision("approval", outcome="returned")]
    )
    assert not trace(record, Remembered()).is_movement_unknown
