"""The page of all codes in a browser: an address leads to its code, words narrow the list."""

from playwright.sync_api import Browser, Page

SEEN = "code => Math.abs(document.getElementById(code).getBoundingClientRect().top - 200) < 200"


def shown(page: Page) -> list[str]:
    return page.locator(".pb-error:visible .pb-error__code").all_inner_texts()


def test_codes_are_found(browser: Browser, demo_url: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{demo_url}ru/errors/#pb705")
    page.wait_for_function(SEEN, arg="pb705")
    page.fill("#pb-filter", "pb409")
    page.wait_for_function("document.querySelectorAll('.pb-error:not([hidden])').length === 1")
    assert shown(page) == ["PB409"]
    page.fill("#pb-filter", "картинками")
    page.wait_for_function("document.querySelectorAll('.pb-error:not([hidden])').length > 1")
    assert {"PB509", "PB510"} <= set(shown(page))
    page.fill("#pb-filter", "ъъъ")
    page.get_by_text("Такого замечания нет").wait_for()
    assert shown(page) == []
    page.close()


def test_without_scripts_all_codes_stand_there(browser: Browser, demo_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{demo_url}errors/")
    assert page.locator("[data-pb-filter]").is_hidden()
    assert page.locator(".pb-error").count() > 280
    context.close()
