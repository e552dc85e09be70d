"""Help in the bar at the top, in a real Chromium."""

import pytest
from playwright.sync_api import Browser

from visiting import PREFIXES, open_page

WORDS = {"kk": "Көмек", "ru": "Помощь"}
LEAST = 24
"""Width and height of what a finger shall hit, in pixels (WCAG 2.2)."""


@pytest.mark.parametrize("language", PREFIXES)
def test_the_guides_are_one_key_away(browser: Browser, demo_url: str, language: str) -> None:
    page, faults = open_page(browser, f"{demo_url}{PREFIXES[language]}bank/profi-kz/", "light", 390)
    link = page.get_by_role("banner").get_by_role("link", name=WORDS[language], exact=True)
    box = link.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= LEAST
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{demo_url}{PREFIXES[language]}guides/")
    assert page.locator("h1").inner_text() == WORDS[language]
    assert page.locator("article a[href]").count() > len(WORDS)
    assert faults == []
    page.context.close()


def test_the_page_for_what_is_not_found_offers_help(browser: Browser, demo_url: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 900})
    page.goto(f"{demo_url}404.html")
    link = page.get_by_role("banner").get_by_role("link", name=WORDS["kk"], exact=True)
    assert link.get_attribute("href") == "/guides/"
    page.close()


def test_the_bar_holds_all_on_the_narrowest_phone(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, f"{demo_url}ru/guides/", "light", 320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    tops = page.locator(".md-header__inner > *:visible").evaluate_all("parts => parts.map(part => part.offsetTop)")
    assert max(tops) - min(tops) < LEAST, "one line"
    page.context.close()


@pytest.mark.parametrize("language", PREFIXES)
def test_the_name_of_the_site_is_read_or_hidden_but_never_a_letter(
    browser: Browser, demo_url: str, language: str
) -> None:
    page, _ = open_page(browser, f"{demo_url}{PREFIXES[language]}guides/", "light", 390)
    name = page.locator(".md-header__topic .md-ellipsis").first
    hidden = "part => getComputedStyle(part.closest('.md-header__ellipsis')).clipPath !== 'none'"
    box = name.bounding_box()
    assert box
    assert box["width"] > 3 * LEAST, "several letters"
    assert not name.evaluate(hidden)
    page.set_viewport_size({"width": 320, "height": 900})
    assert name.evaluate(hidden)
    assert len(name.text_content() or "") > LEAST, "still heard"
    page.context.close()
