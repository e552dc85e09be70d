"""The announcement kit, posters and lists for other sites, in a real Chromium."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from visiting import PREFIXES, check_page, open_page

PAGES = {
    "kit": "events/expert-day/kit/",
    "kit of what is cancelled": "events/clil-webinar/kit/",
    "poster": "events/expert-day/poster/",
    "poster of what is moved": "events/unplugged-master-class/poster/",
    "embed": "embed/",
    "events": "embed/events/",
    "practices": "embed/practices/",
}
MOMENTS = (
    datetime(2026, 11, 22, tzinfo=UTC),
    datetime(2026, 12, 4, 12, 29, tzinfo=UTC),
    datetime(2030, 1, 1, tzinfo=UTC),
)


@pytest.mark.parametrize("language", PREFIXES)
@pytest.mark.parametrize("kind", PAGES)
def test_page(browser: Browser, demo_url: str, kind: str, language: str) -> None:
    check_page(browser, demo_url + PREFIXES[language] + PAGES[kind], language)


def test_a_text_is_copied_whole(browser: Browser, demo_url: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{demo_url}ru/events/expert-day/kit/")
    text = page.get_by_label("WhatsApp (русский)").input_value()
    page.get_by_role("button", name="Скопировать WhatsApp (русский)").click()
    page.get_by_text("Скопировано").first.wait_for()
    assert page.evaluate("navigator.clipboard.readText()").replace("\r", "") == text
    assert text.startswith("*День эксперта*")
    context.close()


def test_texts_can_be_taken_without_a_script(browser: Browser, demo_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{demo_url}events/expert-day/kit/")
    assert page.locator("textarea").count() == 6
    assert page.get_by_role("button", name="Көшіру").count() == 0
    context.close()


@pytest.mark.parametrize("event", ["expert-day", "clil-webinar", "unplugged-master-class"])
def test_a_poster_is_one_sheet(browser: Browser, demo_url: str, event: str, tmp_path: Path) -> None:
    page, faults = open_page(browser, f"{demo_url}events/{event}/poster/", "dark", 1280)
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    assert faults == []
    page.context.close()


def shown(page: Page) -> list[str]:
    return page.locator("li:visible h2").all_inner_texts()


def test_a_list_follows_the_readers_clock(browser: Browser, demo_url: str) -> None:
    seen = []
    for moment in MOMENTS:
        context = browser.new_context(timezone_id="America/New_York")
        page = context.new_page()
        page.clock.set_fixed_time(moment)
        page.goto(f"{demo_url}ru/embed/events/?count=20")
        seen.append(shown(page))
        assert page.get_by_text("Ближайших мероприятий нет.").is_visible() == (not seen[-1])
        context.close()
    early, late, never = seen
    assert "День эксперта" in early
    assert "День эксперта" in late, "one minute before its end"
    assert len(late) < len(early)
    assert never == []


def test_the_form_makes_code_and_preview(browser: Browser, demo_url: str) -> None:
    page, faults = open_page(browser, f"{demo_url}ru/embed/", "light", 390)
    steps = page.evaluate("history.length")
    page.get_by_label("Что показать").select_option("practices")
    page.get_by_label("Язык списка").select_option("kk")
    page.get_by_label("Предмет").select_option(index=1)
    page.get_by_label("Сколько").select_option("3")
    code = page.get_by_label("Код для вставки").input_value()
    assert re.fullmatch(
        r'<iframe src="https://practice-bank\.example\.org/embed/practices/\?subject=[a-z-]+&amp;count=3" '
        r'title="[^"]+" width="100%" height="\d+" style="border:0" loading="lazy"></iframe>',
        code,
    )
    # A frame out of sight may wait to be loaded.
    page.locator("iframe").scroll_into_view_if_needed()
    frame = page.locator("iframe").element_handle()
    assert frame
    page.wait_for_function("frame => frame.contentWindow.location.search.includes('count=3')", arg=frame)
    content = frame.content_frame()
    assert content
    content.wait_for_selector("li:visible")
    assert page.evaluate("history.length") == steps, "what is chosen is no step for the way back"
    assert 1 <= content.locator("li:visible").count() <= 3
    assert not page.get_by_label("Вид мероприятия").is_visible()
    assert faults == []
    page.context.close()


def test_a_link_leaves_the_frame(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, f"{demo_url}ru/embed/", "light", 1280)
    page.frame_locator("iframe").get_by_role("link", name="День эксперта").click()
    page.wait_for_url(f"{demo_url}ru/events/expert-day/")
    page.context.close()


def test_a_list_fits_a_narrow_column(browser: Browser, demo_url: str) -> None:
    page, faults = open_page(browser, f"{demo_url}embed/events/", "dark", 320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length") == 0
    assert faults == []
    page.context.close()
