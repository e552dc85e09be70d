"""What git costs a build: nothing where nothing moved."""

import os
from pathlib import Path

import pytest
from drawing import build_site, draw_site

from committing import commit_all
from laying import replace_words

VILLAGE = "practices/2026/city-village/index.ru.md"


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Notes every call of git in a file."""
    log, folder = tmp_path / "calls", tmp_path / "bin"
    folder.mkdir()
    (folder / "git").write_text(
        f'#!/bin/sh\necho "$@" >> "{log}"\nPATH="{os.environ["PATH"]}" exec git "$@"\n', "utf-8"
    )
    (folder / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return log


def read_calls(calls: Path) -> list[str]:
    return [line for line in calls.read_text("utf-8").splitlines() if "practices" in line or "rev-parse" in line]


def test_bank_in_which_nothing_moved_is_built_without_git(tmp_path: Path, calls: Path) -> None:
    root = draw_site(tmp_path / "site")
    commit_all(root)
    calls.unlink()
    build_site(root)
    assert not calls.exists() or not [line for line in read_calls(calls) if "show-prefix" in line]


def test_changed_work_is_read_from_one_log_for_all_languages(tmp_path: Path, calls: Path) -> None:
    root = draw_site(tmp_path / "site")
    commit_all(root)
    replace_words(root / VILLAGE, {"третий год": "пятый год"})
    calls.unlink()
    build_site(root)
    assert sum(" log " in line for line in read_calls(calls)) == 1
