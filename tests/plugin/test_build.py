"""Real builds of small sites: what is published, what stops a build, and how a broken bank comes right again."""

import json
from pathlib import Path

import pytest
from drawing import CONFIGURATION, PREVIEW, build_site, configure, draw_site, read_sitemap
from mkdocs.exceptions import Abort, PluginError

from practice_bank.site_build import site_outputs

RECORD = "practices/2026/city-village/index.ru.md"


def test_public_build_holds_what_is_approved(tmp_path: Path) -> None:
    site = build_site(draw_site(tmp_path))
    assert sorted(path.name for path in (site / "bank").iterdir() if (path / "files").is_dir()) == ["city-village"]
    for prefix in ("", "ru"):
        pages = {path.parent.name for path in (site / prefix / "bank").glob("*/index.html")}
        assert "city-village" in pages
        assert not pages & {"algebra-stations", "profi-kz"}
    assert not [path for path in site.rglob("*.json") if "algebra-stations" in path.read_text("utf-8")]


def test_preview_holds_all(tmp_path: Path) -> None:
    site = build_site(draw_site(tmp_path, PREVIEW))
    for prefix in ("", "ru"):
        pages = {path.parent.name for path in (site / prefix / "bank").glob("*/index.html")}
        assert {"city-village", "algebra-stations", "profi-kz"} <= pages


def test_a_site_that_asks_for_the_theme_s_search_has_one_search(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    site = build_site(draw_site(tmp_path, CONFIGURATION.replace("plugins:\n", "plugins:\n  - search\n")))
    assert not list(site.rglob("search_index.json"))
    assert 'data-md-component="search"' not in (site / "index.html").read_text("utf-8")
    assert "«search»" in caplog.text


def test_a_build_counts_its_pages_and_those_of_mkdocs(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    site = build_site(draw_site(tmp_path))
    assert f" {len(list(site.rglob('index.html')))} бет " in caplog.text


@pytest.mark.parametrize("lacking", [(), ("not_installed",)])
def test_word_forms_are_there_where_they_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lacking: tuple[str, ...]
) -> None:
    monkeypatch.setattr(site_outputs, "NEEDED_TO_WRITE", (*site_outputs.NEEDED_TO_WRITE, *lacking))
    site = build_site(draw_site(tmp_path))
    page = (site / "contribute" / "index.html").read_text("utf-8")
    assert (site / "templates" / "practice.kk.docx").exists() is not bool(lacking)
    assert ("templates/practice.kk.docx" in page) is not bool(lacking)


def test_errors_stop_a_build_and_leave_the_site(tmp_path: Path) -> None:
    root = draw_site(tmp_path)
    page = build_site(root) / "bank" / "city-village" / "index.html"
    before = page.read_bytes()
    source = root / RECORD
    right = source.read_text("utf-8")
    source.write_text(right.replace("subjects: [physics]", "subjects: [phisics]"), "utf-8")
    with pytest.raises((Abort, PluginError)):
        build_site(root)
    assert page.read_bytes() == before
    source.write_text(right, "utf-8")
    assert build_site(root) == root / "site"
    assert page.read_bytes() == before


def test_server_shows_the_report_over_what_is_right(tmp_path: Path) -> None:
    replace = {"practices/2026/algebra-stations/index.kk.md": {"subjects: [mathematics]": "subjects: [matematika]"}}
    site = build_site(draw_site(tmp_path, replace=replace), command="serve")
    report = json.loads((site / "practice-bank-report.json").read_text("utf-8"))
    assert [error["place"].split(":")[0] for error in report["errors"]] == [
        "practices/2026/algebra-stations/index.kk.md"
    ]
    assert (site / "bank" / "index.html").is_file()


def test_a_build_is_repeatable(tmp_path: Path) -> None:
    root = draw_site(tmp_path)
    first = {path: path.read_bytes() for path in build_site(root).rglob("*.html")}
    second = {path: path.read_bytes() for path in build_site(root).rglob("*.html")}
    assert first == second


def test_one_letter_makes_an_approved_record_changed(tmp_path: Path) -> None:
    root = draw_site(tmp_path)
    source = root / RECORD
    source.write_text(source.read_text("utf-8").replace("третий год", "третий гот"), "utf-8")
    site = build_site(root)
    record = json.loads((site / "api/v1/records/city-village.json").read_text("utf-8"))
    assert record["status"] == "changed"


def test_sitemap_has_absolute_alternates(tmp_path: Path) -> None:
    sitemap = read_sitemap(build_site(draw_site(tmp_path)))
    base = "https://example.org/sub/"
    alternates = {"kk": f"{base}bank/city-village/", "ru": f"{base}ru/bank/city-village/"}
    alternates["x-default"] = alternates["kk"]
    assert sitemap[alternates["kk"]] == alternates
    assert sitemap[alternates["ru"]] == alternates
    assert sitemap[base] == {"kk": base, "ru": f"{base}ru/", "x-default": base}


def test_records_stay_out_of_the_navigation(tmp_path: Path) -> None:
    page = build_site(draw_site(tmp_path)) / "criteria" / "index.html"
    assert "city-village" not in page.read_text("utf-8")


def test_the_record_is_loaded_once_for_all_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import practice_bank.site_build.opening as opening

    calls = []
    original = opening.check_bank
    monkeypatch.setattr(opening, "check_bank", lambda settings: calls.append(settings) or original(settings))
    build_site(draw_site(tmp_path))
    assert len(calls) == 1


def test_languages_of_bank_and_site_must_agree(tmp_path: Path) -> None:
    root = draw_site(tmp_path, CONFIGURATION.replace(", {locale: ru, name: Русский, build: true}", ""))
    with pytest.raises((Abort, PluginError)):
        build_site(root)


def test_plugin_without_i18n_builds_a_bank_of_one_language(tmp_path: Path) -> None:
    configuration = CONFIGURATION.split("  - i18n:")[0].replace("nav: [index.md, ", "nav: [index.kk.md, ")
    root = draw_site(tmp_path, configuration)
    bank = root / "practices/_bank/bank.yml"
    bank.write_text(bank.read_text("utf-8").replace("languages: [kk, ru]", "languages: [kk]"), "utf-8")
    config = configure(root)
    assert config.plugins.get("i18n") is None


def test_demonstration_configuration_names_the_banks_languages() -> None:
    root = Path(__file__).resolve().parents[2]
    config = configure(root)
    assert [language.locale for language in config.plugins["i18n"].config.languages] == ["kk", "ru"]


def test_nothing_is_published_against_its_authors_will(tmp_path: Path) -> None:
    replace = {RECORD: {"consent: true": "consent: false"}}
    site = build_site(draw_site(tmp_path, replace=replace))
    assert not (site / "bank" / "city-village").exists()
    assert not (site / "api" / "v1" / "records" / "city-village.json").exists()


def test_pages_of_the_sites_own_introduce_ours(tmp_path: Path) -> None:
    pages = {f"docs/people/index.{language}.md": f"Кіріспе {language}.\n" for language in ("kk", "ru")}
    site = build_site(draw_site(tmp_path, files=pages))
    page = (site / "ru" / "people" / "index.html").read_text("utf-8")
    assert page.count("Кіріспе ru.") == 1
    assert 'href="aigul/"' in page
