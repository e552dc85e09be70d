"""Events at the reader's moment: the same build before, during and after them, in any time zone."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page

from visiting import PREFIXES, check_page

EXPERT_DAY = "events/expert-day/"
"""4 December 2026, 15:00 to 17:30 in Almaty; registration from 9 November to the end of 2 December."""
ZONES = ("Asia/Almaty", "America/New_York", "Asia/Tokyo")
STATES = (
    ("2026-11-08T18:59:59Z", "Алда", "Тіркелу 9 қарашада басталады", "Впереди", "Регистрация с 9 ноября"),
    ("2026-11-08T19:00:00Z", "Алда", "Тіркелу 2 желтоқсанға дейін", "Впереди", "Регистрация до 2 декабря"),
    ("2026-12-02T18:59:59Z", "Алда", "Тіркелу 2 желтоқсанға дейін", "Впереди", "Регистрация до 2 декабря"),
    ("2026-12-02T19:00:00Z", "Алда", "Тіркелу жабылды", "Впереди", "Регистрация закрыта"),
    ("2026-12-04T10:00:00Z", "Қазір өтіп жатыр", "", "Идёт сейчас", ""),
    ("2026-12-04T12:29:59Z", "Қазір өтіп жатыр", "", "Идёт сейчас", ""),
    ("2026-12-04T12:30:00Z", "Өтті", "", "Прошло", ""),
)
PAGES = (
    EXPERT_DAY,
    "events/lesson-criteria-seminar/",
    "events/clil-webinar/",
    "events/parents-world-cafe/",
    "events/unplugged-master-class/",
    "events/methodist-school-ideas/",
    "events/evening-school-olympiad/",
    "courses/",
)


@contextmanager
def visit(browser: Browser, url: str, now: str, timezone: str = "Asia/Almaty", *, runs: bool = False) -> Iterator[Page]:
    """Open a page as a reader whose clock stands at a moment, or runs from it on."""
    context = browser.new_context(timezone_id=timezone, viewport={"width": 390, "height": 900})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    if runs:
        page.clock.install(time=now)
    else:
        page.clock.set_fixed_time(now)
    page.goto(url, wait_until="load")
    yield page
    assert faults == []
    context.close()


def badge(page: Page) -> tuple[str, str]:
    head = page.locator(".pb-event-page .pb-head .pb-occasion")
    said = [head.locator(f"[data-pb-said={what}]") for what in ("phase", "enrolment")]
    return said[0].text_content() or "", said[1].text_content() or ""


@pytest.mark.parametrize("timezone", ZONES)
@pytest.mark.parametrize("language", PREFIXES)
def test_states_are_right_without_a_rebuild(browser: Browser, demo_url: str, language: str, timezone: str) -> None:
    for now, *words in STATES:
        wanted = tuple(words[:2] if language == "kk" else words[2:])
        with visit(browser, demo_url + PREFIXES[language] + EXPERT_DAY, now, timezone) as page:
            assert badge(page) == wanted, (now, timezone)


@pytest.mark.parametrize(
    ("now", "registers", "can_register", "can_join", "took_place"),
    [
        ("2026-11-01T00:00:00Z", True, False, True, False),
        ("2026-11-21T00:00:00Z", True, True, True, False),
        ("2026-12-03T00:00:00Z", True, False, True, False),
        ("2026-12-04T11:00:00Z", False, False, True, False),
        ("2026-12-05T00:00:00Z", False, False, False, True),
    ],
)
def test_ways_to_take_part_are_open_while_they_help(
    browser: Browser, demo_url: str, now: str, registers: bool, can_register: bool, can_join: bool, took_place: bool
) -> None:
    with visit(browser, f"{demo_url}ru/{EXPERT_DAY}", now, "America/New_York") as page:
        seen = (
            page.locator(".pb-registration").is_visible(),
            page.get_by_role("link", name="Записаться письмом").is_visible(),
            page.get_by_role("link", name="Подключиться").is_visible(),
            page.get_by_text("Мероприятие прошло.").is_visible(),
        )
    assert seen == (registers, can_register, can_join, took_place)


def test_a_page_that_stays_open_changes_by_itself(browser: Browser, demo_url: str) -> None:
    with visit(browser, f"{demo_url}ru/{EXPERT_DAY}", "2026-12-04T09:58:00Z", "Asia/Tokyo", runs=True) as page:
        assert badge(page)[0] == "Впереди"
        page.clock.run_for(130_000)
        assert badge(page)[0] == "Идёт сейчас"
        page.clock.set_fixed_time("2026-12-04T13:00:00Z")
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        assert badge(page)[0] == "Прошло"


def test_what_is_not_held_stays_so(browser: Browser, demo_url: str) -> None:
    for now in ("2026-11-01T00:00:00Z", "2026-11-26T11:30:00Z", "2027-01-01T00:00:00Z"):
        with visit(browser, f"{demo_url}ru/events/clil-webinar/", now) as page:
            assert badge(page) == ("Отменено", "")
            assert page.locator(".pb-registration").count() == 0


def test_the_first_page_goes_on_to_the_next_events(browser: Browser, demo_url: str) -> None:
    def shown(now: str) -> list[str]:
        with visit(browser, f"{demo_url}ru/", now, "America/New_York") as page:
            return [
                link.inner_text() for link in page.locator(".pb-next .pb-event__title a").all() if link.is_visible()
            ]

    before, after = shown("2026-11-21T00:00:00Z"), shown("2026-12-04T12:30:00Z")
    assert "День эксперта" in before
    assert "День эксперта" not in after
    assert len(before) == len(after) == 3
    assert shown("2031-01-01T00:00:00Z") == []


def test_a_record_tells_where_it_is_shown_at_the_readers_moment(browser: Browser, demo_url: str) -> None:
    url = f"{demo_url}ru/bank/idea-to-result/"
    for now, word in (("2026-11-21T00:00:00Z", "Впереди"), ("2026-12-05T00:00:00Z", "Прошло")):
        with visit(browser, url, now) as page:
            line = page.locator("section[aria-labelledby=pb-showings] .pb-event", has_text="День эксперта")
            assert line.locator("[data-pb-said=phase]").inner_text() == word
    with visit(browser, url, "2026-11-21T00:00:00Z") as page:
        page.get_by_role("link", name="День эксперта").first.click()
        page.wait_for_url("**/ru/events/expert-day/")
        page.get_by_role("link", name="От идеи – к результату!").click()
        page.wait_for_url(url)


def test_the_announcement_of_what_is_over_opens_by_keyboard(browser: Browser, demo_url: str) -> None:
    with visit(browser, f"{demo_url}ru/events/lesson-criteria-seminar/", "2026-11-21T00:00:00Z") as page:
        details = page.locator(".pb-event-page__announcement")
        assert not details.locator(".pb-text").is_visible()
        details.locator("summary").focus()
        page.keyboard.press("Enter")
        assert details.locator(".pb-text").is_visible()


def test_without_javascript_the_state_of_the_build_stands(browser: Browser, demo_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    page = context.new_page()
    page.goto(f"{demo_url}ru/{EXPERT_DAY}")
    assert badge(page) == ("Впереди", "Регистрация до 2 декабря")
    assert (page.get_by_role("link", name="Записаться письмом").get_attribute("href") or "").startswith("mailto:")
    assert not page.get_by_text("Мероприятие прошло.").is_visible()
    page.goto(f"{demo_url}ru/")
    assert page.locator(".pb-next .pb-event:visible").count() == 3
    context.close()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", PREFIXES)
def test_pages_are_accessible_and_fit_a_phone(browser: Browser, demo_url: str, path: str, language: str) -> None:
    check_page(browser, demo_url + PREFIXES[language] + path, language)
