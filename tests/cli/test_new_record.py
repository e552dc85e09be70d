"""A record made by the command is there whole, or not at all."""

from pathlib import Path

import pytest

from practice_bank.cli.faults import Fault
from practice_bank.cli.new_record import NewRecord, write_record

FRONT = {"submitted": "2026-11-21", "title": "Ашық сабақ: «Біз»", "authors": [{"name": {"kk": "А. Үлгі"}}]}
TEXT = """---
# yaml-language-server: $schema=../../../.cache/practice-bank/schemas/record-practice.json
kind: practice
title: 'Ашық сабақ: «Біз»'
authors:
- name:
    kk: А. Үлгі
submitted: 2026-11-21
---

Кіріспе.

## Мәселе

Мәтін.
"""


def make(**files: bytes) -> NewRecord:
    sections = [("", "Кіріспе.\n"), ("Мәселе", "\nМәтін.")]
    return NewRecord("practice", "open-lesson", "kk", FRONT, sections, files)


def test_text_and_files_are_written(tmp_path: Path) -> None:
    written = write_record(tmp_path, "practices/2026/open-lesson", make(**{"plan.txt": b"1"}))
    assert written == ["practices/2026/open-lesson/index.kk.md", "practices/2026/open-lesson/files/plan.txt"]
    assert (tmp_path / written[0]).read_text("utf-8") == TEXT
    assert (tmp_path / written[1]).read_bytes() == b"1"


def test_what_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / "practices/2026/open-lesson").mkdir(parents=True)
    with pytest.raises(Fault):
        write_record(tmp_path, "practices/2026/open-lesson", make())
    assert [path.name for path in (tmp_path / "practices/2026").iterdir()] == ["open-lesson"]


def test_a_record_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="name too long"):
        write_record(tmp_path, "practices/2026/open-lesson", make(**{"x" * 300: b"1"}))
    assert list((tmp_path / "practices/2026").iterdir()) == []
