"""Tests of nouns: copies say the same, and what thousands of them say alike stands in memory once."""

import pickle
import sys
from datetime import date

import pytest

from practice_bank.records import Kind, Noun, Original, Term
from practice_bank.validation.record_schema import record_schema

KIND = {"id": "lesson", "labels": {"kk": "Сабақ"}, "rubric": "practice@1", "required": ["levels"]}
FRONT = {
    "kind": "lesson",
    "title": "Мектептегі қауіпсіз бағдаршам жобасы туралы",
    "summary": "Қысқаша.",
    "authors": [{"person": "asel-nurlanova"}],
    "organisation": "city-school",
    "submitted": date(2026, 1, 10),
    "levels": ["primary", "basic"],
}


def copy(noun: Noun) -> Noun:
    """Copy a noun as from another process."""
    copied = pickle.loads(pickle.dumps(noun))
    assert isinstance(copied, Noun)
    return copied


@pytest.fixture(params=[Original, record_schema(Kind.model_validate(KIND))], ids=["of-all", "of-a-kind"])
def front(request: pytest.FixtureRequest) -> Original:
    """An original's front matter."""
    read = request.param.model_validate(FRONT)
    assert isinstance(read, Original)
    return read


def test_a_copy_says_the_same(front: Original) -> None:
    assert copy(front) == copy(copy(front)) == front
    assert copy(front).model_dump() == front.model_dump()
    term = Term(id="law", labels={"kk": "Құқық"})
    assert copy(term) == term


def test_ids_stand_in_memory_once(front: Original) -> None:
    one, other = copy(front), copy(front)
    assert isinstance(one, Original)
    assert isinstance(other, Original)
    assert one.organisation is other.organisation
    assert all(own is others for own, others in zip(one.levels, other.levels, strict=True))
    assert one.levels is not other.levels, "a list can be changed"


def test_copies_share_the_names_of_their_fields(front: Original) -> None:
    values = vars(copy(front))
    assert sys.getsizeof(values) < sys.getsizeof(dict(values.items()))
