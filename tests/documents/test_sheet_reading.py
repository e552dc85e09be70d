"""A filled sheet comes back as it was filled in, whatever program it went through."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from filling import ANSWERS, CONCLUSION, Form, open_form
from practice_bank.documents import FilledSheet, read_sheet_docx
from practice_bank.records import Assessment, Bank
from practice_bank.review import Sheet

Reading = Callable[[Form], FilledSheet]

needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")

KAZAKH_ANSWERS = {
    "Өзектілігі": ("5", ""),
    "Толықтығы": ("4", "Нужен список материалов."),
    "Қайталануы": ("4", ""),
    "Нәтижелілігі": ("қалыс қаламын", "С восьмыми классами не работала."),
}
KAZAKH_CONCLUSION = {
    "Ұсынысыңыз": "ұсынамын",
    "Жұмыс туралы жалпы пікір": "Ситуация реальна.\nВариантов достаточно.",
    "Мүдделер қақтығысы": "Мүдделер қақтығысы жоқ",
    "Толтырылған күні": "2026 ж. 4 ақпан",
}


def check_answers(read: FilledSheet, sheet: Sheet) -> None:
    assert read.problems == ()
    assert (read.record, read.round, read.expert) == ("city-village", str(sheet.round), "dina")
    assert (read.rubric, read.content, read.date) == ("case@1", sheet.content, "2026-02-04")
    assert read.scores == {"relevance": "5", "completeness": "4", "reproducibility": "4", "results": None}
    assert read.comments == {
        "completeness": "Нужен список материалов.",
        "results": "С восьмыми классами не работала.",
    }
    assert (read.verdict, read.summary) == ("recommend", "Ситуация реальна.\nВариантов достаточно.")
    assert read.conflict == {"type": "none", "note": None}


def test_filled_in_controls(filled: Form, read: Reading, sheet: Sheet) -> None:
    check_answers(read(filled), sheet)


def test_controls_lost(form: Form, read: Reading, sheet: Sheet) -> None:
    form.fill(Form.type_over)
    check_answers(read(form), sheet)


def test_kazakh_sheet(bank: Bank, read: Reading, sheet: Sheet) -> None:
    form = open_form(sheet, bank, "kk")
    form.fill(Form.choose, KAZAKH_ANSWERS, KAZAKH_CONCLUSION)
    check_answers(read(form), sheet)


def test_later_round(bank: Bank, read: Reading, later: Sheet) -> None:
    form = open_form(later, bank)
    form.fill(Form.choose)
    check_answers(read(form), later)


@needs_libreoffice
@pytest.mark.parametrize("write", [Form.choose, Form.type_over], ids=["controls", "plain cells"])
def test_saved_by_libreoffice(form: Form, sheet: Sheet, bank: Bank, tmp_path: Path, write: Callable[..., None]) -> None:
    form.fill(write)
    check_answers(read_sheet_docx(save_by_libreoffice(form, tmp_path), bank), sheet)


@needs_libreoffice
def test_later_round_saved_by_libreoffice(later: Sheet, bank: Bank, tmp_path: Path) -> None:
    form = open_form(later, bank, "kk")
    form.fill(Form.choose, KAZAKH_ANSWERS, KAZAKH_CONCLUSION)
    check_answers(read_sheet_docx(save_by_libreoffice(form, tmp_path), bank), later)


@needs_libreoffice
def test_left_empty_in_libreoffice(form: Form, bank: Bank, tmp_path: Path) -> None:
    read = read_sheet_docx(save_by_libreoffice(form, tmp_path), bank)
    assert {problem.code for problem in read.problems} == {"PB676", "PB677"}
    assert (read.comments, read.summary, read.date) == ({}, None, None)


def save_by_libreoffice(form: Form, folder: Path) -> Path:
    source = form.save(folder / "sheet.docx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    target = folder / "saved"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(target), str(source)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return target / source.name


def test_hint_left_beside_the_answer(form: Form, read: Reading, sheet: Sheet) -> None:
    form.fill(Form.type_over, {**ANSWERS, "Полнота": ("балл 4", "пишите здесь Нужен список материалов.")}, CONCLUSION)
    check_answers(read(form), sheet)


def test_every_way_to_decline(filled: Form, read: Reading) -> None:
    for written in ("-", "—", "Воздерживаюсь", "бас тарту", "decline"):
        filled.choose("Полнота", 1, written)
        assert read(filled).scores["completeness"] is None
        assert read(filled).problems == ()


@pytest.mark.parametrize(
    "written", ["04.02.2026", "4/2/2026", "2026-02-04", "4 февраля 2026 г.", "2026 жылғы 4 ақпан", "4 February 2026"]
)
def test_every_way_to_write_a_day(filled: Form, read: Reading, written: str) -> None:
    filled.choose("Дата заполнения", 1, written)
    assert read(filled).date == "2026-02-04"


def test_data_are_those_of_an_assessment(filled: Form, read: Reading, sheet: Sheet) -> None:
    data = read(filled).data
    assert data.pop("record") == "city-village"
    given = Assessment.model_validate(data)
    assert (given.expert, given.scores["completeness"], given.scores["results"]) == ("dina", 4.0, None)
    assert (given.conflict.type, given.date.isoformat(), given.content) == ("none", "2026-02-04", sheet.content)
