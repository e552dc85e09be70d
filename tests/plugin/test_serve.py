"""A served site: pages are made when they are asked for; while errors stand the last good ones stay."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from drawing import PREVIEW, configure, draw_site, read_config
from mkdocs.commands.build import build
from mkdocs.livereload import LiveReloadServer

from drawn_structure import STRUCTURE
from practice_bank.site_build.site_outputs import shelve_data, shelve_pages

RECORD = "practices/2026/city-village/index.kk.md"
PAGE = "bank/city-village/"


class Preview:
    """A server, as `mkdocs serve` runs it but for the watching: the test says when something changed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.rebuilds = 0
        config = configure(root, "serve")
        build(config)
        server = LiveReloadServer(builder=self._rebuild, host="127.0.0.1", port=0, root=config.site_dir)
        self.server = config.plugins.on_serve(server, config=config, builder=self._rebuild)
        self.server.server_bind()
        self.server.server_activate()
        self.server.serve_thread.start()

    def _rebuild(self) -> None:
        self.rebuilds += 1
        build(read_config(self.root))

    def get(self, address: str) -> str:
        with urlopen(f"http://127.0.0.1:{self.server.server_port}/{address}") as answer:  # our own server
            # MkDocs puts the time of the build on every page, to reload it.
            return str(answer.read().decode().split("livereload(")[0])

    def find(self, address: str) -> bool:
        try:
            return bool(self.get(address))
        except HTTPError as fault:
            if fault.code != 404:
                raise
            return False

    def rewrite(self, path: str, change: Callable[[str], str]) -> None:
        file = self.root / path
        before = file.read_text("utf-8")
        assert change(before) != before
        file.write_text(change(before), "utf-8")
        self.server.builder()


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    """A server of the example bank."""
    served = Preview(draw_site(tmp_path, PREVIEW))
    yield served
    served.server.shutdown()


def replacing(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new)


def read_errors(preview: Preview) -> list[str]:
    errors = json.loads(preview.get("practice-bank-report.json"))["errors"]
    return [error["place"].split(":")[0] for error in errors]


def test_nothing_is_made_before_it_is_asked_for(preview: Preview) -> None:
    page = preview.root / "site" / PAGE / "index.html"
    assert not page.exists()
    assert "бір рет дайындалады" in preview.get(PAGE)
    assert page.exists()
    assert "Сохрани" not in preview.get(f"ru/{PAGE}")
    assert json.loads(preview.get("api/v1/records.json"))["count"]
    manifest = json.loads(preview.get("assets/practice-bank/search/kk/manifest.json"))
    assert manifest["language"] == "kk"
    assert not preview.find("bank/no-such-work/")
    assert not preview.find("../mkdocs.yml")


def test_an_address_without_its_slash_leads_to_the_page(preview: Preview) -> None:
    assert "бір рет дайындалады" in preview.get(PAGE.rstrip("/"))


def test_broken_then_mended(preview: Preview) -> None:
    before = preview.get(PAGE)
    assert read_errors(preview) == []

    preview.rewrite(RECORD, replacing("state: complete", "state: finished"))
    assert read_errors(preview) == [RECORD]
    assert preview.get(PAGE) == before

    preview.rewrite(
        RECORD, lambda text: text.replace("state: finished", "state: complete").replace("бір рет", "бір-ақ рет")
    )
    assert "бір-ақ рет дайындалады" in preview.get(PAGE)
    assert read_errors(preview) == []
    assert preview.rebuilds == 0


def test_an_edit_shows_on_every_page_that_names_it(preview: Preview) -> None:
    listed, title = ("bank/", "ru/bank/", "bank/profi-kz/", "ru/bank/profi-kz/"), "Новое имя проекта"
    assert all(title not in preview.get(address) for address in listed)
    source = "practices/projects/profi-kz/index.ru.md"
    old = next(line for line in (preview.root / source).read_text("utf-8").splitlines() if line.startswith("title:"))
    preview.rewrite(source, replacing(old, f"title: {title}"))
    assert all(title in preview.get(address) for address in listed)
    assert preview.rebuilds == 0


def test_pages_come_and_go_with_records(preview: Preview) -> None:
    assert preview.find("bank/profi-kz/")
    taken = preview.root / "practices/projects/profi-kz"
    shutil.move(taken, preview.root / "aside")
    preview.server.builder()
    assert not preview.find("bank/profi-kz/")
    shutil.move(preview.root / "aside", taken)
    preview.server.builder()
    assert preview.find("bank/profi-kz/")


def test_a_page_of_the_site_is_made_by_mkdocs(preview: Preview) -> None:
    preview.rewrite("docs/index.kk.md", replacing("Үлгі.", "Жаңа үлгі."))
    assert preview.rebuilds == 1
    assert "Жаңа үлгі." in preview.get("")
    preview.rewrite(RECORD, replacing("бір рет", "бір-ақ рет"))
    assert preview.rebuilds == 1
    assert "Жаңа үлгі." in preview.get("")
    assert "бір-ақ рет" in preview.get(PAGE)


def test_a_page_made_anew_is_the_page_mkdocs_made(preview: Preview) -> None:
    before = {address: preview.get(address) for address in ("", "ru/", "bank/", "ru/bank/")}
    source = preview.root / RECORD
    source.write_text(source.read_text("utf-8") + "\n", "utf-8")
    preview.server.builder()
    assert preview.rebuilds == 0
    for address, html in before.items():
        assert preview.get(address) == html


def test_outputs_stand_on_the_shelves_they_are_looked_for_on(tmp_path: Path) -> None:
    files = {"practices/_bank/structure.yml": STRUCTURE}
    config = configure(draw_site(tmp_path, PREVIEW, files=files), "serve")
    build(config)
    site = config.plugins["practice-bank"].build.site
    shelves = [*shelve_pages(site, config), *shelve_data(site.catalogue, config)]
    planned = [(shelf, output.address) for shelf in shelves for output in shelf.plan()]
    assert [address for shelf, address in planned if not shelf.may_hold(address)] == []
    first_folders = {address.removeprefix("ru/").partition("/")[0] for _, address in planned}
    assert first_folders >= {"bank", "events", "people", "organisations", "structure", "verify", "api", "templates"}
