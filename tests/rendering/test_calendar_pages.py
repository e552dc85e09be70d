"""The calendar without a script: what is to come, the month, and links to all the rest."""

import json
from pathlib import Path

import pytest
from drawing import CONFIGURATION, build_site, draw_site
from hostile import HOSTILE
from reading_html import Element, read_page

NOTE = """\
id: republic
name: {kk: Республика, ru: Республика}
source: https://example.org/calendar.ics
read: 2026-11-16
"""
OUTSIDE = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y//KK
BEGIN:VEVENT
UID:readings@example.org
DTSTART:20261207T050000Z
DTEND:20261207T120000Z
SUMMARY;LANGUAGE=kk:Алтынсарин оқулары <img src=x onerror=alert(1)>
DESCRIPTION:<p>Қостанайда <b>өтеді</b></p><script>alert(1)</script>
URL:javascript:alert(1)
LOCATION:<i>Қостанай</i>
END:VEVENT
BEGIN:VEVENT
UID:broken@example.org
SUMMARY:Күні жоқ
END:VEVENT
END:VCALENDAR
"""
EVENT = "---\ntype: {type}\ntitle: {title}\nsummary: Қысқаша.\n{times}organiser: department\n{more}---\n\nКеліңіз.\n"


def event(title: str, times: str, more: str = "", type: str = "seminar") -> str:
    return EVENT.format(title=title, times=times, more=more, type=type)


FILES = {
    "practices/_bank/calendars/republic.yml": NOTE,
    "practices/_bank/calendars/republic.ics": OUTSIDE,
    "practices/_bank/calendars/lost.yml": NOTE.replace("id: republic", "id: lost"),
    "practices/_bank/calendars/garbled.yml": NOTE.replace("id: republic", "id: garbled"),
    "practices/_bank/calendars/garbled.ics": "<html>404</html>\n",
    "docs/events/2025/gone/index.kk.md": event("Өткен", "start: 2025-10-22T14:30\nend: 2025-10-22T17:00\n"),
    "docs/events/2026/hostile/index.kk.md": event(f"'{HOSTILE}'", "start: 2026-12-04T10:00\n"),
    "docs/events/2026/week/index.kk.md": event(
        "Апта", "start: 2026-11-30\nend: 2026-12-02\nall_day: true\n", "status: cancelled\n", "competition"
    ),
    "docs/events/index.ru.md": "# Наши встречи\n\nПриходите.\n",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(draw_site(tmp_path_factory.mktemp("calendar"), files=FILES))


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    gone = {f"docs/events/2026/expert-day/index.{language}.md": None for language in ("kk", "ru")}
    configuration = CONFIGURATION.replace("site_url: https://example.org/sub/\n", "")
    return build_site(draw_site(tmp_path_factory.mktemp("empty"), configuration, files=gone))


def titles(part: Element) -> list[str]:
    return [title.text.strip() for title in part.find_all(class_="pb-event__title")]


def stage(page: Element) -> Element:
    (found,) = [part for part in page.find_all("div") if "data-pb-stage" in part.attributes]
    return found


def days(page: Element) -> dict[str, list[str]]:
    """What stands in the cells of the days that have something."""
    cells = [cell for cell in page.find_all("td") if "data-pb-day" in cell.attributes]
    return {
        cell.attributes["data-pb-day"]: [
            link.text.strip() for item in cell.find_all("li") for link in item.find_all("a")
        ]
        for cell in cells
        if cell.find_all("li")
    }


def test_the_calendar_shows_what_is_to_come_and_this_month(built: Path) -> None:
    page = read_page(built / "events/index.html")
    upcoming, month = stage(page).find_all("section")
    assert titles(upcoming) == ["Апта", HOSTILE, "Сарапшы күні", "Алтынсарин оқулары"]
    assert month.find("caption").text == "2026 ж. қараша"
    assert list(days(month)) == ["2026-11-30"]
    assert [cell.text for cell in month.find_all("th")] == ["дс", "сс", "ср", "бс", "жм", "сб", "жс"]
    (today,) = page.find_all("td", **{"aria-current": "date"})
    assert today.attributes["data-pb-day"] == "2026-11-21"


def test_a_month_names_the_events_of_each_day(built: Path) -> None:
    page = read_page(built / "events/month/2026-12/index.html")
    assert days(page) == {
        "2026-12-01": ["Апта"],
        "2026-12-02": ["Апта"],
        "2026-12-04": [f"10:00 {HOSTILE}", "15:00 Сарапшы күні"],
        "2026-12-07": ["10:00 Алтынсарин оқулары"],
    }
    ids = {item.attributes["id"] for item in page.find_all("li", class_="pb-event")}
    led = [link.attributes["href"] for link in page.find_all("a", class_="pb-month__number")]
    assert len(led) == 4
    assert {href.removeprefix("#") for href in led} <= ids
    assert page.find_all("a", rel="prev")[0].attributes["href"] == "../2026-11/"
    assert page.find_all("a", rel="next") == []


def test_only_months_with_events_and_this_one_have_pages(built: Path) -> None:
    months = sorted(path.name for path in (built / "events/month").iterdir())
    assert months == ["2025-10", "2026-11", "2026-12"]


def test_every_term_has_a_listing_that_names_its_calendar(built: Path) -> None:
    page = read_page(built / "ru/events/type/seminar/index.html")
    assert page.find("h1").text == "Семинар"
    upcoming, past = (
        next(part for part in page.find_all("section") if name in part.attributes)
        for name in ("data-pb-upcoming", "data-pb-past")
    )
    assert titles(upcoming) == [HOSTILE, "День эксперта"]
    assert titles(past) == ["Өткен"]
    (link,) = page.find_all("a", **{"data-pb-webcal": ""})
    assert link.attributes["href"] == "webcal://example.org/sub/ru/events/type/seminar/calendar.ics"
    (file,) = page.find_all("a", download="")
    assert (built / "ru/events/type/seminar" / file.attributes["href"]).is_file()
    counts = {
        item.text.strip().rsplit(maxsplit=1)[0]: item.text.split()[-1]
        for item in page.find_all("li", class_="pb-shelf__term")
    }
    assert counts["Семинар"] == "3"


def test_past_events_stand_by_school_year(built: Path) -> None:
    page = read_page(built / "events/index.html")
    years = [link.attributes["href"] for link in page.find_all("a") if "year/" in link.attributes.get("href", "")]
    assert years == ["year/2026/", "year/2025/"]
    older = read_page(built / "events/year/2025/index.html")
    assert older.find("h1").text == "2025–2026 оқу жылы"
    assert titles(older) == ["Өткен"]


def test_a_long_list_is_cut_into_pages(tmp_path: Path) -> None:
    many = {
        f"docs/events/2025/event-{n}/index.kk.md": event(
            f"Іс-шара {n}", f"start: 2025-{1 + n // 5:02}-{1 + n % 5:02}T10:00\n"
        )
        for n in range(34)
    }
    site = build_site(draw_site(tmp_path, files=many))
    first, second = (read_page(site / f"events/type/seminar/{name}index.html") for name in ("", "2/"))
    assert titles(first)[:2] == ["Сарапшы күні", "Іс-шара 33"]
    assert (len(titles(first)), len(titles(second))) == (30, 5)
    assert titles(second)[-1] == "Іс-шара 0"


def test_an_event_of_others_is_marked_and_harmless(built: Path) -> None:
    path = built / "events/outside/republic/readings/index.html"
    page = read_page(path)
    assert page.find("h1").text == "Алтынсарин оқулары"
    assert "Басқа ұйымның іс-шарасы" in page.find(class_="pb-notice__title").text
    html = path.read_text("utf-8")
    assert "onerror" not in html
    assert "javascript:" not in html
    assert "alert(1)" not in html
    assert "Қостанайда өтеді" in html
    assert '<meta name="robots" content="noindex">' in html
    assert "https://example.org/calendar.ics" in html
    assert not (built / "events/outside/republic/broken").exists()
    russian = read_page(built / "ru/events/outside/republic/readings/index.html")
    assert russian.find("h1").attributes["lang"] == "kk"


def test_events_of_others_are_in_no_calendar_of_ours(built: Path) -> None:
    for path in built.rglob("*.ics"):
        assert "Алтынсарин" not in path.read_text("utf-8")


def test_titles_are_written_as_they_are(built: Path) -> None:
    for path in (built / "events").rglob("index.html"):
        assert HOSTILE not in path.read_text("utf-8")


def test_own_words_introduce_the_calendar(built: Path) -> None:
    page = read_page(built / "ru/events/index.html")
    assert [heading.text.strip("¶ ") for heading in page.find_all("h1")] == ["Наши встречи"]
    assert "Приходите." in page.text


def test_the_script_knows_what_the_pages_say(built: Path) -> None:
    page = read_page(built / "ru/events/index.html")
    (root,) = [part for part in page.find_all("div") if "data-pb-calendar" in part.attributes]
    index = json.loads((built / "ru/events" / root.attributes["data-pb-calendar"]).read_text("utf-8"))
    assert index["ids"] == ["gone", "week", "hostile", "expert-day", "republic--readings"]
    assert index["days"][1] == ["2026-11-30", "2026-12-02"]
    assert index["months"]["2026-12"] == "Декабрь 2026\u202fг."
    assert [facet["key"] for facet in index["facets"]] == ["type", "audience", "district", "language", "mode"]
    assert len(index["lines"]) == len(index["looks"]["column"]) == len(index["ids"])
    assert len(root.find("template").find_all("li", class_="pb-event")) == 1, "a page is as long for a thousand events"
    assert json.loads(root.attributes["data-pb-clock"])["offset"] == 300


def test_a_centre_without_events_says_so(empty: Path) -> None:
    page = read_page(empty / "events/index.html")
    assert "Алдағы іс-шара әзірге жоқ" in page.text
    assert "Бұл айда іс-шара жоқ." in page.text
    assert "webcal:" not in (empty / "events/index.html").read_text("utf-8")
    assert sorted(path.name for path in (empty / "events/month").iterdir()) == ["2026-11"]
