"""The guide to questionnaires tells the truth: its files are right, its commands show what it shows."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from drawn_questionnaires import SELF
from guide import FENCE, Guide, shows
from laying import check_site, lay_site
from practice_bank.cli import main

LANGUAGES = ("kk", "ru")
GUIDES = {language: Guide("questionnaire", language) for language in LANGUAGES}
FILE = "practices/_bank/questionnaires/lesson-help.yml"
HEAD = "sheet,questionnaire,language,item,answer"
VISITS = ("", "2", "4", "6", "8", "10")
MARKS = (3, 4, 4, 4, 5, 5)
"""What six teachers answer: lessons a year, where they want to visit any, and how useful the bank is."""


@pytest.fixture
def bank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    bank = lay_site(tmp_path / "site")
    monkeypatch.chdir(bank)
    (bank / "answers").mkdir()
    for number, (visits, mark) in enumerate(zip(VISITS, MARKS, strict=True)):
        (bank / f"answers/{number}.csv").write_text(write_sheet(number, visits, mark), "utf-8")
    return bank


def write_sheet(number: int, visits: str, mark: int) -> str:
    rows = [("help", "visits" if visits else "plans")]
    rows += [("help", "plans")] if number == 1 else [("help", "other"), ("help/other", "…")] if number == 2 else []
    rows += [("visits-a-year", visits)] if visits else []
    lines = [f"s{number},lesson-help@1,kk,{item},{answer}" for item, answer in [*rows, ("bank", str(mark))]]
    return "\n".join([HEAD, *lines, ""])


def call(command: str, language: str) -> str:
    _, *words = shlex.split(command)
    result = CliRunner().invoke(main, [*words, "--lang", language])
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_show_what_the_guide_says(bank: Path, language: str) -> None:
    guide = GUIDES[language]
    (bank / FILE).parent.mkdir()
    (bank / FILE).write_text(guide.file(FILE), "utf-8")
    check, look, write = filter(None, guide.commands)
    assert [command for command, _ in guide.examples] == [check, look]
    for command, shown in guide.examples:
        assert shows(shown, call(command, language))
    call(write, language)
    target = bank / "practices/_bank/surveys/lesson-help-2026.yml"
    assert f"`{target.relative_to(bank).as_posix()}`" in guide.text
    target.write_text(guide.fragments[1] + target.read_text("utf-8"), "utf-8")
    assert check_site(bank).diagnostics == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_results_of_the_guide_fit_a_self_assessment(tmp_path: Path, language: str) -> None:
    text = SELF[: SELF.index("results:")] + GUIDES[language].fragments[0]
    bank = lay_site(tmp_path, files={"practices/_bank/questionnaires/self-assessment.yml": text})
    assert check_site(bank).diagnostics == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_of_the_guide_can_be_counted(bank: Path, language: str) -> None:
    (bank / FILE).parent.mkdir()
    (bank / FILE).write_text(GUIDES[language].file(FILE), "utf-8")
    (table,) = [body for kind, body in FENCE.findall(GUIDES[language].text) if kind == "text" and body.startswith(HEAD)]
    (bank / "one.csv").write_text(table, "utf-8")
    assert "lesson-help@1" in call("practice-bank survey one.csv", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_item_is_told_of(language: str) -> None:
    kinds = re.findall(r"^\| `([a-z]+)` \|", GUIDES[language].text, re.MULTILINE)
    assert kinds == ["single", "multiple", "scale", "number", "text"]


def test_both_languages_have_the_same_parts() -> None:
    kazakh, russian = GUIDES.values()
    assert kazakh.levels == russian.levels
    assert kazakh.commands == russian.commands
    assert kazakh.files == russian.files
    assert kazakh.fragments == russian.fragments
