"""The sheet on paper: letters embedded, tagged, the same bytes each time."""

import shutil
import subprocess
from pathlib import Path

import pytest

from practice_bank.documents import write_sheet_pdf
from practice_bank.records import Bank
from practice_bank.review import Sheet

KAZAKH = "әғқңөұүһіӘҒҚҢӨҰҮҺІ"
needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils are not installed")


def test_same_bytes_each_time(later: Sheet, bank: Bank) -> None:
    written = write_sheet_pdf(later, bank, "kk")
    assert written == write_sheet_pdf(later, bank, "kk")
    assert written.startswith(b"%PDF-")


@needs_poppler
def test_every_letter_is_the_letter_it_shows(sheet: Sheet, bank: Bank, tmp_path: Path) -> None:
    """Subsets of a font that share a family would show the glyphs of one for the letters of another."""
    alphabet = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ 0123456789 №«»–"
    criteria = [one.model_copy(update={"labels": {"kk": f"{KAZAKH} {alphabet}"}}) for one in sheet.rubric.criteria[:1]]
    rubric = sheet.rubric.model_copy(update={"criteria": criteria})
    source = tmp_path / "sheet.pdf"
    source.write_bytes(write_sheet_pdf(type(sheet)(**{**vars(sheet), "rubric": rubric}), bank, "kk"))
    shown = subprocess.run(["pdftotext", str(source), "-"], check=True, capture_output=True, text=True).stdout
    assert [letter for letter in f"{KAZAKH}{alphabet}" if letter not in shown] == []
    fonts = subprocess.run(["pdffonts", str(source)], check=True, capture_output=True, text=True).stdout
    lines = fonts.splitlines()[2:]
    assert lines
    assert all("Noto-Sans" in line and " yes yes yes " in line for line in lines)


@needs_poppler
def test_is_made_for_screen_readers(sheet: Sheet, bank: Bank, tmp_path: Path) -> None:
    source = tmp_path / "sheet.pdf"
    source.write_bytes(write_sheet_pdf(sheet, bank, "kk"))
    told = subprocess.run(["pdfinfo", str(source)], check=True, capture_output=True, text=True).stdout
    assert "Сараптамалық бағалау парағы" in told
    meta = subprocess.run(["pdfinfo", "-meta", str(source)], check=True, capture_output=True, text=True).stdout
    assert "pdfuaid:part" in meta


@needs_poppler
def test_tells_a_later_round(later: Sheet, bank: Bank, tmp_path: Path) -> None:
    source = tmp_path / "sheet.pdf"
    source.write_bytes(write_sheet_pdf(later, bank, "ru"))
    shown = subprocess.run(["pdftotext", str(source), "-"], check=True, capture_output=True, text=True).stdout
    assert "Нужны данные за вторую четверть." in shown
    assert "воздержусь" in shown
    assert [name for name in ("Марат", "Ерлан", "marat", "yerlan") if name in shown] == []
