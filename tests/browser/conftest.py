"""The demonstration centre, built and opened in a real Chromium."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
EPOCH = "1795219200"  # 2026-11-21
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


def build_demo(target: Path, *, preview: bool) -> Path:
    environment = os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "PRACTICE_BANK_PREVIEW": str(preview).lower()}
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(target)],
        cwd=ROOT,
        env=environment,
        check=True,
    )
    return target


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it is published."""
    return build_demo(tmp_path_factory.mktemp("demo") / "site", preview=False)


@pytest.fixture(scope="session")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as those who work on it see it."""
    return build_demo(tmp_path_factory.mktemp("preview") / "site", preview=True)


def serve(directory: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(directory)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def demo_url(demo: Path) -> Iterator[str]:
    yield from serve(demo)


@pytest.fixture(scope="session")
def folder_url(demo: Path) -> Iterator[str]:
    """The published site in a folder of its host."""
    for url in serve(demo.parent):
        yield f"{url}{demo.name}/"


@pytest.fixture(scope="session")
def preview_url(preview: Path) -> Iterator[str]:
    yield from serve(preview)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # The same browser without windows starts and opens pages in half the time.
    executable = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    assert executable, "Chromium is not installed: scripts/browser installs it."
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield launched
        launched.close()
