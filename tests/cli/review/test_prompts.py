"""At a terminal the command asks for what a call did not say."""

import os
import pty
import subprocess
import sys
from pathlib import Path

from pendulum import WORK


def converse(bank: Path, *call: str, answers: str) -> tuple[int, str]:
    """Run a call at a terminal of its own and type answers into it."""
    ours, theirs = pty.openpty()
    script = "from practice_bank.cli import main; main()"
    command = [sys.executable, "-c", script, *call, "--lang", "ru"]
    environment = {**os.environ, "TERM": "dumb", "COLUMNS": "200"}
    running = subprocess.Popen(command, cwd=bank, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    os.write(ours, answers.encode())
    said = b""
    try:
        while piece := os.read(ours, 65536):
            said += piece
    except OSError:
        pass  # how Linux tells that the other side has closed
    os.close(ours)
    return running.wait(), said.decode()


def test_who_is_asked(bank: Path) -> None:
    exit_code, said = converse(bank, "review", "assign", "pendulum", "--today", "2026-02-03", answers="\n")
    assert exit_code == 0, said
    assert "Кого назначить" in said
    text = (bank / "practices/_bank/assignments/pendulum.yml").read_text("utf-8")
    assert text.endswith("experts: [dina, olga, pavel]\n"), "marat, who assessed another work that day, comes later"


def test_a_decision_from_the_words_of_its_protocol(bank: Path) -> None:
    answers = "who?\ncouncil\ndepartment\n2026-02-05\n4\nreturned\nНет данных о классе\n"
    call = ("review", "conclude", "pendulum", "--today", "2026-02-10")
    exit_code, said = converse(bank, *call, answers=answers)
    assert exit_code == 0, said
    assert "«who?» не подходит" in said
    written = (bank / WORK / "decisions.yml").read_text("utf-8")
    assert "stage: council, organisation: department, date: 2026-02-05" in written
    assert "outcome: returned" in written
    assert "reason: Нет данных о классе" in written


def test_a_missing_value_is_no_question_for_a_script(bank: Path) -> None:
    command = [sys.executable, "-c", "from practice_bank.cli import main; main()", "review", "conclude", "pendulum"]
    found = subprocess.run(
        [*command, "--lang", "ru"], cwd=bank, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    assert (found.returncode, found.stdout) == (2, "")
    assert "--stage" in found.stderr
