"""Calls of the command, as from a shell."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from laying import lay_site
from practice_bank.cli import main

Call = Callable[..., Result]


@pytest.fixture(autouse=True)
def _no_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return lay_site(tmp_path / "site")


@pytest.fixture
def call(bank: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Call the command inside the bank."""
    monkeypatch.chdir(bank)
    return lambda *arguments: CliRunner().invoke(main, [str(argument) for argument in arguments])
