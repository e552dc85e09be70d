"""A served bank: how long until the first page comes, and until a saved word stands on its page."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from .bank_builds import ENVIRONMENT
from .edited_record import WORD, EditedText, edit_text, find_text
from .leftovers import put_aside
from .process_tree import TreeWatch, Usage
from .run import Run

PATIENCE = 1800
"""Seconds after which a server counts as stuck."""
PAUSE = 0.02
"""Seconds between two questions."""


def measure_serve(bank: Path, records: int) -> Iterator[Run]:
    """Start `mkdocs serve` cold and warm, and save a text that experts judged, in the warm one twice."""
    put_aside(bank / ".cache")
    text = find_text(bank, records // 2, translation=False)
    yield from _measure_server(bank, records, text, "serve-cold", edits=0)
    yield from _measure_server(bank, records, text, "serve-warm", edits=2)


def _measure_server(bank: Path, records: int, text: EditedText, name: str, *, edits: int) -> Iterator[Run]:
    start = time.perf_counter()
    with _serve(bank) as (process, address):
        watch = TreeWatch(process.pid)
        page = address + text.address
        _wait_for(page, process, has_word=False)
        started = time.perf_counter() - start
        times = []
        for _ in range(edits):
            with edit_text(bank, records // 2, translation=False):
                times.append(_wait_for(page, process, has_word=True))
            _wait_for(page, process, has_word=False)
        watch.stop()
        peak = round(watch.peak_mib, 1)
        yield Run(name, records, Usage(round(started, 2), 0.0, peak, 0.0))
    if times:
        yield Run("serve-edit", records, Usage(round(max(times), 2), 0.0, peak, 0.0))


@contextmanager
def _serve(bank: Path) -> Iterator[tuple["subprocess.Popen[bytes]", str]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", place]
    process = subprocess.Popen(command, cwd=bank, env=os.environ | ENVIRONMENT)
    try:
        yield process, f"http://{place}/"
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for(page: str, process: "subprocess.Popen[bytes]", *, has_word: bool) -> float:
    """Ask for a page until it is there, with the new word or without it; gives the seconds that took."""
    start = time.perf_counter()
    while time.perf_counter() - start < PATIENCE and process.poll() is None:
        try:
            with urlopen(page, timeout=PATIENCE) as answer:
                if (WORD in answer.read().decode()) == has_word:
                    return time.perf_counter() - start
        except (URLError, OSError, HTTPException):
            pass  # not listening yet, or in the middle of a build
        time.sleep(PAUSE)
    raise SystemExit(f"{page} did not come as it should; exit code {process.poll()}.")
