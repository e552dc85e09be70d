"""Calendars that phones subscribe to: right in UTC, the same at each build, read by programs that are not ours."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from reading_calendars import Site, ask_khal, event, read, write

UID = "{}@bank.example.org"
BEFORE = "docs/events/2024/last-hour/index.ru.md"
AFTER = "docs/events/2024/first-day/index.ru.md"
EXPERT_DAY = "docs/events/2026/expert-day/index.ru.md"
VOCABULARIES = "practices/_bank/vocabularies/"
EVENTS = {
    # Without the example's few words the package's own vocabularies hold.
    f"{VOCABULARIES}audience.yml": None,
    BEFORE: event("start: 2024-02-29T16:00\nend: 2024-02-29T17:30\nmode: online\nlink: https://example.org/live\n"),
    AFTER: event("start: 2024-03-01T16:00\nend: 2024-03-01T17:30\naudience: [methodists]\n"),
    "docs/events/2026/week/index.ru.md": event("start: 2026-04-06\nend: 2026-04-10\nall_day: true\n"),
    "docs/events/2026/day/index.ru.md": event("start: 2026-05-06\nall_day: true\nlanguages: [kk]\n"),
    "docs/events/2026/open-end/index.ru.md": event("start: 2026-05-07T10:00\n"),
    "docs/events/2026/off/index.ru.md": event("start: 2026-12-08T10:00\nstatus: cancelled\nrevision: 2\n"),
    "docs/events/2026/later/index.ru.md": event("start: 2026-12-09T10:00\nstatus: postponed\nrevision: 1\n"),
}


@pytest.fixture
def out(site: Site, tmp_path: Path) -> Path:
    return write(site(files=EVENTS), tmp_path / "out")


def test_times_hold_in_utc_on_both_sides_of_the_change(out: Path) -> None:
    found = read(out / "ru/events/calendar.ics")
    before, after = found[UID.format("last-hour")], found[UID.format("first-day")]
    assert before["dtstart"].dt == datetime(2024, 2, 29, 10, 0, tzinfo=UTC)
    assert before["dtend"].dt == datetime(2024, 2, 29, 11, 30, tzinfo=UTC)
    assert after["dtstart"].dt == datetime(2024, 3, 1, 11, 0, tzinfo=UTC)
    assert after["dtend"].dt == datetime(2024, 3, 1, 12, 30, tzinfo=UTC)


def test_khal_reads_the_same_times(out: Path, tmp_path: Path) -> None:
    found = ask_khal(tmp_path / "khal", out / "ru/events/calendar.ics")
    assert found[UID.format("last-hour")][:2] == ["2024-02-29 10:00", "2024-02-29 11:30"]
    assert found[UID.format("first-day")][:2] == ["2024-03-01 11:00", "2024-03-01 12:30"]
    assert found[UID.format("week")][:2] == ["2026-04-06", "2026-04-10"]
    assert found[UID.format("expert-day")] == ["2026-12-04 10:00", "2026-12-04 12:30", "CONFIRMED", "День эксперта"]
    assert len(found) == len(read(out / "ru/events/calendar.ics")) == len(EVENTS)


def test_whole_days_end_before_the_day_that_is_named_and_no_end_is_made_up(out: Path) -> None:
    found = read(out / "events/calendar.ics")
    week, day = found[UID.format("week")], found[UID.format("day")]
    assert (week["dtstart"].dt, week["dtend"].dt) == (date(2026, 4, 6), date(2026, 4, 11))
    assert day["dtstart"].dt == date(2026, 5, 6)
    assert "dtend" not in day
    assert "dtend" not in found[UID.format("open-end")]


def test_status_sequence_and_title_say_what_changed(out: Path) -> None:
    found = read(out / "ru/events/calendar.ics")
    said = {
        name: (str(each["status"]), each["sequence"], str(each["transp"]), str(each["summary"]))
        for name in ("off", "later", "open-end")
        for each in [found[UID.format(name)]]
    }
    assert said == {
        "off": ("CANCELLED", 2, "TRANSPARENT", "Отменено: Семинар"),
        "later": ("TENTATIVE", 1, "TRANSPARENT", "Отложено: Семинар"),
        "open-end": ("CONFIRMED", 0, "OPAQUE", "Семинар"),
    }


def test_a_cancelled_event_reaches_a_subscriber_as_cancelled(site: Site, tmp_path: Path) -> None:
    root = site()
    first = write(root, tmp_path / "first") / "ru/events/calendar.ics"
    text = (root / EXPERT_DAY).read_text("utf-8")
    cancelled = text.replace("status: scheduled", "status: cancelled").replace("revision: 0", "revision: 1")
    (root / EXPERT_DAY).write_text(cancelled, encoding="utf-8")
    second = write(root, tmp_path / "second") / "ru/events/calendar.ics"
    uid = UID.format("expert-day")
    one, other = read(first)[uid], read(second)[uid]
    assert (one["sequence"], other["sequence"]) == (0, 1)
    assert one["dtstamp"].dt < other["dtstamp"].dt
    assert ask_khal(tmp_path / "khal", first)[uid][2] == "CONFIRMED"
    assert ask_khal(tmp_path / "khal", second)[uid][2:] == ["CANCELLED", "Отменено: День эксперта"]


def test_a_moved_event_keeps_its_name(site: Site, tmp_path: Path) -> None:
    root = site()
    first = write(root, tmp_path / "first") / "events/calendar.ics"
    text = (
        (root / EXPERT_DAY).read_text("utf-8").replace("revision: 0", "revision: 1\nprevious_start: 2026-12-04T15:00")
    )
    moved = text.replace("status: scheduled", "status: moved").replace("12-04T15:00\nend", "12-11T15:00\nend")
    (root / EXPERT_DAY).write_text(moved.replace("12-04T17:30", "12-11T17:30"), encoding="utf-8")
    second = write(root, tmp_path / "second") / "events/calendar.ics"
    found = ask_khal(tmp_path / "khal", first, second)
    assert {uid: row[:3] for uid, row in found.items()} == {
        UID.format("expert-day"): ["2026-12-11 10:00", "2026-12-11 12:30", "CONFIRMED"]
    }


def test_files_are_the_same_on_another_day(site: Site, tmp_path: Path) -> None:
    root = site(files=EVENTS)
    one = write(root, tmp_path / "one")
    other = write(root, tmp_path / "other", today=date(2027, 3, 1))
    names = sorted(path.relative_to(one) for path in one.rglob("*.ics"))
    assert names == sorted(path.relative_to(other) for path in other.rglob("*.ics"))
    assert len(names) > 20
    assert all((one / name).read_bytes() == (other / name).read_bytes() for name in names)


def test_each_term_has_a_calendar_of_its_own(out: Path) -> None:
    folders = {str(path.parent.relative_to(out)) for path in out.glob("events/*/*/calendar.ics")}
    assert {"events/type/seminar", "events/mode/online", "events/language/kk", "events/district/rudny"} <= folders
    assert set(read(out / "events/audience/methodists/calendar.ics")) == {UID.format("first-day")}
    assert set(read(out / "events/mode/online/calendar.ics")) == {UID.format("last-hour")}
    assert set(read(out / "ru/events/district/rudny/calendar.ics")) == {UID.format("expert-day")}
    assert set(read(out / "events/expert-day/event.ics")) == {UID.format("expert-day")}


def test_a_wider_term_holds_the_events_of_its_narrower_ones(site: Site, tmp_path: Path) -> None:
    front = event("start: 2027-04-15T10:00\n").replace("type: seminar", "type: scientific-conference")
    files = {"docs/events/2027/science/index.ru.md": front, f"{VOCABULARIES}event-types.yml": None}
    out = write(site(files=files), tmp_path / "out")
    assert set(read(out / "events/type/conference/calendar.ics")) == {UID.format("science")}


def test_words_stand_in_the_language_of_the_calendar(out: Path) -> None:
    kazakh = read(out / "events/calendar.ics")
    russian = read(out / "ru/events/calendar.ics")
    own, other = kazakh[UID.format("expert-day")], russian[UID.format("expert-day")]
    assert (str(own["summary"]), own["summary"].params["LANGUAGE"]) == ("Сарапшы күні", "kk")
    assert (str(other["summary"]), other["summary"].params["LANGUAGE"]) == ("День эксперта", "ru")
    assert "15:00 Критерийлер мен шкала" in str(own["description"])
    assert str(own["url"]) == "https://bank.example.org/centre/events/expert-day/"
    assert str(other["url"]) == "https://bank.example.org/centre/ru/events/expert-day/"
    assert str(other["location"]) == "Методический кабинет города Рудного"
    assert kazakh[UID.format("off")]["summary"].params["LANGUAGE"] == "ru", "only the original is there"
    assert str(russian[UID.format("last-hour")]["location"]) == "https://example.org/live"


def test_files_hold_to_the_form(out: Path) -> None:
    for path in out.rglob("*.ics"):
        content = path.read_bytes()
        assert content.count(b"\n") == content.count(b"\r\n"), path
        assert all(len(line) <= 75 for line in content.split(b"\r\n")), path
        assert b"METHOD" not in content
        assert b"ORGANIZER" not in content
    text = (out / "ru/events/type/seminar/calendar.ics").read_text("utf-8")
    assert "X-PUBLISHED-TTL:PT12H\n" in text
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT12H\n" in text
    assert "X-WR-CALNAME:Семинар · " in text


def test_a_site_that_stands_nowhere_yet_has_calendars_too(site: Site, tmp_path: Path) -> None:
    out = write(site(), tmp_path / "out", url="")
    found = read(out / "events/calendar.ics")
    assert list(found) == ["expert-day@bank"]
    assert "url" not in found["expert-day@bank"]


def test_a_bank_without_events_has_an_empty_calendar(site: Site, tmp_path: Path) -> None:
    folder = "docs/events/2026/expert-day/"
    out = write(site(files={f"{folder}index.kk.md": None, f"{folder}index.ru.md": None}), tmp_path / "out")
    assert read(out / "events/calendar.ics") == {}
    assert [str(path.relative_to(out)) for path in sorted(out.rglob("*.ics"))] == [
        "events/calendar.ics",
        "ru/events/calendar.ics",
    ]


def test_words_of_events_cannot_break_out_of_their_line(site: Site, tmp_path: Path) -> None:
    title = "'Семинар; «да, нет» \\ END:VEVENT'"
    out = write(site(files={AFTER: event("start: 2024-03-01T16:00\n", title)}), tmp_path / "out")
    found = read(out / "ru/events/calendar.ics")
    assert str(found[UID.format("first-day")]["summary"]) == title.strip("'")
