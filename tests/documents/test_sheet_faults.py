"""What is wrong with a filled sheet is told with its place, all of it at once; nothing is guessed."""

import zipfile
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from filling import Form, open_form
from practice_bank.diagnostics import Severity, registry
from practice_bank.documents import FilledSheet, read_sheet_docx
from practice_bank.i18n import LANGUAGES
from practice_bank.records import Bank, Rubric
from practice_bank.review import Sheet

Reading = Callable[[Form], FilledSheet]
Finding = tuple[str, str]


def findings(read: FilledSheet) -> list[Finding]:
    for problem in read.problems:
        assert all(problem.message(language) and problem.hint(language) for language in LANGUAGES)
    return [(problem.code, problem.field) for problem in read.problems]


@pytest.mark.parametrize(
    ("label", "column", "written", "finding"),
    [
        ("Полнота", 1, "хорошо", ("PB674", "scores.completeness")),
        ("Полнота", 1, "4 или 5", ("PB674", "scores.completeness")),
        ("Полнота", 1, "4+", ("PB674", "scores.completeness")),
        ("Полнота", 1, "7", ("PB675", "scores.completeness")),
        ("Полнота", 1, "-1", ("PB675", "scores.completeness")),
        ("Полнота", 1, "2,5", ("PB675", "scores.completeness")),
        ("Результативность", 2, "", ("PB676", "scores.results")),
        ("Актуальность", 1, "", ("PB676", "scores.relevance")),
        ("Полнота", 1, "", ("PB679", "scores.completeness")),
        ("Рекомендация", 1, "", ("PB677", "verdict")),
        ("Рекомендация", 1, "рекомендую, нужна доработка", ("PB677", "verdict")),
        ("Рекомендация", 1, "наверное, да", ("PB677", "verdict")),
        ("Конфликт интересов", 1, "", ("PB677", "conflict.type")),
        ("Дата заполнения", 1, "вчера", ("PB678", "date")),
        ("Дата заполнения", 1, "30.02.2026", ("PB678", "date")),
    ],
)
def test_one_wrong_answer(filled: Form, read: Reading, label: str, column: int, written: str, finding: Finding) -> None:
    filled.type_over(label, column, written)
    assert findings(read(filled)) == [finding]


def test_place_is_told_in_words(filled: Form, read: Reading) -> None:
    filled.choose("Полнота", 1, "хорошо")
    (problem,) = read(filled).problems
    assert problem.place.path == "1-dina-city-village.docx"
    assert problem.message("ru") == (
        "таблица «Баллы по критериям», строка «Полнота», столбец «Балл»: «хорошо» – не балл."
    )
    assert problem.hint("kk").startswith("Мына балдың бірін жазыңыз: 0; 1; 2; 3; 4; 5.")


def test_all_faults_at_once(form: Form, read: Reading) -> None:
    form.choose("Полнота", 1, "хорошо")
    form.choose("Актуальность", 1, "9")
    form.choose("Дата заполнения", 1, "вчера")
    form.delete("Воспроизводимость")
    assert findings(read(form)) == [
        ("PB675", "scores.relevance"),
        ("PB674", "scores.completeness"),
        ("PB673", "scores.reproducibility"),
        ("PB676", "scores.results"),
        ("PB677", "verdict"),
        ("PB677", "conflict.type"),
        ("PB678", "date"),
    ]


def test_half_marks(sheet: Sheet, bank: Bank, tmp_path: Path) -> None:
    halves = bank.rubrics["case@1"].model_copy(
        update={"scale": bank.rubrics["case@1"].scale.model_copy(update={"step": 0.5})}
    )
    form = open_form(sheet, with_rubric(bank, halves))
    form.fill(Form.choose)
    form.choose("Полнота", 1, "2,5")
    read = read_sheet_docx(form.save(tmp_path / "sheet.docx"), with_rubric(bank, halves))
    assert (read.problems, read.scores["completeness"]) == ((), "2.5")


def with_rubric(bank: Bank, rubric: Rubric) -> Bank:
    return replace(bank, rubrics={rubric.reference: rubric})


def test_row_doubled(filled: Form, read: Reading) -> None:
    row = filled.row("Полнота")._tr
    row.addnext(deepcopy(row))
    filled.choose("Полнота", 1, "2")
    assert findings(read(filled)) == [("PB673", "scores.completeness")]


@pytest.mark.parametrize("label", ["Идентификатор работы", "Номер тура", "Идентификатор эксперта", "Редакция текста"])
def test_identity_changed(filled: Form, read: Reading, label: str) -> None:
    filled.type_over(label, 1, "2")
    assert findings(read(filled)) == [("PB672", "content")]


def test_identity_row_deleted(filled: Form, read: Reading) -> None:
    filled.delete("Редакция текста")
    assert findings(read(filled)) == [("PB672", "content")]


def test_identity_table_deleted(filled: Form, read: Reading) -> None:
    table = filled.document.tables[-1]._tbl
    table.getparent().remove(table)
    assert findings(read(filled)) == [("PB671", "")]


