"""Data is written in as few bytes as it goes, and whatever number somebody wrote."""

import json

import pytest

from practice_bank.rendering.compact_json import write_json

DATA = {"ә": [1, 2.5, None, True], "a": {"b": "«сабақ» \u2028 </script>"}}


@pytest.mark.parametrize("is_sorted", [True, False])
def test_it_is_the_json_of_the_standard_library(is_sorted: bool) -> None:
    plain = json.dumps(DATA, ensure_ascii=False, separators=(",", ":"), sort_keys=is_sorted)
    assert write_json(DATA, is_sorted=is_sorted) == plain.encode()


def test_a_number_of_any_size_is_written() -> None:
    assert write_json({"seats": 10**30, 1: "ә"}) == '{"seats":1%s,"1":"ә"}'.encode() % (b"0" * 30)
