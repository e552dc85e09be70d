"""Events as data: complete, by their own schema, silent about what is not published."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from reading_calendars import event

from laying import TODAY, check_site
from practice_bank.export import plan_data
from practice_bank.pipeline import Settings, arrange
from practice_bank.running import write_outputs

Site = Callable[..., Path]
REPORTED = """\
start: 2024-02-15T16:00
end: 2024-02-15T17:30
programme:
  - {time: "16:00", title: О кейсе, record: city-village}
  - {time: "16:30", title: О станциях, record: algebra-stations}
report:
  date: 2024-02-16
  attended: 64
  summary: Всё получилось.
  figures: [{label: Участников, value: 64, unit: человек}]
"""


def export(site: Path, out: Path) -> dict[str, Any]:
    checked = check_site(site)
    assert not checked.has_errors, checked.diagnostics
    write_outputs(plan_data(arrange(checked, Settings(site, TODAY, preview=True))), out)
    return json.loads((out / "api/v1/events.json").read_text("utf-8"))  # type: ignore[no-any-return]


@pytest.fixture
def data(site: Site, tmp_path: Path) -> dict[str, Any]:
    files = {
        "docs/events/2024/reported/index.ru.md": event(REPORTED),
        "docs/events/2026/week/index.ru.md": event("start: 2026-04-06\nend: 2026-04-10\nall_day: true\n"),
    }
    return export(site(files=files), tmp_path / "out")


def test_all_events_by_their_start(data: dict[str, Any]) -> None:
    assert [each["id"] for each in data["events"]] == ["reported", "week", "expert-day"]
    assert (data["count"], data["languages"], data["timezone"]) == (3, ["kk", "ru"], "Asia/Almaty")


def test_an_event(data: dict[str, Any]) -> None:
    found = data["events"][-1]
    assert found["title"] == {"kk": "Сарапшы күні", "ru": "День эксперта"}
    assert found["url"] == {"kk": "/events/expert-day/", "ru": "/ru/events/expert-day/"}
    assert found["calendar"]["ru"] == "/ru/events/expert-day/event.ics"
    assert found["start"] == {"local": "2026-12-04T15:00:00+05:00", "utc": "2026-12-04T10:00:00Z"}
    assert found["end"] == {"local": "2026-12-04T17:30:00+05:00", "utc": "2026-12-04T12:30:00Z"}
    assert found["registration"]["deadline"] == {"local": "2026-12-02", "utc": "2026-12-01T19:00:00Z"}
    assert (found["type"], found["mode"], found["status"], found["revision"]) == ("seminar", "hybrid", "scheduled", 0)
    assert found["place"]["district"] == "rudny"
    assert found["organiser"]["id"] == "department"
    assert found["programme"][0]["title"] == {"kk": "Критерийлер мен шкала", "ru": "Критерии и шкала"}
    assert found["programme"][1]["record"] == "city-village"
    assert found["programme"][0]["speakers"][0]["id"] == "marat"


def test_offset_is_that_of_the_day(data: dict[str, Any]) -> None:
    reported, week, _ = data["events"]
    assert reported["start"] == {"local": "2024-02-15T16:00:00+06:00", "utc": "2024-02-15T10:00:00Z"}
    assert week["end"] == {"local": "2026-04-10", "utc": "2026-04-09T19:00:00Z"}


def test_a_report_and_only_published_works(data: dict[str, Any]) -> None:
    reported = data["events"][0]
    assert reported["report"]["attended"] == 64
    assert reported["report"]["figures"] == [
        {"label": {"ru": "Участников"}, "value": 64.0, "unit": {"ru": "человек"}},
    ]
    assert [item["record"] for item in reported["programme"]] == ["city-village", None]


def test_files_hold_to_their_schema(site: Site, tmp_path: Path) -> None:
    data = export(site(), tmp_path / "out")
    schemas = tmp_path / "out/api/v1/schemas"
    schema = json.loads((schemas / "published-events.json").read_text("utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(data)) == []
    one = json.loads((schemas / "published-event.json").read_text("utf-8"))
    assert list(Draft202012Validator(one).iter_errors(data["events"][0])) == []
    broken = {**data["events"][0], "status": "maybe"}
    assert list(Draft202012Validator(one).iter_errors(broken))


def test_a_second_export_is_the_same(site: Site, tmp_path: Path) -> None:
    root = site()
    export(root, tmp_path / "one")
    export(root, tmp_path / "two")
    one, two = ((tmp_path / name / "api/v1/events.json").read_bytes() for name in ("one", "two"))
    assert one == two