def test_rubric_replaced_since(filled: Form, bank: Bank, tmp_path: Path) -> None:
    later = bank.rubrics["case@1"].model_copy(update={"version": 2})
    read = read_sheet_docx(filled.save(tmp_path / "sheet.docx"), with_rubric(bank, later))
    assert findings(read) == [("PB672", "rubric")]
    assert (read.verdict, read.rubric) == ("recommend", "case@1")


def test_tracked_change_is_read_as_accepted(filled: Form, read: Reading) -> None:
    filled.type_over("Полнота", 1, "")
    paragraph = filled.row("Полнота").cells[1].paragraphs[0]._p
    for name, text_name, text in (("w:del", "w:delText", "2"), ("w:ins", "w:t", "4")):
        change, run, written = OxmlElement(name), OxmlElement("w:r"), OxmlElement(text_name)
        written.text = text
        run.append(written)
        change.append(run)
        paragraph.append(change)
    answers = read(filled)
    assert answers.scores["completeness"] == "4"
    assert findings(answers) == [("PB679", "")]
    assert answers.problems[0].severity is Severity.WARNING


def test_picture_in_a_cell(filled: Form, read: Reading) -> None:
    filled.row("Полнота").cells[2].paragraphs[0].add_run()._r.append(OxmlElement("w:drawing"))
    assert findings(read(filled)) == [("PB679", "")]


def test_pasted_formatting_and_table(filled: Form, read: Reading) -> None:
    filled.type_over("Полнота", 2, "")
    cell = filled.row("Полнота").cells[2]
    cell.paragraphs[0].add_run("Нужен ").bold = True
    cell.paragraphs[0].add_run("список\u00a0материалов\u200b.").italic = True
    cell.add_table(1, 2).rows[0].cells[0].text = "Полнота"
    answers = read(filled)
    assert answers.problems == ()
    assert answers.comments["completeness"].startswith("Нужен список материалов.")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "это не документ Word"),
        ("Балл: 5".encode(), "это не документ Word"),
        (b"%PDF-1.7 ...", "это PDF"),
        (b"{\\rtf1 ...", "это RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "это старый формат Word (.doc)"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "файл защищён паролем"),
        (b"PK\x03\x04 torn", "файл повреждён"),
    ],
    ids=["empty", "text", "pdf", "rtf", "doc", "password", "torn"],
)
def test_another_file(bank: Bank, tmp_path: Path, content: bytes, reason: str) -> None:
    source = tmp_path / "sheet.docx"
    source.write_bytes(content)
    read = read_sheet_docx(source, bank)
    assert findings(read) == [("PB670", "")]
    assert read.problems[0].message("ru") == f"Лист оценки не удалось прочитать: {reason}."


BILLION = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>"""
LOCAL_FILE = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>"""
OTHER_ROOT = """<?xml version="1.0"?><workbook/>"""


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        (BILLION.encode(), "файл повреждён"),
        (LOCAL_FILE.encode(), "файл повреждён"),
        (LOCAL_FILE.replace("?>", ' encoding="UTF-16"?>', 1).encode("utf-16"), "файл повреждён"),
        (b"<w:document", "файл повреждён"),
        (b"<a>" * 5000 + b"</a>" * 5000, "файл повреждён"),
        (b" " * (13 * 1024 * 1024), "файл слишком велик"),
        (OTHER_ROOT.encode(), "это не документ Word"),
    ],
    ids=["entities", "outside entity", "utf-16", "torn", "deep", "bomb", "spreadsheet"],
)
def test_hostile_document(bank: Bank, tmp_path: Path, part: bytes, reason: str) -> None:
    source = tmp_path / "sheet.docx"
    with zipfile.ZipFile(source, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", part)
    assert read_sheet_docx(source, bank).problems[0].message("ru").endswith(f": {reason}.")


def test_another_document(bank: Bank, tmp_path: Path, form: Form) -> None:
    for table in form.document.tables:
        table._tbl.getparent().remove(table._tbl)
    form.document.add_paragraph("Протокол № 3")
    assert findings(read_sheet_docx(form.save(tmp_path / "protocol.docx"), bank)) == [("PB671", "")]


def test_missing_file_is_no_finding(bank: Bank, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_sheet_docx(tmp_path / "none.docx", bank)


def test_main_part_of_another_name(filled: Form, bank: Bank, tmp_path: Path) -> None:
    """Word on the web saves `document2.xml`."""
    source, target = filled.save(tmp_path / "sheet.docx"), tmp_path / "renamed.docx"
    with zipfile.ZipFile(source) as archive, zipfile.ZipFile(target, "w") as renamed:
        for name in archive.namelist():
            content = archive.read(name)
            if name == "_rels/.rels":
                content = content.replace(b"word/document.xml", b"/word/document2.xml")
            renamed.writestr(name.replace("word/document.xml", "word/document2.xml"), content)
    assert read_sheet_docx(target, bank).problems == ()


def test_every_fault_is_shown_here() -> None:
    text = Path(__file__).read_text("utf-8")
    assert [code for code in registry() if code.startswith("PB67") and f'"{code}"' not in text] == []


def test_tags_are_all_there(form: Form) -> None:
    tags = [tag.get(qn("w:val")) for tag in form.document.element.iter(qn("w:tag"))]
    assert len(tags) == len(set(tags)) == 2 * 4 + 5 + 6
