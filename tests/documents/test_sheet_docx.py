"""The sheet as a Word form: all that an expert needs is there, and nobody else's name."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from docx.oxml.ns import qn

from filling import Form, open_form
from practice_bank.documents import FilledSheet, write_sheet_docx
from practice_bank.records import Bank, Waiver
from practice_bank.review import Sheet


def words_of(form: Form) -> str:
    return "\n".join(text.text or "" for text in form.document.element.iter(qn("w:t")))


def test_same_bytes_each_time(sheet: Sheet, bank: Bank) -> None:
    written = write_sheet_docx(sheet, bank, "kk")
    assert written == write_sheet_docx(sheet, bank, "kk")
    with zipfile.ZipFile(BytesIO(written)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in archive.namelist() if "thumbnail" in name]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ru", ("Лист экспертной оценки", "Айгуль Примерова", "Дина Экспертова", "4 декабря 2026", "воздержусь")),
        (
            "kk",
            ("Сараптамалық бағалау парағы", "Айгүл Үлгіқызы", "Дина Сарапшы", "4 желтоқсан", "қалыс қаламын"),
        ),
    ],
)
def test_says_what_is_judged(sheet: Sheet, bank: Bank, language: str, expected: tuple[str, ...]) -> None:
    words = words_of(open_form(sheet, bank, language)).replace("\u202f", " ").replace("\u00a0", " ")
    assert [text for text in expected if text not in words] == []
    titles = {sheet.record.language: sheet.record.front.title}
    titles |= {code: one.front.title or "" for code, one in sheet.record.translations.items()}
    assert titles[language] in words


def test_marks_to_choose(form: Form) -> None:
    (control,) = [one for one in form.row("Полнота").cells[1]._tc.iter(qn("w:comboBox"))]
    shown = [item.get(qn("w:displayText")) for item in control]
    assert shown == ["0", "1", "2", "3", "4", "5", "воздержусь"]


def test_fine_scale_is_typed(sheet: Sheet, bank: Bank) -> None:
    scale = sheet.rubric.scale.model_copy(update={"max": 100.0})
    form = open_form(replace(sheet, rubric=sheet.rubric.model_copy(update={"scale": scale})), bank)
    assert not list(form.row("Полнота").cells[1]._tc.iter(qn("w:comboBox")))
    assert "шкала 0–100" in words_of(form)


def test_later_round_names_nobody(later: Sheet, bank: Bank) -> None:
    words = words_of(open_form(later, bank))
    assert "Нужны данные за вторую четверть." in words
    assert "Ваш балл: 5" in words
    assert "Ваш балл: воздержусь" in words
    assert "1-й тур: от" in words
    others = [bank.people[id] for id in ("marat", "yerlan")]
    names = [person.id for person in others] + [name for person in others for name in person.name.values()]
    assert [name for name in names if name in words] == []


def test_first_round_tells_no_marks(form: Form) -> None:
    assert "Ваш балл" not in words_of(form)


def test_what_moved_and_the_leave(sheet: Sheet, bank: Bank) -> None:
    leave = Waiver(by="saule", reason="Второго эксперта по теме нет")
    words = words_of(open_form(replace(sheet, focus=("Вопрос", "Обсуждение"), waiver=leave), bank))
    assert "«Вопрос», «Обсуждение»" in words
    assert "Сауле Руководова" in words


def test_long_criterion_has_no_tag(sheet: Sheet, bank: Bank, read: Callable[[Form], FilledSheet]) -> None:
    """Word calls a file damaged whose tag has more than 64 characters; the label finds the row."""
    long = "-".join(["criterion"] * 8)
    criteria = [sheet.rubric.criteria[0].model_copy(update={"id": long}), *sheet.rubric.criteria[1:]]
    form = open_form(replace(sheet, rubric=sheet.rubric.model_copy(update={"criteria": criteria})), bank)
    assert not [tag for tag in form.document.element.iter(qn("w:tag")) if len(tag.get(qn("w:val"))) > 64]
    form.fill(Form.choose)
    assert read(form).scores["relevance"] == "5"


def test_characters_that_no_document_holds(later: Sheet, bank: Bank) -> None:
    assert later.past
    past = replace(later.past, arguments={"results": ("Нужны\x0b данные\x00",)}, summaries=("\x1fЯсно",))
    words = words_of(open_form(replace(later, past=past), bank))
    assert "Нужны данные" in words
    assert "Ясно" in words
