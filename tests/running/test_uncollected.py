"""The collector of cycles looks seldom while a site is built, and not at all while a bank is read."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from practice_bank.running import collect_seldom, uncollected


@pytest.fixture(autouse=True)
def threshold() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


class Knot:
    """Names itself."""

    def __init__(self) -> None:
        self.own = self


def leave_knots(count: int) -> int:
    """Make things that only the collector takes away, and count those it did not."""
    left = [weakref.ref(Knot()) for _ in range(count)]
    return sum(each() is not None for each in left)


def test_few_cycles_are_left_alone_and_many_are_not() -> None:
    gc.collect()
    gc.set_threshold(700, 10, 10)
    assert leave_knots(2000) < 2000
    collect_seldom()
    gc.collect()
    assert leave_knots(2000) == 2000
    assert leave_knots(20_000) < 20_000


def test_nothing_is_collected_meanwhile() -> None:
    gc.collect()
    with uncollected():
        assert leave_knots(20_000) == 20_000
    assert gc.isenabled()
