"""Weighs the catalogue's data of a generated bank and times its facets in Chromium, on the demonstration's own page."""

import gzip
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from practice_bank.catalogue import Catalogue
from practice_bank.rendering.addresses import CATALOGUE, CATALOGUE_INDEX
from practice_bank.rendering.catalogue_files import plan_catalogue
from practice_bank.running import write_outputs
from search_benchmark import serve
from synthetic_centre import LANGUAGES, ROOT
from varied_catalogue import make_catalogue

KIB = 1024
CHANGES = """async () => {
  const times = [];
  for (const box of [...document.querySelectorAll("[data-pb-facets] input")].slice(0, 60)) {
    for (let turn = 0; turn < 2; turn += 1) {
      const start = performance.now();
      box.click();
      await new Promise((resolve) => setTimeout(resolve));
      document.body.offsetHeight;
      times.push(performance.now() - start);
    }
  }
  return times;
}"""
"""Chooses each value and drops it again: milliseconds from the click until cards, counts and layout are there."""


@dataclass(frozen=True)
class CatalogueRun:
    """The catalogue of one language, measured."""

    records: int
    language: str
    index_kib: float
    """What narrowing needs, titles included, compressed."""
    words_kib: float
    """Summaries, authors and covers of all cards, compressed; a list loads the shards of the cards it shows."""
    ready: int
    """Milliseconds from the address to a narrowed list."""
    median: float
    """Milliseconds of a facet change."""
    slowest: float


def measure_catalogue(count: int) -> list[CatalogueRun]:
    """Give the demonstration's page the data of `count` records and choose facets, a browser a language."""
    catalogue = make_catalogue(count)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
        environment = os.environ | {"SOURCE_DATE_EPOCH": "1795219200", "PRACTICE_BANK_PREVIEW": "false"}
        subprocess.run(command, cwd=ROOT, env=environment, check=True)
        return [_measure(catalogue, language, site) for language in LANGUAGES]


def _measure(catalogue: Catalogue, language: str, site: Path) -> CatalogueRun:
    prefix = "" if language == LANGUAGES[0] else f"{language}/"
    written = [path for path in write_outputs(plan_catalogue(catalogue), site) if language in path.parts]
    with serve(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{address}{prefix}{CATALOGUE}?grade=8")
        page.locator(".pb-chip").wait_for()
        ready = page.evaluate("Math.round(performance.now())")
        page.locator(".pb-chip").click()
        times = sorted(page.evaluate(CHANGES))
        browser.close()
    size = len(catalogue.entries)
    index, words = ([path for path in written if (path.name == CATALOGUE_INDEX) is wanted] for wanted in (True, False))
    weights = (round(_weigh(index), 1), round(_weigh(words), 1))
    return CatalogueRun(size, language, *weights, ready, round(times[len(times) // 2], 1), round(times[-1], 1))


def _weigh(paths: Iterable[Path]) -> float:
    return sum(len(gzip.compress(path.read_bytes())) for path in paths) / KIB


def print_catalogue(runs: Iterable[CatalogueRun]) -> None:
    """Print a line a language."""
    head = ("records", "index KiB", "words KiB", "ready ms", "change ms", "slowest ms")
    print("catalogue", *(f"{name:>10}" for name in head))
    for run in runs:
        print(
            f"{run.language:<9} {run.records:>10} {run.index_kib:>10.0f} {run.words_kib:>10.0f} {run.ready:>10} "
            f"{run.median:>10.1f} {run.slowest:>10.1f}",
            flush=True,
        )
