"""All outputs of all shelves stand in one row, each once, and are planned when they are taken."""

from collections.abc import Iterator
from weakref import WeakSet

import pytest

from practice_bank.running import WHOLE, Output, Shard, Shelf, ShelvedOutputs

planned: WeakSet[Output] = WeakSet()
"""All that stand in memory."""


def plan(names: str, long: str = "") -> Shelf:
    def outputs() -> Iterator[Output]:
        for name in names:
            output = Output.of_file(f"{name}.txt", lambda: b"", is_long=name in long)
            planned.add(output)
            yield output

    return Shelf("", outputs)


def names(outputs: ShelvedOutputs) -> str:
    return "".join(outputs.take(number).address[0] for number in range(len(outputs)))


def test_shelves_keep_their_order_and_what_is_on_them_is_sorted() -> None:
    outputs = ShelvedOutputs([plan(""), plan("mzk"), plan(""), plan("b"), plan("ca")], WHOLE)
    assert names(outputs) == "kmzbac"
    assert outputs.long == 0


def test_what_takes_long_stands_last() -> None:
    outputs = ShelvedOutputs([plan("mzk", long="k"), plan("ca", long="ca"), plan("b")], WHOLE)
    assert names(outputs) == "mzbkca"
    assert outputs.long == 3


def test_they_can_be_taken_in_any_order() -> None:
    outputs = ShelvedOutputs([plan("ab"), plan("cd", long="d"), plan("e")], WHOLE)
    assert [outputs.take(number).address[0] for number in (4, 0, 3, 2, 1, 0)] == list("daecba")


def test_of_one_shelf_only_the_plans_stand_in_memory() -> None:
    outputs = ShelvedOutputs([plan("ab"), plan("cde", long="e")], WHOLE)
    assert {output.address for output in planned} == {"e.txt"}
    outputs.take(0)
    assert {output.address for output in planned} == {"a.txt", "b.txt", "e.txt"}
    outputs.take(2)
    assert {output.address for output in planned} == {"c.txt", "d.txt", "e.txt"}


def test_parts_share_them_out() -> None:
    shelves = [plan("abcdefgh"), plan("ijklmnop", long="l")]
    parts = [names(ShelvedOutputs(shelves, Shard(number, 3))) for number in (1, 2, 3)]
    assert sorted("".join(parts)) == list("abcdefghijklmnop")
    assert all(parts)


def test_there_may_be_none() -> None:
    outputs = ShelvedOutputs([], WHOLE)
    assert len(outputs) == 0
    with pytest.raises(IndexError):
        outputs.take(0)
