"""`practice-bank check --base REV` from a caller's side."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result

from committing import commit, git, start_history
from laying import lay_site, replace_words
from practice_bank.i18n import format_date

Call = Callable[..., Result]

SHEET = "practices/2026/city-village/reviews/1-dina.yml"
DINA = "Дина Сарапшы <dina@example.org>"


@pytest.fixture
def history(bank: Path) -> Path:
    start_history(bank)
    return bank


def raise_mark(bank: Path) -> str:
    replace_words(bank / SHEET, {"results: 3": "results: 5"})
    return commit(bank, DINA)


def test_no_commit_since(call: Call, history: Path) -> None:
    result = call("check", "--base", "HEAD", "--lang", "ru")
    assert (result.exit_code, result.stdout) == (0, "Замечаний нет – всё в порядке.\n")
    assert result.stderr == "История изменений: после указанного коммита сайт не менялся.\n"


def test_a_breach_is_told_with_place_name_and_commit_but_no_address(call: Call, history: Path) -> None:
    made = raise_mark(history)
    result = call("check", "--base", "HEAD~1", "--format", "json", "--lang", "kk")
    (found,) = json.loads(result.stdout)["diagnostics"]
    assert (result.exit_code, found["code"], found["severity"]) == (1, "PB661", "error")
    assert (found["path"], found["line"], found["field"]) == (SHEET, 6, "scores.results")
    assert f"Дина Сарапшы ({made[:7]})" in found["message"]
    assert "@" not in result.stdout
    day = format_date(date(2026, 11, 20), "kk")
    assert result.stderr == f"Өзгерістер тарихы: {day} күнгі {made[:7]} коммитінен бастап 1 коммит қаралды.\n"


def test_without_base_the_history_is_not_looked_at(call: Call, history: Path) -> None:
    raise_mark(history)
    result = call("check")
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize(("path", "code"), [("practices/2026", 1), (SHEET, 1), ("practices/projects", 0), ("docs", 0)])
def test_paths_choose_what_is_shown(call: Call, history: Path, path: str, code: int) -> None:
    raise_mark(history)
    assert call("check", "--base", "HEAD~1", path).exit_code == code


@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "sarif", "junit"])
def test_every_format_tells_it(call: Call, history: Path, form: str) -> None:
    raise_mark(history)
    assert "PB661" in call("check", "--base", "HEAD~1", "--format", form).stdout


def test_uncommitted_changes_are_not_looked_at_and_that_is_said(call: Call, history: Path) -> None:
    replace_words(history / SHEET, {"results: 3": "results: 5"})
    result = call("check", "--base", "HEAD", "--lang", "en")
    assert result.exit_code == 0
    assert "There are uncommitted changes in practices" in result.stderr


@pytest.mark.parametrize(
    ("lang", "words"),
    [("kk", "nope деген коммит жоқ."), ("ru", "Коммита nope нет."), ("en", "There is no commit nope.")],
)
def test_an_unknown_commit(call: Call, history: Path, lang: str, words: str) -> None:
    result = call("check", "--base", "nope", "--lang", lang)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(words)
    assert "fetch" not in result.stderr


@pytest.mark.parametrize("base", ["", "0" * 40, "HEAD..HEAD", "HEAD:practices", "--all"])
def test_what_names_no_commit(call: Call, history: Path, base: str) -> None:
    assert call("check", f"--base={base}").exit_code == 2


def test_no_repository(call: Call) -> None:
    result = call("check", "--base", "HEAD", "--lang", "ru")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "git status" in result.stderr


def test_a_repository_without_commits(call: Call, bank: Path) -> None:
    git(bank, "init", "--quiet")
    assert call("check", "--base", "HEAD").exit_code == 2


def test_no_git(call: Call, history: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    result = call("check", "--base", "HEAD", "--lang", "ru")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Программа git не найдена")


def test_a_site_in_a_subfolder(call: Call, bank: Path, tmp_path: Path) -> None:
    site = tmp_path / "қойма/сайт бір"
    shutil.copytree(bank, site)
    start_history(tmp_path / "қойма")
    replace_words(site / SHEET, {"results: 3": "results: 5"})
    (tmp_path / "қойма/practices/x/reviews").mkdir(parents=True)
    commit(tmp_path / "қойма", DINA)
    result = call("check", "--root", site, "--base", "HEAD~1", "--format", "json")
    assert [found["path"] for found in json.loads(result.stdout)["diagnostics"]] == [SHEET]


@pytest.fixture
def clone(history: Path, tmp_path: Path) -> Path:
    """A copy with the last two of four commits."""
    lay_site(history, None, {"practices/README.md": "Банк\n"})
    commit(history)
    raise_mark(history)
    lay_site(history, None, {"practices/README.md": "Банк екі\n"})
    commit(history)
    git(tmp_path, "clone", "--quiet", "--depth", "2", history.as_uri(), "көшірме")
    return tmp_path / "көшірме"


def test_a_commit_beyond_a_shallow_history(call: Call, history: Path, clone: Path) -> None:
    base = git(history, "rev-parse", "HEAD~3")
    result = call("check", "--root", clone, "--base", base, "--lang", "ru")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "git fetch --deepen=100" in result.stderr
    assert "fetch-depth: 0" in result.stderr


def test_a_shallow_history_that_ends_before_its_base(call: Call, history: Path, clone: Path) -> None:
    base = git(history, "rev-parse", "HEAD~3")
    git(clone, "fetch", "--quiet", "--depth", "1", "origin", base)
    end, last = git(history, "rev-parse", "--short=7", "HEAD~1"), git(history, "rev-parse", "--short=7", "HEAD")
    result = call("check", "--root", clone, "--base", base, "--lang", "en")
    assert result.exit_code == 0
    assert result.stderr.splitlines()[0] == f"History: looked at 1 commit, from {last} of November 20, 2026 on."
    assert result.stderr.splitlines()[1].startswith(
        f"In this copy the history ends at commit {end} of November 20, 2026"
    )
    git(clone, "fetch", "--quiet", "--unshallow")
    result = call("check", "--root", clone, "--base", base, "--lang", "en")
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)
