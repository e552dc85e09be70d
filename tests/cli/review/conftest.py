"""A bank in which a review is run through the command, and sheets are filled in as people do."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from laying import lay_site
from pendulum import PEOPLE, TEXT, WORK, Call, Fill
from practice_bank.cli import main
from sheet_lines import write_value


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return lay_site(tmp_path / "site", files={**PEOPLE, f"{WORK}/index.ru.md": TEXT})


@pytest.fixture
def call(bank: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Call the command inside the bank, in Russian."""
    monkeypatch.chdir(bank)
    return lambda *arguments: CliRunner().invoke(main, [*map(str, arguments), "--lang", "ru"])


@pytest.fixture
def fill(tmp_path: Path) -> Fill:
    """Fill in a sheet as an expert would in a plain editor."""

    def fill_sheet(sheet: Path, day: str, marks: Mapping[str, object], verdict: str = "recommend", **more: str) -> Path:
        text = sheet.read_text("utf-8")
        text = write_value(text, "date", day)
        for criterion, mark in marks.items():
            text = write_value(text, f"  {criterion}", mark)
        text = write_value(text, "verdict", verdict)
        text = write_value(text, "  type", more.pop("conflict", "none"))
        for key, value in more.items():
            text = write_value(text, key.replace("_", " "), value)
        sheet.write_text(text, "utf-8")
        return sheet

    return fill_sheet
