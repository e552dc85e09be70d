"""`months.mjs` counts days and months as Python does, and takes any address."""

import calendar
import json
import shutil
import subprocess
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "plugins/practice_bank/rendering/assets/scripts/months.mjs"
ASK = """
import { readFileSync } from "node:fs";
const months = await import(process.argv[1]);
const calls = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(calls.map(([name, ...given]) => months[name](...given))));
"""
MONTHS = {f"{year}-{month:02}": "" for year in (2025, 2026, 2027) for month in range(1, 13)}
TODAY = "2026-11-21"


def ask(*calls: list[Any]) -> list[Any]:
    node = shutil.which("node")
    assert node, "Node.js is not installed"
    answer = subprocess.run(
        [node, "--input-type=module", "-e", ASK, SCRIPT.as_uri()],
        input=json.dumps(calls),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(answer.stdout)  # type: ignore[no-any-return]


def expected_weeks(month: str) -> list[list[str | None]]:
    year, number = map(int, month.split("-"))
    weeks = calendar.Calendar().monthdatescalendar(year, number)
    return [[day.isoformat() if day.month == number else None for day in week] for week in weeks]


def test_weeks_begin_on_monday() -> None:
    months = [f"{year}-{month:02}" for year in range(1999, 2030) for month in range(1, 13)]
    assert ask(*[["monthWeeks", month] for month in months]) == [expected_weeks(month) for month in months]


def test_leafing_goes_over_years() -> None:
    steps = [("2026-12", 1), ("2026-01", -1), ("2026-11", 14), ("2024-03", -27), ("2026-06", 0)]
    answers = ["2027-01", "2025-12", "2028-01", "2021-12", "2026-06"]
    assert ask(*[["shiftMonth", *step] for step in steps]) == answers


@pytest.mark.parametrize("offset", [300, 360, 0, -180, 345])
def test_the_day_is_that_of_the_zone(offset: int) -> None:
    moments = [datetime(2026, 11, 21, hour, minute, tzinfo=UTC) for hour in range(24) for minute in (0, 59)]
    days = [(moment + timedelta(minutes=offset)).date().isoformat() for moment in moments]
    assert ask(*[["dayAt", int(moment.timestamp() * 1000), offset] for moment in moments]) == days


def test_an_event_is_past_from_its_end_on() -> None:
    spans = [[100, 200], [150, 300], [300, 400]]
    asked = [["part", [0, 1, 2], spans, now * 1000] for now in (0, 199, 200, 300, 400)]
    assert [(each["upcoming"], each["past"]) for each in ask(*asked)] == [
        ([0, 1, 2], []),
        ([0, 1, 2], []),
        ([1, 2], [0]),
        ([2], [1, 0]),
        ([], [2, 1, 0]),
    ]


def test_an_event_takes_all_its_days_and_months() -> None:
    days = ["2026-11-30", "2027-01-02"]
    asked = [["isIn", days, month] for month in ("2026-10", "2026-11", "2026-12", "2027-01", "2027-02")]
    assert ask(*asked) == [False, True, True, True, False]
    asked = [["takes", days, day] for day in ("2026-11-29", "2026-11-30", "2026-12-31", "2027-01-02", "2027-01-03")]
    assert ask(*asked) == [False, True, True, True, False]


@pytest.mark.parametrize(
    ("search", "place"),
    [
        ("", ("list", "", "")),
        ("?view=month", ("month", "", "")),
        ("?month=2026-12", ("month", "2026-12", "")),
        ("?month=2026-12&view=list&type=seminar", ("list", "2026-12", "")),
        ("?view=month&month=2026-12&day=2026-12-04", ("month", "2026-12", "2026-12-04")),
        ("?view=month&day=2026-11-04", ("month", "", "2026-11-04")),
        ("?view=month&day=2026-12-04", ("month", "", "")),
        ("?view=list&day=2026-11-04", ("list", "", "")),
        ("?view=year&month=1066-10&day=%3Cscript%3E", ("list", "", "")),
        ("?month=__proto__&view=constructor", ("list", "", "")),
    ],
)
def test_an_address_is_read_with_care(search: str, place: tuple[str, str, str]) -> None:
    (answer,) = ask(["readPlace", search, MONTHS, TODAY])
    assert (answer["view"], answer["month"], answer["day"]) == place


def test_a_state_is_written_as_it_is_read() -> None:
    states = [
        {"view": "list", "month": "", "day": ""},
        {"view": "month", "month": "", "day": ""},
        {"view": "list", "month": "2026-12", "day": ""},
        {"view": "month", "month": "2026-12", "day": "2026-12-04"},
    ]
    written = ask(*[["writePlace", "?type=seminar", state] for state in states])
    assert written[0] == "?type=seminar"
    assert ask(*[["readPlace", each, MONTHS, TODAY] for each in written]) == states
    assert ask(*[["withoutPlace", each] for each in written]) == ["?type=seminar"] * 4
    assert ask(["writePlace", "", states[0]], ["withoutPlace", "?view=month"]) == ["", ""]
    assert date.fromisoformat(states[3]["day"])
