"""The calendar in a real browser: filters, months, the clock, the keyboard, a phone, no script."""

from collections.abc import Callable
from datetime import datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from visiting import PREFIXES, VIEWS, check_page, outside, violations

NOW = "2026-11-21T09:00:00+05:00"
STATIC = (
    "events/month/2026-12/",
    "events/type/seminar/",
    "events/year/2026/",
    "events/outside/republic/research-projects-2026/",
)


def visit(
    browser: Browser, url: str, now: str = NOW, width: int = 1280, zone: str = "Asia/Almaty", scheme: str = "light"
) -> tuple[Page, list[str]]:
    faults: list[str] = []
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        timezone_id=zone,
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    page = context.new_page()
    page.clock.install(time=datetime.fromisoformat(now))
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: faults.extend(outside(request)))
    page.goto(url, wait_until="load")
    if page.locator("[data-pb-calendar]").count():
        page.locator("[data-pb-tools]:not([hidden])").wait_for()  # the calendar's data came, its first list is drawn
    return page, faults


def titles(page: Page, part: str = "[data-pb-stage]") -> list[str]:
    return [title.inner_text() for title in page.locator(f"{part} .pb-event__title").all()]


def section(name: str) -> str:
    return f"section:has(> #pb-{name})"


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def box(page: Page, key: str, value: str) -> str:
    return f"input[name={key}][value={value}]"


def test_filters_narrow_together_and_stand_in_the_address(browser: Browser, demo_url: str) -> None:
    page, faults = visit(browser, demo_url + "ru/events/")
    everything = len(titles(page, section("upcoming")))
    page.locator(box(page, "type", "methodist-school")).check()
    assert query(page) == {"type": ["methodist-school"]}
    assert titles(page, section("upcoming")) == [
        "Школа методиста, встреча 2: идеи и прототип",
        "Школа методиста, встреча 3: проверка",
    ]
    page.locator("summary", has_text="Как проходит").click()
    page.locator(box(page, "mode", "hybrid")).check()
    assert query(page) == {"type": ["methodist-school"], "mode": ["hybrid"]}
    assert titles(page) == ["Школа методиста, встреча 3: проверка"]
    page.go_back()
    expect(page.locator(box(page, "mode", "hybrid"))).not_to_be_checked()
    assert len(titles(page, section("upcoming"))) == 2
    page.go_back()
    assert len(titles(page, section("upcoming"))) == everything > 2
    assert faults == []


def test_counts_follow_what_is_chosen(browser: Browser, demo_url: str) -> None:
    page, _ = visit(browser, demo_url + "ru/events/?type=webinar")
    count = page.locator(f"label:has({box(page, 'mode', 'online')}) .pb-count")
    assert count.text_content() == "2"
    expect(page.locator("[data-pb-status]")).to_have_text("2 мероприятия")
    assert page.locator("[data-pb-chips] button").first.inner_text().startswith("Вид мероприятия: Вебинар")
    page.locator("[data-pb-chips] button").first.click()
    assert query(page) == {}


def test_a_choice_names_its_own_calendar(browser: Browser, demo_url: str) -> None:
    page, _ = visit(browser, demo_url + "ru/events/?type=webinar")
    feeds = [link.get_attribute("href") for link in page.locator("[data-pb-webcal]").all()]
    assert feeds == [
        "webcal://practice-bank.example.org/ru/events/type/webinar/calendar.ics",
        "webcal://practice-bank.example.org/ru/events/calendar.ics",
    ]
    for file in page.locator("[data-pb-file]").all():
        address = file.evaluate("link => link.href")
        assert page.request.get(address).ok, address


def test_months_are_leafed_by_keyboard_alone(browser: Browser, demo_url: str) -> None:
    page, faults = visit(browser, demo_url + "ru/events/")
    reach(page, lambda: page.evaluate("document.activeElement.dataset?.pbShowAs") == "month")
    page.keyboard.press("Enter")
    heading = page.locator("#pb-month")
    expect(heading).to_have_text("Ноябрь 2026 г.".replace(" г", "\u202fг"))
    reach(page, lambda: page.evaluate("document.activeElement.dataset?.pbGo") == "after")
    page.keyboard.press("Enter")
    expect(heading).to_have_text("Декабрь 2026 г.".replace(" г", "\u202fг"))
    assert page.evaluate("document.activeElement.dataset.pbGo") == "after", "the focus stays where it was"
    assert query(page) == {"view": ["month"], "month": ["2026-12"]}
    reach(page, lambda: page.evaluate("document.activeElement.dataset?.pbGo") == "2026-12-04")
    page.keyboard.press("Enter")
    assert titles(page) == ["День эксперта"]
    assert query(page)["day"] == ["2026-12-04"]
    reach(page, lambda: page.evaluate("document.activeElement.dataset?.pbGo") == "whole")
    page.keyboard.press("Enter")
    assert len(titles(page)) > 3
    page.go_back()
    assert titles(page) == ["День эксперта"]
    assert faults == []


