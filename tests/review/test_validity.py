"""Days and durations."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practice_bank.review.validity import add_duration, add_months


@pytest.mark.parametrize(
    ("day", "duration", "expected"),
    [
        ("2026-02-24", "P3Y", "2029-02-24"),
        ("2024-02-29", "P1Y", "2025-02-28"),
        ("2024-02-29", "P4Y", "2028-02-29"),
        ("2026-01-31", "P1M", "2026-02-28"),
        ("2026-12-31", "P1M1D", "2027-02-01"),
        ("2026-02-24", "P2W", "2026-03-10"),
        ("2026-02-24", "PT5H", "2026-02-24"),
        ("2026-02-24", "P9999Y", "9999-12-31"),
        ("2026-02-24", "P1Y99999999D", "9999-12-31"),
        ("2026-02-24", "P999999999999D", "9999-12-31"),
    ],
)
def test_add_duration(day: str, duration: str, expected: str) -> None:
    assert add_duration(date.fromisoformat(day), duration) == date.fromisoformat(expected)


@given(st.dates(), st.integers(-200_000, 200_000))
def test_months_there_and_back_stay_in_the_calendar(day: date, months: int) -> None:
    there = add_months(day, months)
    assert there.day <= day.day or there in (date.min, date.max)


def test_years_before() -> None:
    assert add_months(date(2028, 2, 29), -36) == date(2025, 2, 28)
    assert add_months(date(2, 1, 1), -36) == date.min
