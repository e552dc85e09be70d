"""`occasion.mjs` says of every event at every moment what the build would say of it then."""

import json
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from practice_bank.catalogue import Catalogue, Occasion, build_occasion
from practice_bank.catalogue.occasion import day_begins
from practice_bank.diagnostics import Marks
from practice_bank.records import Body, Event, EventEntry
from practice_bank.rendering.theme import ASSETS
from practice_bank.rendering.views import OccasionBadge, Reader, build_occasion_badge

SCRIPT = (ASSETS / "scripts" / "occasion.mjs").as_uri()
ASKING = f"""
import {{ readFileSync }} from "node:fs";
import {{ nextChange, readMoments, stateAt, wordsOf }} from "{SCRIPT}";
const answers = JSON.parse(readFileSync(0, "utf8")).map(([dataset, words, now]) => {{
  const moments = readMoments(dataset);
  const state = stateAt(moments, Date.parse(now));
  const next = nextChange(moments, Date.parse(now));
  return {{ ...state, said: wordsOf(words, state), next: next < Infinity ? new Date(next).toISOString() : null }};
}});
process.stdout.write(JSON.stringify(answers));
"""
FRONT = {"type": "seminar", "title": "Семинар", "summary": "Кейс талдау.", "organiser": "cabinet"}
TIMED = {"start": "2026-12-04T15:00", "end": "2026-12-04T17:30"}
LINK = {"link": "mailto:cabinet@example.org"}
WINDOW = LINK | {"opens": "2026-11-09", "deadline": "2026-12-02"}
EVENTS: tuple[dict[str, Any], ...] = (
    TIMED,
    {"start": "2026-12-04T15:00"},
    {"start": "2026-12-04", "end": "2026-12-06", "all_day": "true"},
    {"start": "2024-02-29T15:00", "end": "2024-03-01T15:00", "registration": WINDOW},
    *(TIMED | {"registration": each} for each in (LINK, WINDOW, LINK | {"deadline": "2026-12-02T18:00"})),
    *(TIMED | {"registration": WINDOW, "status": status} for status in ("cancelled", "postponed", "moved")),
    TIMED | {"status": "cancelled"},
)


def occasion(front: dict[str, Any], timezone: str = "Asia/Almaty") -> Occasion:
    event = EventEntry("day", "docs/events/day", "kk", Event.model_validate(FRONT | front), Body(""), Marks(""), "")
    return build_occasion(event, timezone)


def moments(each: Occasion) -> list[datetime]:
    """All moments at which something may change, each with the second before it."""
    known = [moment for moment in (each.start, each.end, each.opens, each.deadline) if moment]
    return sorted(moment - timedelta(seconds=before) for moment in known for before in (0, 1))


def dataset(badge: OccasionBadge) -> dict[str, str]:
    named = {"start": badge.start, "end": badge.end, "opens": badge.opens, "closes": badge.closes}
    return {key: value for key, value in {"status": badge.status, **named}.items() if value}


def ask(*questions: tuple[dict[str, str], dict[str, str], datetime]) -> list[dict[str, Any]]:
    given = json.dumps([[data, words, now.isoformat()] for data, words, now in questions])
    command = ["node", "--input-type=module", "-e", ASKING]
    answer = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
    return json.loads(answer.stdout)  # type: ignore[no-any-return]


@pytest.mark.parametrize("timezone", ["Asia/Almaty", "Asia/Qostanay", "America/New_York", "Pacific/Kiritimati"])
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_the_browser_agrees_with_the_build(public: Catalogue, language: str, timezone: str) -> None:
    reader = Reader(public, language, "")
    built = [(each, build_occasion_badge(each, reader)) for each in (occasion(front, timezone) for front in EVENTS)]
    cases = [(each, badge, now) for each, badge in built for now in moments(each)]
    answers = ask(*((dataset(badge), json.loads(badge.words), now) for _, badge, now in cases))
    for (each, badge, now), answer in zip(cases, answers, strict=True):
        told = {"phase": each.phase(now).value, "enrolment": each.enrolment(now).value}
        words = json.loads(badge.words)
        wanted = words[f"enrolment_{told['enrolment']}"] if told["phase"] == "upcoming" else ""
        assert {key: answer[key] for key in told} == told
        assert answer["said"] == {"phase": words[told["phase"]], "enrolment": wanted}
        assert answer["state"] == (told["phase"] if each.is_held else each.event.front.status.value)


def test_what_the_build_prints_is_what_the_browser_says_on_that_day(public: Catalogue) -> None:
    for front in EVENTS:
        each = occasion(front)
        for day in {moment.date() for moment in moments(each)}:
            catalogue = replace(public, today=day)
            badge = build_occasion_badge(each, Reader(catalogue, "ru", ""))
            (answer,) = ask((dataset(badge), json.loads(badge.words), catalogue.now))
            assert answer["said"] == {"phase": badge.state_word, "enrolment": badge.enrolment_word}
            assert (answer["state"], answer["enrolment"]) == (badge.state, badge.enrolment)


def test_the_next_change_is_waited_for(public: Catalogue) -> None:
    badge = build_occasion_badge(occasion(TIMED | {"registration": WINDOW}), Reader(public, "kk", ""))
    changes = ["2026-11-08T19:00", "2026-12-02T19:00", "2026-12-04T10:00", "2026-12-04T12:30", None]
    now, found = datetime(2026, 1, 1, tzinfo=UTC), []
    while now:
        (answer,) = ask((dataset(badge), {}, now))
        found.append(answer["next"])
        now = datetime.fromisoformat(answer["next"]) if answer["next"] else None
    assert found == [f"{change}:00.000Z" if change else None for change in changes]


@pytest.mark.parametrize(
    ("language", "registration", "words"),
    [
        ("kk", WINDOW, ("Тіркелу 9 қарашада басталады", "Тіркелу 2 желтоқсанға дейін")),
        ("ru", WINDOW, ("Регистрация с 9 ноября", "Регистрация до 2 декабря")),
        ("kk", LINK | {"deadline": "2026-10-07T18:00"}, ("", "Тіркелу 7 қазанға дейін, сағат 18:00")),
        ("ru", LINK, ("", "Регистрация открыта")),
    ],
)
def test_registration_in_words(
    public: Catalogue, language: str, registration: dict[str, str], words: tuple[str, str]
) -> None:
    badge = build_occasion_badge(occasion(TIMED | {"registration": registration}), Reader(public, language, ""))
    said = json.loads(badge.words)
    assert (said["enrolment_later"], said["enrolment_open"]) == words


@pytest.mark.parametrize(("day", "begins"), [("2024-02-29", "2024-02-28T18:00"), ("2024-03-01", "2024-02-29T19:00")])
def test_a_build_knows_the_zone_of_its_day(day: str, begins: str) -> None:
    assert day_begins(date.fromisoformat(day), "Asia/Almaty") == datetime.fromisoformat(begins).replace(tzinfo=UTC)
