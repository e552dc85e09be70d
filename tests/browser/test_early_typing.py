"""Somebody who types before the search is there: nothing of it is lost."""

from urllib.parse import quote

from playwright.sync_api import Browser, Page, Route, expect

from editing import TRIES
from visiting import open_page

ALGEBRA = "fkut,hf"
"""`алгебра` on the other layout: Playwright presses keys for Latin letters, others it only inserts."""


def hold(page: Page, script: str) -> list[Route]:
    """Keep a script waiting."""
    held: list[Route] = []
    page.route(f"**/{script}", lambda route: held.append(route))
    return held


def wait_for_one(page: Page, held: list[Route]) -> Route:
    for _ in range(TRIES):
        if held:
            break
        page.wait_for_timeout(50)
    (route,) = held
    return route


def test_what_is_typed_while_the_dialog_loads_is_asked(browser: Browser, demo_url: str) -> None:
    page, faults = open_page(browser, f"{demo_url}ru/about/", "light", 1280)
    held = hold(page, "search-sheet.mjs")
    page.reload()
    button = page.locator("[data-pb-search]")
    page.keyboard.press("/")
    expect(button).to_have_attribute("aria-busy", "true")
    page.keyboard.type(f"{ALGEBRA}h")
    page.keyboard.press("Control+k")
    page.keyboard.press("Backspace")
    wait_for_one(page, held).continue_()
    field = page.get_by_role("dialog").get_by_role("searchbox")
    expect(field).to_have_value(ALGEBRA)
    expect(field).to_be_focused()
    page.get_by_role("dialog").locator(".pb-hit").first.wait_for()
    assert button.get_attribute("aria-busy") is None
    assert faults == []
    page.context.close()


def test_what_is_typed_before_the_page_of_the_search_is_ready_is_asked(browser: Browser, demo_url: str) -> None:
    page, faults = open_page(browser, f"{demo_url}ru/about/", "light", 390)
    held = hold(page, "search-page.mjs")
    page.goto(f"{demo_url}ru/search/?q={quote('ритм')}", wait_until="commit")
    field = page.locator("[data-pb-search-page] input[name=q]")
    field.fill("алгебра")
    wait_for_one(page, held).continue_()
    page.wait_for_url(f"**/ru/search/?q={quote('алгебра')}")
    page.locator(".pb-hit").first.wait_for()
    assert (field.input_value(), faults) == ("алгебра", [])
    page.context.close()


def test_what_is_typed_goes_along_to_the_page_of_the_search(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, f"{demo_url}ru/about/", "light", 1280)
    held = hold(page, "search-sheet.mjs")
    page.reload()
    page.keyboard.press("/")
    expect(page.locator("[data-pb-search]")).to_have_attribute("aria-busy", "true")
    page.keyboard.type(ALGEBRA)
    wait_for_one(page, held).abort()
    page.wait_for_url(f"**/ru/search/?q={quote(ALGEBRA)}")
    page.locator(".pb-hit").first.wait_for()
    page.context.close()