def reach(page: Page, is_there: Callable[[], bool]) -> None:
    """Go on by the tabulator until something has the focus."""
    for _ in range(120):
        if is_there():
            return
        page.keyboard.press("Tab")
    raise AssertionError("the keyboard does not get there")


@pytest.mark.parametrize(
    ("now", "upcoming"),
    [
        ("2026-12-04T14:59:00+05:00", True),
        ("2026-12-04T16:00:00+05:00", True),
        ("2026-12-04T17:20:00+05:00", True),
        ("2026-12-04T17:30:00+05:00", False),
        ("2027-08-01T10:00:00+05:00", False),
    ],
)
@pytest.mark.parametrize("zone", ["Asia/Almaty", "America/New_York"])
def test_the_readers_moment_parts_what_is_over(
    browser: Browser, demo_url: str, now: str, upcoming: bool, zone: str
) -> None:
    page, faults = visit(browser, demo_url + "ru/events/?type=seminar", now, zone=zone)
    place, other = ("upcoming", "past") if upcoming else ("past", "upcoming")
    assert "День эксперта" in titles(page, section(place))
    assert "День эксперта" not in titles(page, section(other))
    assert "15:00" in page.locator(".pb-event", has_text="День эксперта").first.inner_text()
    listing, _ = visit(browser, demo_url + "ru/events/type/seminar/", now, zone=zone)
    assert "День эксперта" in titles(listing, f"[data-pb-{place}]")
    assert faults == []


def test_an_event_goes_over_while_the_page_is_open(browser: Browser, demo_url: str) -> None:
    page, _ = visit(browser, demo_url + "ru/events/?type=seminar", "2026-12-04T17:29:00+05:00")
    assert titles(page, section("upcoming")) == ["День эксперта"]
    page.clock.run_for(90_000)
    assert titles(page, section("past"))[0] == "День эксперта"


@pytest.mark.parametrize(
    ("now", "zone", "today"),
    [
        ("2026-12-03T23:30:00+05:00", "Asia/Almaty", "2026-12-03"),
        ("2026-12-04T00:30:00+05:00", "America/New_York", "2026-12-04"),
        ("2026-12-04T23:30:00+05:00", "Asia/Tokyo", "2026-12-04"),
    ],
)
def test_today_is_the_banks_day(browser: Browser, demo_url: str, now: str, zone: str, today: str) -> None:
    for address in ("events/?view=month", "events/month/2026-12/"):
        page, _ = visit(browser, demo_url + address, now, zone=zone)
        marked = page.locator("td[aria-current=date]")
        assert [cell.get_attribute("data-pb-day") for cell in marked.all()] == [today]
        told = page.locator("[data-pb-other-zone]").inner_text()
        assert bool(told) == (zone != "Asia/Almaty")


def test_an_address_from_anybody_is_taken_as_it_can_be(browser: Browser, demo_url: str) -> None:
    page, faults = visit(browser, demo_url + "events/?type=%3Cscript%3E&view=year&month=1066-10&day=x&mode=online")
    assert page.locator("[data-pb-show-as=list]").get_attribute("aria-pressed") == "true"
    assert page.locator("[data-pb-chips] .pb-chip").count() == 1
    assert faults == []


def test_a_choice_without_events_offers_a_way_out(browser: Browser, demo_url: str) -> None:
    page, _ = visit(browser, demo_url + "ru/events/?type=olympiad&mode=online")
    assert page.locator(".pb-empty__title").inner_text() == "Таких мероприятий не нашлось"
    page.get_by_role("button", name="Все мероприятия").click()
    assert len(titles(page, section("upcoming"))) > 5


def test_past_events_come_in_portions(browser: Browser, demo_url: str) -> None:
    page, _ = visit(browser, demo_url + "ru/events/", "2028-01-01T00:00:00+05:00")
    assert len(titles(page, section("past"))) == 12
    page.get_by_role("button", name="Показать более ранние").click()
    assert len(titles(page, section("past"))) > 20
    assert page.locator("[data-pb-stage] .pb-empty").count() == 1, "nothing is to come"


