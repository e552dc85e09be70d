"""A site that stands is not built again, and only where it is certain that it would be the same."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from drawing import CONFIGURATION, draw_site, read_config

from practice_bank.config import Settings
from practice_bank.site_build.former_site import FormerSite
from practice_bank.site_build.last_build import LastBuild
from practice_bank.site_build.served_frame import digest_frame
from practice_bank.site_build.site_folder import look_at
from practice_bank.site_build.site_inputs import digest_inputs, is_known

TODAY = date(2026, 11, 21)
EVENT = "docs/events/2026/expert-day/index.kk.md"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site."""
    return draw_site(tmp_path_factory.mktemp("site"))


def digest(root: Path, **changed: object) -> str:
    return digest_inputs(Settings(root, **{"today": TODAY, **changed}), read_config(root))  # type: ignore[arg-type]


@pytest.mark.parametrize("path", ["mkdocs.yml", "docs/index.kk.md", "practices/_bank/bank.yml", EVENT])
def test_each_source_counts_by_its_content(root: Path, path: str) -> None:
    file, before = root / path, digest(root)
    text, stat = file.read_text("utf-8"), (root / path).stat()
    file.write_text(f"{text}# \n", "utf-8")
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert digest(root) != before
    file.write_text(text, "utf-8")
    assert digest(root) == before


def test_a_file_counts_by_its_name(root: Path) -> None:
    before = digest(root)
    added = root / "docs" / "about.kk.md"
    added.write_text("", "utf-8")
    assert digest(root) != before
    added.unlink()
    assert digest(root) == before


def test_what_lies_behind_a_link_counts(root: Path, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("one", "utf-8")
    link = root / "docs" / "linked"
    link.symlink_to(tmp_path)
    before = digest(root)
    (tmp_path / "page.md").write_text("two", "utf-8")
    assert digest(root) != before
    link.unlink()


@pytest.mark.parametrize("changed", [{"today": date(2026, 11, 22)}, {"preview": True}, {"secret": "of the centre"}])
def test_settings_count(root: Path, changed: dict[str, object]) -> None:
    assert digest(root, **changed) != digest(root)


def test_variables_that_the_configuration_names_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named = CONFIGURATION.replace("site_name: Үлгі банк", "site_name: !ENV [BANK_NAME, Үлгі банк]")
    root = draw_site(tmp_path, named)
    before = digest(root)
    monkeypatch.setenv("BANK_NAME", "Басқа банк")
    assert digest(root) != before


def test_a_file_that_cannot_be_read_is_for_the_check_to_tell(root: Path) -> None:
    dangling = root / "docs" / "nowhere.md"
    before = digest(root)
    dangling.symlink_to(root / "nothing")
    assert digest(root) == before
    dangling.unlink()


@pytest.mark.parametrize(
    ("added", "known"),
    [
        ("", True),
        ("markdown_extensions: [admonition, footnotes, md_in_html]\n", True),
        ("markdown_extensions: [pymdownx.snippets]\n", False),
        ("hooks: [hook.py]\n", False),
    ],
)
def test_only_what_reads_known_files_is_known(tmp_path: Path, added: str, *, known: bool) -> None:
    root = draw_site(tmp_path, CONFIGURATION + added, files={"hook.py": ""})
    assert is_known(read_config(root)) is known


def test_a_configuration_that_inherits_is_not_known(tmp_path: Path) -> None:
    base = {"base.yml": "copyright: Орталық\n"}
    root = draw_site(tmp_path, f"INHERIT: base.yml\n{CONFIGURATION}", files=base)
    assert not is_known(read_config(root))


def test_entries_of_collections_are_no_part_of_the_frame(root: Path) -> None:
    config = read_config(root)
    before = digest_frame(config, {})
    (root / EVENT).write_text((root / EVENT).read_text("utf-8") + "\n", "utf-8")
    assert digest_frame(config, {}) == before
    (root / "docs" / "index.kk.md").write_text("# Басқа бет\n", "utf-8")
    assert digest_frame(config, {}) != before


def test_to_see_that_a_site_stands_nothing_is_loaded_that_builds() -> None:
    told = "import sys, practice_bank.plugin; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout.split()
    assert "practice_bank.site_build.standing_site" in loaded
    heavy = {"practice_bank.pipeline", "practice_bank.rendering", "practice_bank.records", "numpy", "pydantic", "PIL"}
    assert heavy.isdisjoint(loaded)


@pytest.fixture
def last(tmp_path: Path) -> LastBuild:
    """A noted build of two files."""
    site = tmp_path / "site"
    (site / "bank").mkdir(parents=True)
    for name in ("index.html", "bank/index.html"):
        (site / name).write_text(name)
    build = LastBuild(tmp_path, site)
    build.note("inputs", look_at(site).state, "all is well")
    return build


def test_pages_are_what_a_browser_shows_of_a_folder(last: LastBuild) -> None:
    (last.directory / "404.html").write_text("")
    (last.directory / "bank" / "index.html.txt").write_text("")
    assert look_at(last.directory).pages == 2


def test_a_site_as_it_was_left_stands(last: LastBuild) -> None:
    assert last.find_report("inputs") == "all is well"
    assert last.find_report("others") is None


def test_a_site_that_somebody_touched_does_not_stand(last: LastBuild) -> None:
    page = last.directory / "bank" / "index.html"
    stat = page.stat()
    page.write_text("BANK/index.html")
    os.utime(page, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert last.find_report("inputs") is None


def test_a_site_with_a_file_more_or_less_does_not_stand(last: LastBuild) -> None:
    (last.directory / "more.html").write_text("")
    assert last.find_report("inputs") is None
    last.note("inputs", look_at(last.directory).state, "again")
    (last.directory / "index.html").unlink()
    assert last.find_report("inputs") is None


def test_what_was_written_again_alike_keeps_its_time(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    for name in ("same.html", "given.html", "other.html", "gone.html"):
        (site / name).write_text(name)
        os.utime(site / name, ns=(10**18, 10**18))
    former = FormerSite(tmp_path, site)
    former.keep()
    assert not site.exists()
    site.mkdir()
    (site / "same.html").write_text("same.html")
    (site / "other.html").write_text("otter.html")
    former.give_back("given.html")
    former.give_back("new.html")
    former.settle()
    assert {path.name: path.stat().st_mtime_ns == 10**18 for path in site.iterdir()} == {
        "same.html": True,
        "given.html": True,
        "other.html": False,
    }
    assert (site / "other.html").read_text() == "otter.html"
    assert not list((tmp_path / ".cache").rglob("*.html"))
