"""A served site: while errors stand the last good pages stay, with the report; then the new ones come."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from drawing import configure, draw_site, read_config
from mkdocs.commands.build import build
from mkdocs.livereload import LiveReloadServer

RECORD = "practices/2026/city-village/index.kk.md"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, LiveReloadServer]]:
    root = draw_site(tmp_path)

    def rebuild() -> None:
        build(read_config(root))

    config = configure(root, "serve")
    build(config)
    server = LiveReloadServer(builder=rebuild, host="127.0.0.1", port=0, root=config.site_dir)
    config.plugins.on_serve(server, config=config, builder=rebuild)
    yield root, server
    server.server_close()


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def read_errors(root: Path) -> list[dict[str, str]]:
    return json.loads((root / "site" / "practice-bank-report.json").read_text("utf-8"))["errors"]


def test_broken_then_mended(served: tuple[Path, LiveReloadServer]) -> None:
    root, server = served
    page = root / "site" / "bank" / "city-village" / "index.html"
    before = page.read_bytes()
    assert read_errors(root) == []

    rewrite(root / RECORD, "state: complete", "state: finished")
    server.builder()
    assert [error["place"].split(":")[0] for error in read_errors(root)] == [RECORD]
    assert page.read_bytes() == before

    rewrite(root / RECORD, "state: finished", "state: complete")
    rewrite(root / RECORD, "бір рет дайындалады", "бір-ақ рет дайындалады")
    server.builder()
    assert "бір-ақ рет дайындалады" in page.read_text("utf-8")
    assert read_errors(root) == []
