"""The guide to events and news tells the truth: its files are a clean bank and its changes ones that events take."""

import re
import shlex
from datetime import date
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from guide import FENCE, Guide
from laying import check_site, lay_site
from practice_bank.cli import main
from practice_bank.diagnostics import Severity, registry

LANGUAGES = ("kk", "ru")
GUIDES = {language: Guide("events", language) for language in LANGUAGES}
PAGE = re.compile(r"`(docs/\S+\.md)`:\n\n```markdown\n(.*?)^```$", re.DOTALL | re.MULTILINE)
EVENT = "docs/events/2026/fractions-workshop"
PICTURE = {"hex": "ffd8ffe000104a46494600010100000100010000ffd9"}


def _pages(language: str) -> dict[str, str]:
    return dict(PAGE.findall(GUIDES[language].text))


def _original(language: str) -> str:
    return f"{EVENT}/index.{language}.md"


def _errors(bank: Path) -> list[object]:
    found = check_site(bank, date(2026, 12, 20)).diagnostics
    return [one for one in found if one.severity is Severity.ERROR]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_of_the_guide_are_a_clean_bank(tmp_path: Path, language: str) -> None:
    pages = _pages(language)
    assert len(pages) == 4
    assert _errors(lay_site(tmp_path / "site", files=pages)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_event_takes_every_change_the_guide_names(tmp_path: Path, language: str) -> None:
    pages, changes = _pages(language), GUIDES[language].fragments
    words = [yaml.safe_load(change).keys() for change in changes]
    assert [set(keys) & {"status", "report"} for keys in words] == [{"status"}] * 3 + [{"report"}]
    for number, (keys, change) in enumerate(zip(words, changes, strict=True)):
        kept = [line for line in pages[_original(language)].splitlines(keepends=True) if line.split(":")[0] not in keys]
        changed = "".join(kept).replace("\n---\n", f"\n{change}---\n", 1)
        files = pages | {_original(language): changed}
        if "report" in keys:
            files |= {f"{EVENT}/files/strips.jpg": PICTURE, f"{EVENT}/files/tasks.txt": "1/2 > 1/3\n"}
        bank = lay_site(tmp_path / str(number), files=files)
        assert _errors(bank) == [], change


@pytest.mark.parametrize("language", LANGUAGES)
def test_moved_events_say_when_they_would_have_been(language: str) -> None:
    moved = yaml.safe_load(GUIDES[language].fragments[0])
    original = yaml.safe_load(_pages(language)[_original(language)].split("---\n")[1])
    assert moved["previous_start"] == original["start"]
    assert moved["start"] > original["start"]
    assert moved["revision"] == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_faults_are_called_what_the_command_calls_them(language: str) -> None:
    told = dict(re.findall(r"^\| `(PB\d+)` (.+?) \|", GUIDES[language].text, re.MULTILINE))
    titles = {name: code.titles[language] for name, code in registry().items() if name in told}
    assert "PB225" in titles
    assert {name: told[name] for name in titles} == titles


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_run_on_what_the_guide_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    blank, check, serve, copy, _ = filter(None, GUIDES[language].commands)
    assert serve == "mkdocs serve"
    monkeypatch.chdir(lay_site(tmp_path / "site"))
    assert _run(blank, language) == (0, f"{EVENT}/index.{language}.md\n")
    monkeypatch.chdir(lay_site(tmp_path / "filled", files=_pages(language)))
    assert _run(check, language)[0] == 0
    code, told = _run(copy, language)
    assert code == 0
    assert sorted(told.split()) == [f"{EVENT}-2027/index.{each}.md" for each in LANGUAGES]
    copied = Path(f"{EVENT}-2027/index.{language}.md").read_text("utf-8")
    assert "speakers" not in copied
    assert re.search(r"^start:  #", copied, re.MULTILINE)


def _run(command: str, language: str) -> tuple[int, str]:
    """Run a command of the guide before the workshop takes place."""
    words = [*shlex.split(command)[1:], "--today", "2026-11-21", "--lang", language]
    result = CliRunner().invoke(main, words)
    return result.exit_code, result.output


def test_both_languages_tell_the_same() -> None:
    kazakh, russian = GUIDES.values()
    assert kazakh.levels == russian.levels
    assert kazakh.commands == russian.commands
    assert sorted(_pages("kk")) == sorted(_pages("ru"))
    assert [language for language, _ in FENCE.findall(kazakh.text)] == [
        language for language, _ in FENCE.findall(russian.text)
    ]
    assert kazakh.text.count("\n| --- ") == russian.text.count("\n| --- ")
