"""Portfolios in a real Chromium: nothing axe finds, nothing sticks out, and a sheet that a commission can read."""

import pytest
from playwright.sync_api import Browser

from visiting import PREFIXES, VIEWS, open_page, violations

PAGES = ("people/asel-duman/", "organisations/school-103/", "organisations/")
"""What the list of pages for axe does not hold: a full portfolio, a school with reports, districts to jump to."""


@pytest.mark.parametrize("language", PREFIXES)
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_and_nothing_sticks_out(browser: Browser, demo_url: str, path: str, language: str) -> None:
    for scheme, width in VIEWS[language]:
        page, faults = open_page(browser, demo_url + PREFIXES[language] + path, scheme, width)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert faults == []
        page.context.close()


def test_totals_and_letters_lead_to_what_they_name(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, f"{demo_url}people/asel-duman/", "light", 390)
    for path in ("people/asel-duman/", "people/"):
        page.goto(demo_url + path)
        anchors = page.eval_on_selector_all(
            ".pb-totals a, .pb-alphabet a", "all => all.map(a => [a.hash, !!document.querySelector(a.hash)])"
        )
        assert anchors
        assert [anchor for anchor, is_there in anchors if not is_there] == []
    page.context.close()


def test_print_tells_where_it_is_from_and_leaves_the_way_about_out(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, f"{demo_url}ru/people/asel-duman/", "light", 1280)
    page.emulate_media(media="print")
    assert page.is_hidden(".md-header")
    assert page.is_hidden(".pb-crumbs")
    source = page.inner_text(".pb-source")
    assert "21 ноября 2026" in source
    assert "/ru/people/asel-duman/" in source
    assert "№ 1 от 29 января 2026" in page.inner_text(".pb-works").replace("\xa0", " ")
    assert page.pdf(format="A4", print_background=True).startswith(b"%PDF")
    page.context.close()
