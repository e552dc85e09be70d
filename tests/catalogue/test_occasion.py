"""Events on the clock of the whole world: Kazakhstan moved its clocks on 1 March 2024."""

from datetime import UTC, datetime
from typing import Any

import pytest

from practice_bank.catalogue import Enrolment, Phase, build_occasion
from practice_bank.diagnostics import Marks
from practice_bank.records import Body, Event, EventEntry

ALMATY = "Asia/Almaty"
FRONT = {"type": "seminar", "title": "Семинар", "summary": "Кейс талдау.", "organiser": "cabinet"}


def event(**front: Any) -> EventEntry:
    return EventEntry("day", "docs/events/day", "kk", Event.model_validate(FRONT | front), Body(""), Marks(""), "")


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("local", "world"),
    [("2024-02-29T15:00", "2024-02-29T09:00"), ("2024-03-01T15:00", "2024-03-01T10:00")],
)
def test_the_zone_of_the_day_counts(local: str, world: str) -> None:
    assert build_occasion(event(start=local), ALMATY).start == utc(world)


def test_an_event_runs_from_its_start_to_its_end() -> None:
    occasion = build_occasion(event(start="2026-12-04T15:00", end="2026-12-04T17:30"), ALMATY)
    phases = [occasion.phase(utc(f"2026-12-04T{time}")) for time in ("09:59", "10:00", "12:29", "12:30")]
    assert phases == [Phase.UPCOMING, Phase.RUNNING, Phase.RUNNING, Phase.PAST]


def test_without_an_end_it_lasts_until_the_end_of_its_day() -> None:
    assert build_occasion(event(start="2026-12-04T15:00"), ALMATY).end == utc("2026-12-04T19:00")


def test_whole_days_last_until_the_midnight_after_the_last() -> None:
    occasion = build_occasion(event(start="2026-12-04", end="2026-12-06", all_day="true"), ALMATY)
    assert (occasion.start, occasion.end) == (utc("2026-12-03T19:00"), utc("2026-12-06T19:00"))


def test_registration_opens_and_closes() -> None:
    registration = {"opens": "2026-11-20T09:00", "deadline": "2026-12-02", "link": "mailto:cabinet@example.org"}
    occasion = build_occasion(event(start="2026-12-04T15:00", registration=registration), ALMATY)
    moments = ("2026-11-20T03:59", "2026-11-20T04:00", "2026-12-02T18:59", "2026-12-02T19:00")
    assert [occasion.enrolment(utc(moment)) for moment in moments] == [
        Enrolment.LATER,
        Enrolment.OPEN,
        Enrolment.OPEN,
        Enrolment.CLOSED,
    ]


def test_nobody_registers_for_what_does_not_take_place() -> None:
    front = event(start="2026-12-04T15:00", status="cancelled", registration={"link": "mailto:cabinet@example.org"})
    occasion = build_occasion(front, ALMATY)
    assert not occasion.is_held
    assert occasion.enrolment(utc("2026-11-21T00:00")) is Enrolment.CLOSED


def test_without_a_registration_there_is_none() -> None:
    assert build_occasion(event(start="2026-12-04T15:00"), ALMATY).enrolment(utc("2026-11-21T00:00")) is Enrolment.NONE
