"""Weighs the search of a generated bank and times it in Chromium: what a reader waits for after the first focus."""

import gzip
import shutil
import tempfile
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright

from practice_bank.export import plan_search
from practice_bank.rendering.theme import find_assets
from practice_bank.running import write_outputs
from synthetic_centre import LANGUAGES
from varied_catalogue import make_catalogue

KIB = 1024
QUERY = {"kk": "математика сабағында", "ru": "на уроках математики"}
FOCUS = """async ([locale, text]) => {
  const start = performance.now();
  const since = () => Math.round(performance.now() - start);
  const loaded = () =>
    performance.getEntriesByType("resource").flatMap(({ name }) => (name.endsWith(".json") ? [name] : []));
  const { openSearch } = await import("./assets/practice-bank/scripts/search-index.mjs");
  const search = await openSearch("", locale);
  const ready = since();
  await search.search(text, { quick: true });
  const first = since() - ready;
  const firstFiles = loaded();
  const { hits } = await search.search(text);
  const whole = since() - ready - first;
  const wholeFiles = loaded().slice(firstFiles.length);
  await search.search(text);
  return { firstFiles, wholeFiles, ready, first, whole, again: since() - ready - first - whole, hits: hits.length,
    heap: Math.round(performance.memory.usedJSHeapSize / 1048576) };
}"""
"""Milliseconds until the search is open, for an answer from titles, for one from whole texts, for that again; MiB; what
was loaded until the first answer, and for the other."""

TIERS = ("first", "whole")


@dataclass(frozen=True)
class SearchRun:
    """The search of one language, measured."""

    records: int
    language: str
    first_kib: float
    """What is loaded from the focus to the first answer, compressed."""
    whole_kib: float
    """What an answer from whole texts needs beyond that."""
    all_kib: float
    """All files of the language's index, compressed."""
    ready: int
    """Milliseconds from focus to an open index, modules included."""
    first: int
    whole: int
    again: int
    hits: int
    heap: int
    """MiB of memory in the browser after all that."""


def measure_search(count: int) -> list[SearchRun]:
    """Write the search of a catalogue of `count` works and open it, a browser a language."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        written = write_outputs(plan_search(make_catalogue(count), {}), site)
        for address, source in find_assets().items():
            (site / address).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, site / address)
        (site / "index.html").write_text("<!doctype html><title>.</title>", encoding="utf-8")
        return [_measure(count, language, written, site) for language in LANGUAGES]


def _measure(count: int, language: str, written: Iterable[Path], site: Path) -> SearchRun:
    own = [path for path in written if language in path.parts]
    weights = {path.name: _weigh(path) for path in own if not path.name.startswith(("cards", "passages"))}
    with serve(site) as address, sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info"]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        page = browser.new_page()
        page.goto(address)
        times = page.evaluate(FOCUS, [language, QUERY[language]])
        browser.close()
    first, whole = (sum(weights[name.rpartition("/")[2]] for name in times.pop(f"{tier}Files")) for tier in TIERS)
    return SearchRun(count, language, round(first, 1), round(whole, 1), round(sum(weights.values()), 1), **times)


def _weigh(path: Path) -> float:
    return len(gzip.compress(path.read_bytes())) / KIB


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """Serve a folder; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def print_search(runs: Iterable[SearchRun]) -> None:
    """Print a line a language."""
    print("search  records first KiB whole KiB ready ms first ms whole ms again ms  hits heap MiB   all KiB")
    for run in runs:
        print(
            f"{run.language:<7} {run.records:>7} {run.first_kib:>9.0f} {run.whole_kib:>9.0f} {run.ready:>8} "
            f"{run.first:>8} {run.whole:>8} {run.again:>8} {run.hits:>5} {run.heap:>8} {run.all_kib:>9.0f}",
            flush=True,
        )
