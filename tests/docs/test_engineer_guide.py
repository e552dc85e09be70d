"""The guide for engineers tells the truth, in three languages: its commands run, its settings are valid."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from guide import DOCS, FENCE, Guide, find_unknown_word
from laying import check_site, lay_site
from practice_bank.cli import main
from practice_bank.diagnostics import Severity

LANGUAGES = ("kk", "ru")
GUIDES = {language: Guide("engineer", language) for language in LANGUAGES}
ENGLISH = (DOCS / "guides" / "engineer-en.md").read_text("utf-8")
OWN = "practice-bank "


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_exist(language: str) -> None:
    own = [line for line in GUIDES[language].commands if line.startswith(OWN)]
    assert [line for line in own if find_unknown_word(line)] == []
    assert {line.split()[1] for line in own} >= {"init", "check", "schemas", "upgrade", "explain"}


def test_the_way_to_a_first_centre_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (begin,) = [line for line in GUIDES["ru"].commands if line.startswith(f"{OWN}init ") and "--yes" in line]
    run(begin)
    monkeypatch.chdir(tmp_path / shlex.split(begin)[2])
    for line in GUIDES["ru"].commands:
        if line.startswith((f"{OWN}check", f"{OWN}schemas")):
            run(line)
    assert Path(".vscode/settings.json").is_file()
    assert Path(".pre-commit-config.yaml").is_file(), "pre-commit install works without a step between"
    named = Path("practices/_bank/bank.yml").read_text("utf-8")
    assert "our-centre/bank" in named


def run(line: str) -> None:
    result = CliRunner().invoke(main, [*shlex.split(line)[1:], "--lang", "ru"])
    assert result.exit_code == 0, f"{line}\n{result.output}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_settings_are_valid(tmp_path: Path, language: str) -> None:
    (settings,) = GUIDES[language].files
    bank = lay_site(tmp_path / "site", files=dict([settings]))
    assert [one for one in check_site(bank).diagnostics if one.severity is Severity.ERROR] == []


def test_all_languages_tell_the_same() -> None:
    kazakh, russian = GUIDES.values()
    assert kazakh.levels == russian.levels
    assert kazakh.levels == [len(marks) for marks in re.findall(r"^(#+) ", FENCE.sub("", ENGLISH), re.MULTILINE)]
    blocks = FENCE.findall(ENGLISH)
    assert FENCE.findall(kazakh.text) == FENCE.findall(russian.text) == blocks
    tables = [text.count("\n| ") for text in (kazakh.text, russian.text, ENGLISH)]
    assert len(set(tables)) == 1
