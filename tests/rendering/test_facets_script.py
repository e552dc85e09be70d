"""`facets.mjs` finds, counts and orders as a slow reference does, and takes any address."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from narrowing import Record, narrow

from practice_bank.i18n import messages

HERE = Path(__file__).parent
KEYS = ("subject", "grade", "year")
VALUES = {key: [f"{key}-{n}" for n in range(size)] for key, size in zip(KEYS, (5, 3, 1), strict=True)}


def ask(*calls: tuple[str, dict[str, Any]]) -> list[Any]:
    node = shutil.which("node")
    assert node, "Node.js is not installed"
    answer = subprocess.run(
        [node, str(HERE / "asking_node.mjs")], input=json.dumps(calls), capture_output=True, text=True, check=True
    )
    return json.loads(answer.stdout)  # type: ignore[no-any-return]


def make_index(
    records: Sequence[Record], scores: Sequence[int | None] = (), ranks: Sequence[int] = ()
) -> dict[str, Any]:
    facets = []
    for key, values in VALUES.items():
        sets: list[list[int]] = []
        column = []
        for record in records:
            own = sorted(values.index(value) for value in record[key])
            if own not in sets:
                sets.append(own)
            column.append(sets.index(own))
        named = [[value, value.upper(), 0, ""] for value in values]
        facets.append({"id": f"{key}s", "key": key, "label": key, "values": named, "sets": sets, "column": column})
    return {
        "ids": [f"work-{n}" for n in range(len(records))],
        "facets": facets,
        "scores": list(scores) or [None] * len(records),
        "ranks": list(ranks) or list(range(len(records))),
    }


def choices(key: str) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(VALUES[key]), unique=True)


@st.composite
def questions(draw: st.DrawFn) -> dict[str, Any]:
    records = draw(st.lists(st.fixed_dictionaries({key: choices(key) for key in KEYS}), max_size=25))
    size = len(records)
    numbers = st.integers(0, max(size - 1, 0))
    hits = draw(st.none() | st.dictionaries(numbers, st.integers(0, 3))) if size else None
    return {
        "records": records,
        "chosen": draw(st.fixed_dictionaries({key: choices(key) for key in KEYS})),
        "hits": hits,
        "scores": draw(st.lists(st.none() | st.integers(0, 4), min_size=size, max_size=size)),
        "ranks": draw(st.permutations(range(size))),
        "sort": draw(st.sampled_from(["date", "relevance", "score", "title"])),
    }


def order(question: dict[str, Any], works: list[int]) -> list[int]:
    hits, scores, ranks = question["hits"] or {}, question["scores"], question["ranks"]
    keys = {
        "date": lambda n: (n,),
        "relevance": lambda n: (-hits.get(n, 0), n),
        "score": lambda n: (scores[n] is None, -(scores[n] or 0), n),
        "title": lambda n: (ranks[n],),
    }
    return sorted(works, key=keys[question["sort"]])


@settings(
    max_examples=12,
    deadline=None,
    # Each example is a run of Node.js over many questions: shrinking one would take minutes.
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.lists(questions(), min_size=25, max_size=25))
def test_narrowing_agrees_with_a_slow_reference(asked: list[dict[str, Any]]) -> None:
    calls = [
        (
            "narrow",
            {
                "index": make_index(each["records"], each["scores"], each["ranks"]),
                "chosen": each["chosen"],
                "hits": None if each["hits"] is None else list(each["hits"].items()),
                "sort": each["sort"],
            },
        )
        for each in asked
    ]
    for each, answer in zip(asked, ask(*calls), strict=True):
        hits = None if each["hits"] is None else set(each["hits"])
        expected = narrow(each["records"], VALUES, each["chosen"], hits)
        assert answer == expected | {"ordered": order(each, expected["works"])}


INDEX = make_index([{"subject": ["subject-0"], "grade": ["grade-1"], "year": []}])


def read(search: str) -> Any:
    (answer,) = ask(("read", {"index": INDEX, "search": search}))
    return answer


def test_address_is_read_and_written_in_one_order() -> None:
    answer = read("?sort=score&grade=grade-1&q=+бөлшек+&subject=subject-1&subject=subject-0&grade=grade-1")
    assert answer["state"] == {
        "chosen": {"subject": ["subject-1", "subject-0"], "grade": ["grade-1"]},
        "query": "бөлшек",
        "sort": "score",
    }
    assert answer["unknown"] == []
    assert parse_qsl(answer["written"][1:]) == [
        ("subject", "subject-0"),
        ("subject", "subject-1"),
        ("grade", "grade-1"),
        ("q", "бөлшек"),
        ("sort", "score"),
    ]


@pytest.mark.parametrize(
    ("search", "unknown"),
    [
        ("?subjekt=physics", [{"reason": "unknown_facet", "key": "subjekt"}]),
        ("?grade=12&grade=12", [{"reason": "unknown_value", "facet": "grade", "value": "12"}]),
        ("?grade=", [{"reason": "unknown_value", "facet": "grade", "value": ""}]),
        ("?sort=best", [{"reason": "unknown_sort", "value": "best"}]),
        ("?__proto__=1", [{"reason": "unknown_facet", "key": "__proto__"}]),
        ("?<b>=<i>", [{"reason": "unknown_facet", "key": "<b>"}]),
        ("?q=" + "a" * 10_000, [{"reason": "too_long", "n": 200}]),
        ("?utm_source=telegram&fbclid=1&h=word", []),
        ("", []),
    ],
)
def test_what_an_address_says_in_vain_is_named(search: str, unknown: list[dict[str, Any]]) -> None:
    answer = read(search)
    assert answer["unknown"] == unknown
    assert answer["state"]["chosen"] == {}
    assert len(answer["state"]["query"]) <= 200


@pytest.mark.parametrize(
    ("search", "sort"), [("", "date"), ("?q=a", "relevance"), ("?sort=relevance", "date"), ("?q=a&sort=title", "title")]
)
def test_order_follows_the_query_unless_chosen(search: str, sort: str) -> None:
    assert read(search)["sort"] == sort


def test_usual_order_is_not_written() -> None:
    assert [read(f"?{urlencode(q)}")["written"] for q in ([("sort", "date")], [("q", "a"), ("sort", "relevance")])] == [
        "",
        "?q=a",
    ]


@settings(max_examples=8, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(st.lists(st.text(max_size=60), min_size=30, max_size=30))
def test_any_address_can_be_read(searches: list[str]) -> None:
    clean = [search.encode("utf-8", "replace").decode() for search in searches]
    for answer in ask(*[("read", {"index": INDEX, "search": search}) for search in clean]):
        again = read(answer["written"]) if answer["written"] else answer
        assert again["state"]["query"] == answer["state"]["query"]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_script_counts_as_python_does(language: str) -> None:
    words = dict(messages(language).area("finder"))
    numbers = (0, 1, 2, 5, 11, 21, 22, 111)
    calls = [("say", {"words": words, "language": language, "key": "found", "values": {"n": n}}) for n in numbers]
    assert ask(*calls) == [messages(language).count("finder.found", n) for n in numbers]
