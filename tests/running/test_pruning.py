"""What nobody needs any more is removed, a month later."""

import os
import time
from pathlib import Path

import pytest

from practice_bank.running import Cache, digest_of
from practice_bank.running.cache import DAY, KEPT, RENEWED

OLD, NEW = digest_of(["old"]), digest_of(["new"])


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """A cache with an old entry and a new one."""
    kept = Cache(tmp_path / "kept", b"k" * 32)
    kept.store(OLD, 1)
    kept.store(NEW, 2)
    age(kept, OLD, KEPT + DAY)
    return kept


def age(cache: Cache, name: str, seconds: float) -> None:
    """Make an entry as old as that."""
    then = time.time() - seconds
    os.utime(cache.folder / name[:2] / name, (then, then))


def test_only_what_is_old_goes(cache: Cache) -> None:
    cache.prune()
    assert (cache.load(OLD), cache.load(NEW)) == (None, 2)


def test_what_is_read_counts_as_new(cache: Cache) -> None:
    age(cache, OLD, RENEWED + DAY)
    assert cache.load(OLD) == 1
    assert time.time() - (cache.folder / OLD[:2] / OLD).stat().st_mtime < DAY


def test_once_a_day(cache: Cache) -> None:
    cache.prune()
    age(cache, NEW, KEPT + DAY)
    cache.prune()
    assert (cache.folder / NEW[:2] / NEW).exists()


def test_clock_set_back_removes_nothing(cache: Cache) -> None:
    age(cache, OLD, -KEPT)
    cache.prune()
    assert (cache.folder / OLD[:2] / OLD).exists()


def test_nothing_to_prune(tmp_path: Path) -> None:
    Cache(tmp_path / "nowhere", b"k" * 32).prune()
    assert not (tmp_path / "nowhere").exists()
