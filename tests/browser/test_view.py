"""The version for visually impaired readers, in a real Chromium."""

import json

import pytest
from playwright.sync_api import Browser, Page

from test_pages import PUBLISHED
from visiting import PREFIXES, open_page, violations

KEY = "practice-bank.view"
COLOURS = ("white", "black", "blue", "beige")
LARGEST = {"size": "200", "spacing": "wide"}
OPENER = ".pb-view > summary"


def choose(page: Page, **choices: str) -> None:
    """Keep choices as a reader's browser would, and come back to the page."""
    page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, json.dumps(choices)])
    page.reload(wait_until="load")


def shown(page: Page, name: str) -> str | None:
    return page.evaluate("name => document.documentElement.getAttribute(`data-pb-${name}`)", name)


@pytest.mark.parametrize("prefix", PREFIXES.values(), ids=PREFIXES)
def test_choices_hold_on_the_next_page(browser: Browser, demo_url: str, prefix: str) -> None:
    page, faults = open_page(browser, f"{demo_url}{prefix}bank/", "light", 390)
    page.focus(OPENER)
    page.keyboard.press("Enter")
    page.check("input[name=size][value='160']")
    page.check("input[name=colours][value='blue']")
    page.check("input[name=pictures][value='off']")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.matches('.pb-view > summary')")
    page.goto(f"{demo_url}{prefix}bank/profi-kz/", wait_until="load")
    assert [shown(page, name) for name in ("size", "spacing", "colours", "pictures")] == ["160", None, "blue", "off"]
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(214, 236, 255)"
    cover = page.locator(".md-content img:not([alt=''])").first
    assert not cover.is_visible()
    alt = cover.get_attribute("alt")
    assert alt
    assert alt in page.locator(".pb-described").first.inner_text()
    assert not faults


def test_reset_gives_the_usual_look_back(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, demo_url, "light", 1280)
    choose(page, **LARGEST, colours="black")
    page.click(OPENER)
    page.click(".pb-view button[type=reset]")
    assert [shown(page, name) for name in ("size", "spacing", "colours")] == [None, None, None]
    assert page.evaluate("key => localStorage.getItem(key)", KEY) is None
    assert page.locator(".pb-view [role=status]").inner_text()
    page.reload(wait_until="load")
    assert shown(page, "size") is None


@pytest.mark.parametrize("kept", ["{", "[1]", '"x"', "null", '{"size": {"a": 1}}', '{"on click": "x"}'])
def test_what_cannot_be_read_is_no_choice(browser: Browser, demo_url: str, kept: str) -> None:
    page, faults = open_page(browser, demo_url, "light", 390)
    page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, kept])
    page.reload(wait_until="load")
    page.click(OPENER)
    page.check("input[name=size][value='130']")
    assert shown(page, "size") == "130"
    assert not faults


def test_choices_hold_for_the_page_where_nothing_can_be_kept(browser: Browser, demo_url: str) -> None:
    page, faults = open_page(browser, demo_url, "light", 390)
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused') }})")
    page.reload(wait_until="load")
    page.click(OPENER)
    page.check("input[name=colours][value='black']")
    assert shown(page, "colours") == "black"
    # The theme's own script reads the storage without asking; ours must not add to its complaint.
    assert not [fault for fault in faults if "view.mjs" in fault]


@pytest.mark.parametrize("address", PUBLISHED.values(), ids=PUBLISHED)
def test_the_largest_letters_fit_a_phone(browser: Browser, demo_url: str, address: str) -> None:
    page, faults = open_page(browser, f"{demo_url}ru/{address}", "light", 390)
    choose(page, **LARGEST, colours="black")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert not faults


@pytest.mark.parametrize(("colours", "prefix"), list(zip(COLOURS, ["", "ru/"] * 2, strict=True)))
@pytest.mark.parametrize("address", ["", "bank/", "bank/profi-kz/", "monitoring/"])
def test_axe_finds_nothing_in_any_colours(
    browser: Browser, demo_url: str, prefix: str, address: str, colours: str
) -> None:
    page, _ = open_page(browser, f"{demo_url}{prefix}{address}", "dark", 390)
    choose(page, colours=colours, pictures="off")
    page.click(OPENER)
    assert violations(page) == []


@pytest.mark.parametrize(("scheme", "width"), [("light", 390), ("dark", 1280)])
@pytest.mark.parametrize("prefix", PREFIXES.values(), ids=PREFIXES)
def test_axe_finds_nothing_in_the_open_panel(
    browser: Browser, demo_url: str, prefix: str, scheme: str, width: int
) -> None:
    page, faults = open_page(browser, demo_url + prefix, scheme, width)
    page.click(OPENER)
    assert violations(page) == []
    assert faults == []


def test_without_javascript_the_panel_says_what_to_do(browser: Browser, demo_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    page = context.new_page()
    page.goto(f"{demo_url}ru/")
    page.click(OPENER)
    assert page.locator(".pb-view noscript").is_visible()
