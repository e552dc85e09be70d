"""What a phone transfers: a first visit to a record's page, and the next page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from compressed_host import host_site

FIRST, SECOND = 180_000, 30_000
"""Bytes, compressed as every host of static sites does, without pictures."""


@pytest.fixture
def counted(demo: Path) -> Iterator[tuple[str, dict[str, int]]]:
    with host_site(demo) as hosted:
        yield hosted


def weigh(sent: dict[str, int]) -> int:
    return sum(size for path, size in sent.items() if not path.endswith((".svg", ".png", ".jpg", ".webp")))


@pytest.mark.parametrize("prefix", ["", "ru/"])
def test_a_record_is_light_and_the_next_lighter(
    browser: Browser, counted: tuple[str, dict[str, int]], prefix: str
) -> None:
    url, sent = counted
    page = browser.new_context(viewport={"width": 390, "height": 900}).new_page()
    page.goto(f"{url}{prefix}bank/physics-maths-for-all/", wait_until="networkidle")
    assert f"/{prefix}bank/physics-maths-for-all/" in sent
    assert any(path.endswith(".woff2") for path in sent), "fonts are counted"
    assert weigh(sent) <= FIRST, sorted(sent.items(), key=lambda each: -each[1])
    sent.clear()
    page.goto(f"{url}{prefix}bank/gifted-distance/", wait_until="networkidle")
    assert weigh(sent) <= SECOND, sorted(sent.items(), key=lambda each: -each[1])
    page.context.close()


def test_a_record_reads_without_fonts(browser: Browser, counted: tuple[str, dict[str, int]]) -> None:
    url, _ = counted
    page = browser.new_context(viewport={"width": 390, "height": 900}).new_page()
    page.route("**/*.woff2", lambda route: route.abort())
    page.goto(f"{url}bank/physics-maths-for-all/")
    assert page.locator("h1").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.context.close()
