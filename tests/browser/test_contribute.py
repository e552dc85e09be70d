"""A teacher without an account, on a phone: writes a work or brings a Word file, and takes one file away."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from drawing import CONFIGURATION, build_site, draw_site
from playwright.sync_api import Browser, Download, Page

from conftest import serve
from visiting import open_page

KEY = "practice-bank.works"
FORM = "contribute/project/"
SCHEMES = ", ".join(
    f'{{media: "(prefers-color-scheme: {name})", scheme: {scheme}, toggle: {{icon: material/eye, name: Түс}}}}'
    for name, scheme in (("light", "default"), ("dark", "slate"))
)
PALETTE = CONFIGURATION.replace("language: kk}", f"language: kk, palette: [{SCHEMES}]}}")
HOSTILE = '"><img src=x onerror="window.hurt=1"><script>window.hurt=1</script>${{1+1}}'
SECTIONS = ("empathy", "focus", "ideas", "prototype", "test")
WORDS = {
    "ru": "Мы спросили сорок семей, как дети читают дома, и три недели наблюдали за уроками в пятых классах.",
    "kk": "Біз қырық отбасынан балалар үйде қалай оқитынын сұрадық, бесінші сыныптардағы сабақтарды үш апта бақыладық.",
}


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    office = {"practices/_bank/bank.yml": None}
    root = draw_site(tmp_path_factory.mktemp("centre"), PALETTE)
    passport = root / "practices/_bank/bank.yml"
    assert office
    passport.write_text(f"{passport.read_text('utf-8')}\nidentity: {{email: cabinet@example.org}}\n", "utf-8")
    return root


@pytest.fixture(scope="module")
def url(bank: Path) -> Iterator[str]:
    yield from serve(build_site(bank))


def open_form(browser: Browser, address: str, *, scheme: str = "light", width: int = 390) -> tuple[Page, list[str]]:
    page, faults = open_page(browser, address, scheme, width)
    page.wait_for_selector("form[data-ready]")
    return page, faults


def go(page: Page, step: str) -> None:
    page.evaluate("step => { window.location.hash = step }", step)
    page.wait_for_selector(f"[data-pb-step={step}]:not([hidden])")


def item(page: Page, name: str) -> Any:
    return page.locator(f'[data-item="{name}"]')


def fill(page: Page, language: str) -> None:
    item(page, "language").locator(f"[value={language}]").check()
    page.locator("[name=title]").fill("Отбасылық оқу" if language == "kk" else "Семейное чтение")
    page.locator("[name=summary]").fill(WORDS[language])
    page.locator("[name='period.start']").fill("2026-02-01")
    page.locator("[name='period.end']").fill("2026-05-30")
    go(page, "people")
    page.locator("[name='authors.0.name']").fill("Әсем Бекова")
    page.locator("[name=organisation]").fill("school-101")
    page.locator("[name=manager]").fill("aigul-serik")
    page.locator("[name=consent]").check()
    go(page, "text")
    for section in SECTIONS:
        page.locator(f"[name='sections.{section}']").fill(WORDS[language])
    go(page, "finish")


def press_download(page: Page) -> Download:
    with page.expect_download() as waiting:
        page.locator("button[type=submit]").click()
    return waiting.value


def read_bundle(download: Download) -> tuple[dict[str, Any], dict[str, bytes]]:
    with zipfile.ZipFile(download.path()) as archive:
        assert archive.testzip() is None
        entries = {name: archive.read(name) for name in archive.namelist()}
    submission = json.loads(entries.pop("submission.json").decode("utf-8"))
    assert all(name == "manuscript.docx" or name.startswith("files/") for name in entries)
    return submission, entries


def test_explore(browser: Browser, url: str, tmp_path: Path) -> None:
    page, faults = open_form(browser, f"{url}ru/{FORM}")
    fill(page, "ru")
    page.screenshot(path="/tmp/contribute-finish.png", full_page=True)
    download = press_download(page)
    submission, entries = read_bundle(download)
    print(json.dumps(submission, ensure_ascii=False, indent=1), list(entries))
    page.screenshot(path="/tmp/contribute-next.png", full_page=True)
    assert faults == []
