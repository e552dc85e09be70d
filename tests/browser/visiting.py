"""Opens pages in a real Chromium and asks axe about them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Request

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
LOOKS = {
    "runOnly": ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"],
    "resultTypes": ["violations"],
}
"""Rules whose answer depends on colours and widths."""
STILL = "*, ::before, ::after { transition: none !important; animation: none !important; }"
"""Colours on their way from one scheme to the other are nobody's choice."""
PREFIXES = {"kk": "", "ru": "ru/"}
VIEWS = {"kk": (("light", 390), ("dark", 1280)), "ru": (("dark", 390), ("light", 1280))}
"""Colour schemes and widths in pixels: each page is seen in all four, two in each language."""


def open_page(browser: Browser, url: str, scheme: str, width: int) -> tuple[Page, list[str]]:
    faults: list[str] = []
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})  # type: ignore[arg-type]
    page = context.new_page()
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: faults.extend(outside(request)))
    response = page.goto(url, wait_until="load")
    assert response
    assert response.status == 200, url
    return page, faults


def outside(request: Request) -> list[str]:
    return [] if request.url.startswith(("http://127.0.0.1:", "data:", "blob:")) else [request.url]


def violations(page: Page, rules: Mapping[str, Any] = RULES) -> list[str]:
    page.add_script_tag(path=str(AXE))
    result: dict[str, Any] = page.evaluate(f"axe.run(document, {json.dumps(rules)})")
    return [
        f"{rule['id']}: {node['target']} {node['html'][:160]} {node['failureSummary'][:200]}"
        for rule in result["violations"]
        for node in rule["nodes"]
    ]


def check_page(browser: Browser, url: str, language: str) -> None:
    """Look at a page in both views of a language: all rules in the first, in the other those that it may change."""
    (scheme, width), *others = VIEWS[language]
    page, faults = open_page(browser, url, scheme, width)
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("h1").count() == 1
    assert violations(page) == []
    assert is_within(page, width)
    page.add_style_tag(content=STILL)
    for other_scheme, other_width in others:
        page.emulate_media(color_scheme=other_scheme)  # type: ignore[arg-type]
        page.set_viewport_size({"width": other_width, "height": 900})
        assert violations(page, LOOKS) == []
        assert is_within(page, other_width)
    assert faults == []
    page.context.close()


def is_within(page: Page, width: int) -> bool:
    """Whether nothing makes the page scroll sideways."""
    return page.evaluate("document.documentElement.scrollWidth") <= width
