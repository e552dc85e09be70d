"""`practice-bank check` of a bank: all of it, and one file."""

import sys
from collections.abc import Iterator
from pathlib import Path

from .edited_record import find_text
from .leftovers import put_aside
from .process_tree import Usage, run_measured
from .run import Run

COMMAND = (sys.executable, "-c", "from practice_bank.cli import main; main()", "check", "--today", "2026-11-21")


def measure_checks(bank: Path, records: int) -> Iterator[Run]:
    """Check a bank cold and warm, then one of its files."""
    put_aside(bank / ".cache")
    yield Run("check-cold", records, _check(bank))
    yield Run("check-warm", records, _check(bank))
    file = find_text(bank, records // 2, translation=False).path
    yield Run("check-file", records, _check(bank, file.relative_to(bank).as_posix()))


def _check(bank: Path, *paths: str) -> Usage:
    return run_measured([*COMMAND, *paths], bank)
