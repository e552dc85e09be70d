"""Builds in processes of their own that are killed, disturbed or misled: the next one gives what a clean one does."""

import os
import random
import resource
import secrets
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from drawing import draw_site

import practice_bank
from measuring.process_tree import find_tree
from measuring.site_output import digest_files, find_differences
from practice_bank.running import SHARD, WORKERS, join_parts
from practice_bank.running.cache import KEY

TEXT = "practices/2026/city-village/index.kk.md"
WORDS = ("бір рет дайындалады", "екі рет дайындалады")
"""What stands in the text, and an edit of it: equally many bytes."""
SEED = "PRACTICE_BANK_TEST_SEED"
"""Environment variable: repeats the moments of a run that failed."""


class Bank:
    """A small site that two texts take turns in."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.site = root / "site"
        self.clean: list[Path] = []
        """What clean builds give, by the number of the text."""
        self.seconds = 0.0
        """Of a build from nothing."""

    def edit(self, number: int) -> None:
        """Let one of the two texts stand."""
        path = self.root / TEXT
        text = path.read_text("utf-8")
        path.write_text(text.replace(WORDS[1 - number], WORDS[number]), "utf-8")
        assert WORDS[number] in path.read_text("utf-8")

    def start(self, site: Path | None = None, part: str = "", **options: object) -> "subprocess.Popen[str]":
        """Start a build of the site, or of a part of it."""
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site or self.site)]
        environment = os.environ | {
            "PYTHONPATH": str(Path(practice_bank.__file__).parents[1]),
            "SOURCE_DATE_EPOCH": "1795219200",
            KEY: "of the tests",
            "XDG_CACHE_HOME": str(self.root / ".cache"),
            SHARD: part,
            WORKERS: "2",
        }
        return subprocess.Popen(command, cwd=self.root, env=environment, stderr=subprocess.PIPE, text=True, **options)  # type: ignore[call-overload]

    def build(self, site: Path | None = None) -> None:
        """Build to the end."""
        finish(self.start(site))

    def forget(self) -> None:
        """Take away what builds left."""
        for name in (".cache", "site"):
            shutil.rmtree(self.root / name, ignore_errors=True)

    def check(self, number: int, site: Path | None = None) -> None:
        """Hold the site against the clean one."""
        assert find_differences(self.clean[number], site or self.site) == []


def finish(process: "subprocess.Popen[str]") -> None:
    _, said = process.communicate()
    assert process.returncode == 0, said


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Bank:
    bank = Bank(draw_site(tmp_path_factory.mktemp("drawn") / "bank"))
    assert len(WORDS[0].encode()) == len(WORDS[1].encode())
    for number in (1, 0):
        bank.forget()
        bank.edit(number)
        start = time.monotonic()
        bank.build()
        bank.seconds = time.monotonic() - start
        shutil.copytree(bank.site, bank.root.parent / f"clean-{number}")
    bank.clean = [bank.root.parent / f"clean-{number}" for number in (0, 1)]
    assert find_differences(*bank.clean) != []
    return bank


@pytest.fixture
def bank(drawn: Bank, tmp_path: Path) -> Bank:
    """The bank as the build of its first text left it."""
    copy = Bank(Path(shutil.copytree(drawn.root, tmp_path / "bank")))
    copy.clean, copy.seconds = drawn.clean, drawn.seconds
    return copy


def test_killed_builds_leave_nothing_wrong_behind(bank: Bank) -> None:
    seed = int(os.environ.get(SEED) or secrets.randbelow(10**9))
    print(f"{SEED}={seed}")
    chance = random.Random(seed)
    for number in (1, 0):
        bank.edit(number)
        process = bank.start()
        time.sleep(chance.uniform(0, bank.seconds))
        process.kill()
        process.communicate()
        bank.build()
        bank.check(number)


def test_a_worker_that_is_killed_does_not_matter(bank: Bank) -> None:
    bank.forget()
    process = bank.start()
    killed = 0
    while process.poll() is None and not killed:
        for pid in list(find_tree(process.pid))[1:]:
            os.kill(pid, signal.SIGKILL)
            killed += 1
        time.sleep(0.01)
    finish(process)
    assert killed
    bank.check(0)


SPOILED = (
    lambda content: content[: len(content) // 2],
    lambda content: secrets.token_bytes(len(content)),
    lambda _: b"",
)
"""Cut, foreign, empty."""


def test_a_spoiled_cache_is_as_none(bank: Bank) -> None:
    bank.edit(1)
    kept = sorted(path for path in (bank.root / ".cache").rglob("*") if path.is_file())
    assert len(kept) > len(SPOILED)
    for number, path in enumerate(kept):
        path.write_bytes(SPOILED[number % len(SPOILED)](path.read_bytes()))
    bank.build()
    bank.check(1)


def test_a_cache_that_cannot_be_written_is_as_none(bank: Bank) -> None:
    bank.edit(1)
    shutil.rmtree(bank.root / ".cache")
    (bank.root / ".cache").write_text("no folder")
    bank.build()
    bank.check(1)


def test_an_edit_of_the_same_size_in_the_past_is_seen(bank: Bank) -> None:
    path = bank.root / TEXT
    before = path.stat()
    bank.edit(1)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    bank.build()
    bank.check(1)


def test_a_site_that_somebody_changed_is_made_right(bank: Bank) -> None:
    (bank.site / "bank" / "city-village" / "index.html").write_text("changed")
    (bank.site / "bank" / "index.html").unlink()
    (bank.site / "bank" / "foreign.html").write_text("foreign")
    bank.build()
    bank.check(0)


def test_builds_at_once_do_not_hurt_each_other(bank: Bank) -> None:
    bank.forget()
    bank.edit(1)
    both = [bank.root.parent / name for name in ("one", "other")]
    for process in [bank.start(site) for site in both]:
        finish(process)
    for site in both:
        bank.check(1, site)


def test_builds_into_one_folder_wait_for_each_other(bank: Bank) -> None:
    first = bank.start()
    while first.poll() is None and not list(bank.root.glob(".cache/practice-bank/locks/*")):
        time.sleep(0.01)
    bank.edit(1)
    second = bank.start()
    finish(first)
    finish(second)
    bank.check(1)


def test_parts_joined_are_the_site(bank: Bank) -> None:
    bank.forget()
    bank.edit(1)
    parts = [bank.root.parent / name for name in ("part-1", "part-2")]
    for number, part in enumerate(parts, 1):
        finish(bank.start(part, f"{number}/2"))
    pages = [{address for address in digest_files(part) if address.endswith("index.html")} for part in parts]
    assert all(len(found) < 0.8 * len(pages[0] | pages[1]) for found in pages), "each makes only some"
    join_parts(parts, bank.root.parent / "joined")
    bank.check(1, bank.root.parent / "joined")


def test_a_disk_that_refuses_is_told_and_the_next_build_is_right(bank: Bank) -> None:
    bank.edit(1)
    process = bank.start(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000)))
    _, said = process.communicate()
    assert process.returncode
    assert "File too large" in said
    bank.build()
    bank.check(1)
