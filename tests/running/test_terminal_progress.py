"""Tests of progress: a line for a person at a terminal, nothing for everything else."""

import os
import pty
import re
import subprocess
import sys

import pytest

from practice_bank.i18n import messages
from practice_bank.running import QUIET, TerminalProgress, choose_progress
from practice_bank.running.code_version import PACKAGE

WORK = """\
import logging, sys
from practice_bank.i18n import messages
from practice_bank.running import choose_progress
logging.basicConfig(level={level}, format="%(message)s")
progress = choose_progress(messages("kk").area("stage"), logging.getLogger("mkdocs"))
for number in progress.track("pages", range(3), 3):
    logging.getLogger("mkdocs").info("said at %s", number)
progress.start("search")
progress.finish()
print("result")
"""


FAILURE = """\
from practice_bank.running import choose_progress
choose_progress({}).start("pages", 3)
raise ValueError("in the middle")
"""


def run_at_terminal(work: str, code: int = 0) -> tuple[str, str]:
    """Run work with a terminal as its standard error: what the terminal and standard output got."""
    terminal, end = pty.openpty()
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "80"}
    call = [sys.executable, "-c", work]
    done = subprocess.run(call, stdout=subprocess.PIPE, stderr=end, env=environment, check=False)
    os.close(end)
    assert done.returncode == code
    return _read(terminal), done.stdout.decode()


def _read(terminal: int) -> str:
    shown = b""
    with open(terminal, "rb", buffering=0) as file:
        try:
            while part := file.read(4096):
                shown += part
        except OSError:  # Linux says so when the other end is closed
            pass
    return shown.decode()


def test_a_terminal_shows_stages_in_the_banks_language_and_takes_them_away() -> None:
    shown, result = run_at_terminal(WORK.format(level="logging.INFO"))
    words = messages("kk")
    assert words["stage.pages"] in shown
    assert "0/3" in shown
    assert words["stage.search"] in shown
    assert result == "result\n"
    assert shown.rindex("\x1b[2K") > shown.rindex(words["stage.search"]), "the last line is wiped"


def test_what_a_log_says_stands_in_lines_of_its_own() -> None:
    shown, _ = run_at_terminal(WORK.format(level="logging.INFO"))
    lines = [re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", line).strip() for line in re.split(r"[\r\n]+", shown)]
    assert [line for line in lines if "said" in line] == [f"said at {number}" for number in range(3)]


def test_quiet_is_quiet() -> None:
    assert run_at_terminal(WORK.format(level="logging.WARNING")) == ("", "result\n")


def test_work_that_fails_gives_the_cursor_back() -> None:
    shown, _ = run_at_terminal(FAILURE, code=1)
    assert "in the middle" in shown
    assert shown.rindex("\x1b[?25h") > shown.rindex("\x1b[?25l")


def test_what_is_no_terminal_gets_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WORK.format(level="logging.INFO")], capture_output=True, text=True, check=True
    )
    assert done.stderr.splitlines() == [f"said at {number}" for number in range(3)]


def test_nobody_watching_is_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False)
    assert choose_progress({}) is QUIET
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert isinstance(choose_progress({}), TerminalProgress)


def test_every_stage_has_a_name() -> None:
    sources = [path.read_text("utf-8") for path in PACKAGE.rglob("*.py")]
    named = {name for text in sources for name in re.findall(r"rogress\.(?:start|track)\(\s*\"(\w+)\"", text)}
    assert named <= set(messages("kk").area("stage"))
