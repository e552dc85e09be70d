"""What a reader's browser remembers of a path."""

import json

import pytest
from playwright.sync_api import Browser, Page

from visiting import PREFIXES, VIEWS, open_page, violations

KEY = "practice-bank.paths"
PATH = "paths/small-rural-school/"
FIRST, SECOND = "combined-class-reading", "coding-without-computers"


def boxes(page: Page) -> list[bool]:
    return [box.is_checked() for box in page.locator("[data-pb-path] input").all()]


def said(page: Page) -> str:
    return page.locator("[data-pb-path] [data-pb-said]").first.inner_text()


def test_what_was_read_holds_across_pages_and_languages(browser: Browser, demo_url: str) -> None:
    page, faults = open_page(browser, demo_url + "ru/" + PATH, "light", 390)
    assert said(page) == "Прочитано: 0 из 5"
    page.get_by_label("Прочитано", exact=True).first.check()
    assert said(page) == "Прочитано: 1 из 5"
    page.goto(f"{demo_url}bank/{SECOND}/", wait_until="load")
    own = page.locator("[data-pb-path=small-rural-school] input")
    assert not own.is_checked()
    own.check()
    page.goto(demo_url + PATH, wait_until="load")
    assert boxes(page) == [True, True, False, False, False]
    assert page.locator("progress").evaluate("bar => bar.value") == 0.4
    page.get_by_role("button", name="Белгілерді өшіру").click()
    assert boxes(page) == [False] * 5
    assert said(page).startswith("Белгілер өшірілді")
    assert json.loads(page.evaluate("key => localStorage.getItem(key)", KEY)) == {}
    assert faults == []


@pytest.mark.parametrize("kept", ["{", "[1]", "null", '"x"', '{"small-rural-school": 5}', '{"__proto__": {"x": 1}}'])
def test_what_cannot_be_read_counts_for_nothing(browser: Browser, demo_url: str, kept: str) -> None:
    page, faults = open_page(browser, demo_url + PATH, "light", 390)
    page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, kept])
    page.reload(wait_until="load")
    assert boxes(page) == [False] * 5
    page.locator("[data-pb-path] input").nth(1).check()
    page.reload(wait_until="load")
    assert boxes(page) == [False, True, False, False, False]
    assert faults == []


def test_a_browser_that_keeps_nothing_is_told_of(browser: Browser, demo_url: str) -> None:
    page, faults = open_page(browser, demo_url + "ru/" + PATH, "light", 390)
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('refused') }")
    page.reload(wait_until="load")
    page.locator("[data-pb-path] input").first.check()
    assert (
        said(page)
        == "Браузер не разрешает хранить отметки – они останутся, пока открыта эта страница. Прочитано: 1 из 5"
    )
    assert not [fault for fault in faults if "path-progress.mjs" in fault]


@pytest.mark.parametrize("language", PREFIXES)
def test_axe_finds_nothing_while_marks_are_set(browser: Browser, demo_url: str, language: str) -> None:
    for address in (PATH, f"bank/{FIRST}/"):
        for scheme, width in VIEWS[language]:
            page, faults = open_page(browser, demo_url + PREFIXES[language] + address, scheme, width)
            page.locator("[data-pb-path] input").first.check()
            assert violations(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width, "scrolls sideways"
            assert faults == []
            page.context.close()


def test_without_javascript_a_path_is_a_list_of_links(browser: Browser, demo_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    page = context.new_page()
    page.goto(demo_url + "ru/" + PATH)
    assert page.locator(".pb-route-step h3 a").count() == 5
    assert not page.locator(".pb-read").is_visible()
    assert not page.locator("[data-pb-path] input").first.is_visible()
    page.locator(".pb-route-step h3 a").first.click()
    page.wait_for_url(lambda url: not url.endswith(PATH))
    assert page.locator(".pb-paths__ways a").count() == 1
    assert page.locator(".pb-paths__one .pb-note").first.inner_text() == "шаг 1 из 5"
    context.close()