@pytest.mark.parametrize("language", PREFIXES)
def test_a_phone_opens_filters_in_a_sheet_and_a_day_lists_its_events(
    browser: Browser, demo_url: str, language: str
) -> None:
    page, faults = visit(browser, f"{demo_url}{PREFIXES[language]}events/?view=month&month=2026-12", width=390)
    assert not page.locator(".pb-month__events").first.is_visible()
    page.locator("[data-pb-go='2026-12-11']").click()
    assert len(titles(page)) == 2
    page.locator("[data-pb-open]").click()
    page.locator(".pb-sheet").locator(box(page, "type", "methodist-school")).check()
    page.locator("[data-pb-show]").click()
    assert len(titles(page)) == 1
    assert page.locator("[data-pb-open]").inner_text().endswith("1")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert faults == []


@pytest.mark.parametrize("address", ["ru/events/", "events/?view=month&month=2026-12", "ru/events/type/seminar/"])
def test_nothing_overflows_in_twice_the_letters(browser: Browser, demo_url: str, address: str) -> None:
    page, _ = visit(browser, demo_url + address, width=390)
    page.add_style_tag(content="html { font-size: 250% !important }")
    wide = page.evaluate(
        "[...document.querySelectorAll('.pb-page *')]"
        ".filter((part) => part.checkVisibility() && !part.closest('.pb-hidden'))"
        ".filter((part) => part.getBoundingClientRect().right > 391).map((part) => part.outerHTML.slice(0, 120))"
    )
    assert wide == []


@pytest.mark.parametrize("language", PREFIXES)
@pytest.mark.parametrize("address", ["events/", *STATIC])
def test_pages_hold_to_the_rules(browser: Browser, demo_url: str, language: str, address: str) -> None:
    check_page(browser, demo_url + PREFIXES[language] + address, language)


@pytest.mark.parametrize("language", PREFIXES)
def test_axe_finds_nothing_in_months_filters_and_empty_lists(browser: Browser, demo_url: str, language: str) -> None:
    for search in (
        "?view=month&month=2026-12&day=2026-12-11",
        "?type=seminar&mode=hybrid",
        "?type=olympiad&mode=online",
    ):
        for scheme, width in VIEWS[language]:
            page, faults = visit(
                browser, demo_url + PREFIXES[language] + "events/" + search, width=width, scheme=scheme
            )
            assert violations(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert faults == []
            page.context.close()


@pytest.mark.parametrize("prefix", PREFIXES.values())
def test_without_a_script_links_lead_everywhere(browser: Browser, demo_url: str, prefix: str) -> None:
    page = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900}).new_page()
    page.goto(f"{demo_url}{prefix}events/")
    assert not page.locator("[data-pb-tools]").is_visible()
    assert len(titles(page, section("upcoming"))) > 5
    page.locator(f"{section('month')} a[rel=next]").click()
    page.wait_for_url("**/events/month/2026-12/**")
    page.locator("td[data-pb-day='2026-12-04'] .pb-month__number").click()
    page.wait_for_url("**#pb-event-expert-day")
    page.goto(f"{demo_url}{prefix}events/")
    page.locator(".pb-shelves a[data-value=webinar]").click()
    page.wait_for_url("**/events/type/webinar/")
    assert len(titles(page, "[data-pb-upcoming]")) + len(titles(page, "[data-pb-past]")) == 2
    assert page.locator("[data-pb-webcal]").is_visible()
    assert not page.locator("[data-pb-copies]").is_visible()


@pytest.mark.parametrize("prefix", ["", "ru/"])
def test_the_script_writes_lines_as_the_build_does(browser: Browser, demo_url: str, prefix: str) -> None:
    built = browser.new_context(java_script_enabled=False).new_page()
    built.goto(f"{demo_url}{prefix}events/")
    drawn, faults = visit(browser, f"{demo_url}{prefix}events/")
    drawn.locator("[data-pb-tools]").wait_for()
    lines = f"{section('upcoming')} .pb-event"
    one, other = (["".join(line.inner_html().split()) for line in page.locator(lines).all()] for page in (built, drawn))
    assert one == other
    assert len(one) > 3
    moments = ["data-start", "data-end", "data-opens", "data-closes", "data-status", "data-words"]
    for line, same in zip(built.locator(lines).all(), drawn.locator(lines).all(), strict=True):
        said, again = ([each.get_attribute(name) for name in moments] for each in (line, same))
        assert said == [value and value.replace(".000Z", "Z") for value in again]
    assert faults == []


def test_data_that_do_not_come_leave_the_page_as_it_is(browser: Browser, demo_url: str) -> None:
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.route("**/data/calendar-*.json", lambda route: route.fulfill(status=404))
    page.goto(demo_url + "events/")
    page.wait_for_load_state("networkidle")
    assert page.locator("[data-pb-tools]").is_hidden()
    assert titles(page, section("upcoming"))
    assert faults == []
