"""The bank in pictures in Chromium: figures, links, tables and files, in the reader's own letters and colours."""

import pytest
from playwright.sync_api import Browser

from visiting import PREFIXES, check_page, open_page, violations

BARS = """figure => {
    const bars = [...figure.querySelectorAll('.pb-chart__bar')]
    return bars.map(bar => bar.getBoundingClientRect()).map(box => Math.max(box.width, box.height) > 0 ? box : null)
        .map(box => box ? [box.width, box.height] : [0, 0])
}"""
OVERFLOWS = """[...document.querySelectorAll('.pb-chart__picture text')].filter(text => {
    const words = text.getBoundingClientRect(), paper = text.closest('figure').getBoundingClientRect()
    return words.right > paper.right || words.left < paper.left
}).map(text => text.textContent)"""


@pytest.mark.parametrize("language", PREFIXES)
def test_published_overview(browser: Browser, demo_url: str, language: str) -> None:
    check_page(browser, f"{demo_url}{PREFIXES[language]}overview/", language)


@pytest.mark.parametrize("language", PREFIXES)
def test_previewed_overview(browser: Browser, preview_url: str, language: str) -> None:
    check_page(browser, f"{preview_url}{PREFIXES[language]}overview/", language)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_tables_are_sound(browser: Browser, demo_url: str, scheme: str) -> None:
    page, faults = open_page(browser, f"{demo_url}ru/overview/", scheme, 390)
    page.evaluate("document.querySelectorAll('.pb-chart details').forEach(each => each.open = true)")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert faults == []
    page.context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_bars_are_as_long_as_their_numbers(browser: Browser, demo_url: str, width: int) -> None:
    page, _ = open_page(browser, f"{demo_url}overview/", "light", width)
    figures = page.locator("figure.pb-chart")
    assert figures.count() == 10
    for figure in figures.all():
        counts = [int(text) for text in figure.locator("svg .pb-chart__count").all_text_contents()]
        sizes = figure.evaluate(BARS)
        stands = figure.locator("svg .pb-chart__track").count() == 0
        lengths = [size[1] if stands else size[0] for size in sizes]
        longest = max(lengths)
        assert longest > 50
        for count, length in zip(counts, lengths, strict=True):
            assert abs(length - longest * count / max(counts)) < 2
    assert page.evaluate(OVERFLOWS) == []
    page.context.close()


def test_a_bar_leads_to_its_listing(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, f"{demo_url}ru/overview/", "light", 390)
    bar = page.locator("#pb-kinds").locator("xpath=ancestor::figure").locator("svg a").first
    count = int(bar.locator(".pb-chart__count").text_content() or "")
    name = bar.locator("g").get_attribute("aria-label") or ""
    bar.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/ru/bank/kinds/**")
    assert name.startswith(page.locator("h1").inner_text())
    assert page.locator(".pb-card").count() == count
    page.context.close()


def test_without_scripts(browser: Browser, demo_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    page = context.new_page()
    page.goto(f"{demo_url}overview/")
    figure = page.locator("figure.pb-chart").first
    assert figure.locator("svg .pb-chart__bar").first.is_visible()
    figure.locator("summary").click()
    assert figure.locator("table").is_visible()
    context.close()


def test_figures_are_files(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, f"{demo_url}ru/overview/", "light", 1280)
    figure = page.locator("figure.pb-chart").first
    told = figure.locator("svg .pb-chart__count").all_text_contents()
    address = figure.locator(".pb-room__csv").evaluate("link => link.href")
    text = page.request.get(address).text()
    rows = [line.split(";") for line in text.strip().splitlines()[1:]]
    assert [row[1] for row in rows] == told
    page.context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_charts_follow_the_readers_letters_and_colours(browser: Browser, demo_url: str, width: int) -> None:
    page, _ = open_page(browser, f"{demo_url}overview/", "light", width)
    text = page.locator(".pb-chart__label").first
    before = text.evaluate("text => parseFloat(getComputedStyle(text).fontSize)")
    page.evaluate("document.documentElement.dataset.pbSize = '200'")
    page.evaluate("document.documentElement.dataset.pbColours = 'black'")
    assert text.evaluate("text => parseFloat(getComputedStyle(text).fontSize)") == 2 * before
    assert text.evaluate("text => getComputedStyle(text).fill") == "rgb(255, 255, 255)"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
    page.context.close()


def test_prints_with_its_bars(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, f"{demo_url}overview/", "light", 1280)
    page.emulate_media(media="print")
    assert page.locator(".pb-chart__bar").first.is_visible()
    assert not page.locator(".pb-chart summary").first.is_visible()
    assert not page.locator(".pb-room__csv").first.is_visible()
    page.context.close()
