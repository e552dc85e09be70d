"""Takes the pictures of the guides from a built demonstration centre, in Kazakh and in Russian."""

import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, FloatRect, Page, sync_playwright

from compressed_host import host_site
from take_screenshot import FLAGS

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "guides" / "pictures"
PREFIXES = {"kk": "", "ru": "ru/"}
EPOCH = 1795219200
"""2026-11-21, the day of the pictures."""
PHONE, DESKTOP = 390, 1100
"""Widths in CSS pixels."""
TALLEST = 760
"""Of a picture, in CSS pixels: what is below is cut off."""
HEAVIEST = 40_000
"""Bytes of a picture."""
GAP = 8
"""Pixels around the part that is shown."""


@dataclass(frozen=True)
class Picture:
    """One step of a guide."""

    name: str
    """The guide, a hyphen and the step: the file's name without language and ending."""
    path: str
    """Address of the page, without the language."""
    part: str = ""
    """Selector of what is shown; empty for the top of the page."""
    width: int = PHONE
    is_preview: bool = False
    """Whether the page is one of a preview."""
    clicks: Sequence[str] = ()
    """What is pressed before."""


PICTURES = (
    Picture("contributor-catalogue", "bank/"),
    Picture("contributor-criteria", "criteria/", "main section"),
    Picture("contributor-progress", "bank/pulse-diary/", ".pb-progress", is_preview=True),
    Picture("contributor-approved", "bank/profi-kz/", ".pb-stamp", clicks=(".pb-stamp__more > summary",)),
    Picture("methodist-preview", "bank/native-land/", ".pb-record__top", DESKTOP, is_preview=True),
    Picture("methodist-queue", "monitoring/", "section[aria-labelledby=pb-queue]", DESKTOP, is_preview=True),
    Picture("methodist-parity", "monitoring/parity/", "", DESKTOP),
    Picture("methodist-events", "events/"),
    Picture("engineer-serve", "", "", DESKTOP, is_preview=True),
    Picture("index-view", "bank/profi-kz/", clicks=(".pb-view > summary",)),
)
"""All pictures of the guides; tests/docs/test_guide_pictures.py holds the guides against them."""


def take_pictures(browser: Browser, urls: dict[bool, str], names: Sequence[str]) -> None:
    """Take the pictures that are named, all where none is.

    Args:
        browser: Chromium.
        urls: Address of the site by whether it is a preview, with the last slash.
        names: Of pictures.
    """
    FOLDER.mkdir(exist_ok=True)
    for picture in PICTURES:
        for language, prefix in PREFIXES.items():
            if not names or picture.name in names:
                page = open_page(browser, f"{urls[picture.is_preview]}{prefix}{picture.path}", picture)
                write_small(page.screenshot(clip=find_clip(page, picture)), f"{picture.name}.{language}.webp")
                page.context.close()


def open_page(browser: Browser, url: str, picture: Picture) -> Page:
    """Open a page as it looks on the day of the pictures, with all that moves at rest."""
    context = browser.new_context(
        viewport={"width": picture.width, "height": TALLEST},
        device_scale_factor=1.5 if picture.width == PHONE else 1,
        color_scheme="light",
        reduced_motion="reduce",
        timezone_id="Asia/Almaty",
    )
    page = context.new_page()
    page.clock.set_fixed_time(datetime.fromtimestamp(EPOCH, UTC))
    page.goto(url, wait_until="networkidle")
    for selector in picture.clicks:
        page.click(selector)
    page.evaluate("document.fonts.ready")
    return page


def find_clip(page: Page, picture: Picture) -> FloatRect:
    """Find the rectangle of the page that is shown."""
    if not picture.part:
        return {"x": 0, "y": 0, "width": picture.width, "height": TALLEST}
    part = page.locator(picture.part).first
    # The bar at the top would cover what is scrolled below it.
    page.add_style_tag(content=".md-header { position: static !important }")
    box = part.bounding_box()
    assert box, f"{picture.part} is not to be seen"
    left, top = max(0, box["x"] - GAP), max(0, box["y"] - GAP)
    height = min(box["height"] + 2 * GAP, TALLEST)
    page.set_viewport_size({"width": picture.width, "height": int(top + height) + 1})
    return {"x": left, "y": top, "width": min(box["width"] + 2 * GAP, picture.width - left), "height": height}


def write_small(png: bytes, name: str) -> None:
    """Write a picture as WebP, as good as its weight allows."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    for quality in range(85, 20, -10):
        written = io.BytesIO()
        image.save(written, "WEBP", quality=quality, method=6)
        if written.tell() <= HEAVIEST:
            (FOLDER / name).write_bytes(written.getvalue())
            print(f"written: {name} ({image.width}x{image.height}, {written.tell()} bytes)")
            return
    raise SystemExit(f"{name} is too heavy: show a smaller part of the page")


def build_site(target: Path, *, is_preview: bool) -> Path:
    """Build the demonstration centre as of the day of the pictures."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(target)]
    settings = {"SOURCE_DATE_EPOCH": str(EPOCH), "PRACTICE_BANK_PREVIEW": str(is_preview).lower()}
    subprocess.run(command, cwd=ROOT, env=os.environ | settings, check=True)
    return target


def main() -> None:
    """Build both sites and take the pictures named in the call."""
    names = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        sites = {each: build_site(Path(folder) / str(each), is_preview=each) for each in (False, True)}
        with host_site(sites[False]) as (published, _), host_site(sites[True]) as (preview, _):
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
            take_pictures(browser, {False: published, True: preview}, names)
            browser.close()


if __name__ == "__main__":
    main()
