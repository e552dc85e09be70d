"""Tests of what is put aside from memory."""

import multiprocessing
import os
import pickle
import threading
from pathlib import Path

import pytest

from practice_bank.records import spool
from practice_bank.records.spool import SHORT, Spool, Spooled, fetch, keep_aside, put_aside

TEXT = "Жетілген тәжірибе ".encode() * 40


def test_what_was_put_aside_is_fetched() -> None:
    waiting = [put_aside(TEXT + bytes([number])) for number in range(200)]
    assert all(isinstance(each, Spooled) for each in waiting)
    assert [fetch(each)[-1] for each in waiting] == [*range(200)]
    assert put_aside(waiting[0]) is waiting[0]


@pytest.mark.parametrize("content", [b"", b"x" * SHORT])
def test_what_is_short_stays(content: bytes) -> None:
    assert put_aside(content) is content
    assert fetch(content) is content


def test_threads_do_not_write_over_each_other() -> None:
    found: dict[int, list[bool]] = {}

    def work(own: int) -> None:
        texts = [bytes([own]) * (SHORT + 1 + number) for number in range(300)]
        waiting = [put_aside(text) for text in texts]
        found[own] = [fetch(each) == text for each, text in zip(waiting, texts, strict=True)]

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == [*range(8)]
    assert all(all(right) for right in found.values())


def test_what_a_function_wrote_is_put_aside_once() -> None:
    written: list[str] = []

    @keep_aside(2)
    def write(letter: str) -> str:
        written.append(letter)
        return letter * SHORT

    assert [write(letter) for letter in "әіә"] == [letter * SHORT for letter in "әіә"]
    assert written == ["ә", "і"]
    write("ө")
    write("і")
    assert written == ["ә", "і", "ө", "і"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks")
def test_a_forked_process_reads_what_was_put_aside_and_writes_to_a_file_of_its_own() -> None:
    before = put_aside(TEXT)
    context = multiprocessing.get_context("fork")
    receiving, sending = context.Pipe(duplex=False)

    def work() -> None:
        own = put_aside(TEXT[::-1])
        sending.send((fetch(before) == TEXT, fetch(own) == TEXT[::-1]))

    process = context.Process(target=work)
    process.start()
    after = put_aside(TEXT + TEXT)
    assert receiving.recv() == (True, True)
    process.join()
    assert fetch(after) == TEXT + TEXT
    assert fetch(before) == TEXT


def test_where_nothing_can_be_written_it_stays_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "_spool", None)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    assert put_aside(TEXT) is TEXT


def test_a_full_disk_leaves_it_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "pwrite", lambda _, content, __: len(content) - 1)
    assert put_aside(TEXT) is TEXT


def test_its_file_goes_with_it() -> None:
    file = Spool()
    waiting, descriptor = file.add(TEXT), file._descriptor
    del file
    assert fetch(waiting) == TEXT
    del waiting
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(descriptor)


def test_a_place_is_not_sent() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(put_aside(TEXT))
