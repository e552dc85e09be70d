"""The page of the languages, and how a changed work shows what moved, over real git repositories."""

import csv
import json
from pathlib import Path
from typing import cast

import pytest
from drawing import PREVIEW, build_site, draw_site
from hostile import HOSTILE
from reading_html import read_page
from test_record_pages import record_pages, view_of

from committing import commit_all
from laying import TODAY, check_site, lay_site, replace_words
from practice_bank.catalogue import Catalogue
from practice_bank.pipeline import Settings, arrange
from practice_bank.rendering import build_pages
from practice_bank.rendering.views import MonitoringView, ParityView

VILLAGE = "practices/2026/city-village"
MOVED = {
    f"{VILLAGE}/index.ru.md": {"третий год": "пятый год", "title: План обсуждения": f"title: '{HOSTILE}'"},
    f"{VILLAGE}/index.kk.md": {"4-5 адамнан": "5-6 адамнан"},
}


def move(root: Path) -> None:
    commit_all(root, "2026-02-01", "Айгүл & Ко <b>")
    for path, words in MOVED.items():
        replace_words(root / path, words)
    commit_all(root, "2026-03-05")


def arrange_moved(root: Path, *, preview: bool) -> Catalogue:
    move(lay_site(root))
    return arrange(check_site(root, preview=preview), Settings(root, TODAY, preview))


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return arrange_moved(tmp_path_factory.mktemp("moved"), preview=True)


@pytest.fixture(scope="module")
def moved_public(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return arrange_moved(tmp_path_factory.mktemp("moved-public"), preview=False)


def parity(catalogue: Catalogue, language: str) -> ParityView:
    (view,) = (page.view for page in build_pages(catalogue, language) if page.path == "monitoring/parity/")
    assert isinstance(view, ParityView)
    return view


def control_room(catalogue: Catalogue, language: str) -> MonitoringView:
    (view,) = (page.view for page in build_pages(catalogue, language) if page.path == "monitoring/")
    return cast(MonitoringView, view)


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("kk", ["Сипаттамасы (атауы, авторлары, көрсеткіштері)", "Жағдай"]),
        ("ru", ["Описание (название, авторы, показатели)", "Ситуация"]),
    ],
)
def test_sections_behind_are_named(moved: Catalogue, language: str, parts: list[str]) -> None:
    kazakh, russian = parity(moved, language).languages
    village = next(line for line in kazakh.behind if line.title.href.endswith("/bank/city-village/"))
    assert [part.text for part in village.parts] == parts
    assert all(part.lang == "" for part in village.parts)
    assert "2026" in village.note
    assert [[part.lang for part in line.parts] for line in kazakh.ahead] == [[""]]
    assert {state.state: state.count for state in kazakh.states} == {"original": 1, "stale": 1, "missing": 1}
    assert sum(state.share for state in kazakh.states) == pytest.approx(100, abs=0.1)
    assert russian.words


def test_public_page_counts_published_works(moved_public: Catalogue) -> None:
    view = parity(moved_public, "ru")
    assert view.notices == ()
    assert all("Всего 1 работа." in each.works for each in view.languages)
    kazakh, russian = view.languages
    assert [line.title.href for line in kazakh.behind] == ["../../bank/city-village/"]
    assert (russian.level, russian.behind, russian.words) == ("100\xa0% вровень", (), "")


def test_control_room_leads_here(moved: Catalogue) -> None:
    assert control_room(moved, "kk").parity.href == "parity/"
    assert [crumb.href for crumb in parity(moved, "kk").crumbs] == ["../"]


def test_site_without_works_says_so(tmp_path: Path) -> None:
    root = lay_site(tmp_path / "site")
    for path in (root / "practices").rglob("index.*.md"):
        path.rename(path.with_suffix(".off"))
    catalogue = arrange(check_site(root), Settings(root, TODAY))
    assert catalogue.entries == {}
    assert parity(catalogue, "kk").languages == ()


def test_unknown_history_is_said(tmp_path: Path) -> None:
    root = lay_site(tmp_path / "site")
    for path, words in MOVED.items():
        replace_words(root / path, words)
    catalogue = arrange(check_site(root, preview=True), Settings(root, TODAY, preview=True))
    kazakh, _ = parity(catalogue, "ru").languages
    assert [line.remark for line in kazakh.behind if "village" in line.title.href] == [
        "какие разделы отстали, неизвестно: сверьте весь текст"
    ]
    view = view_of(record_pages(catalogue, "ru")["city-village"])
    notice = next(notice for notice in view.notices if notice.title == view.t["record.changed"])
    assert (notice.points, view.difference) == ((), None)
    assert view.t["record.changed_unknown"] in notice.text


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_banner_names_sections(moved_public: Catalogue, language: str) -> None:
    view = view_of(record_pages(moved_public, language)["city-village"])
    notice = next(notice for notice in view.notices if notice.title == view.t["record.changed"])
    front, situation = notice.points
    assert front.href == ""
    assert situation.href.startswith("#")
    assert situation.text == {"kk": "Жағдай", "ru": "Ситуация"}[language]
    assert view.difference is None, "words that were approved once are for those who work on the text"


def test_stale_translation_names_what_is_out_of_date(moved_public: Catalogue) -> None:
    view = view_of(record_pages(moved_public, "kk")["city-village"])
    notice = next(notice for notice in view.notices if notice.title == view.t["record.translation_stale"])
    assert [point.text for point in notice.points][1:] == ["Жағдай", "Түпнұсқаны оқу"]


def test_preview_shows_the_difference(moved: Catalogue) -> None:
    view = view_of(record_pages(moved, "kk")["city-village"])
    assert view.difference
    assert view.difference.lang == "ru"
    front, situation = view.difference.parts
    assert [(item.name, item.fate) for item in front.items] == [("attachments[0].title", "өзгерді")]
    assert {piece.mark.value: piece.text for passage in situation.passages for piece in passage.pieces}[
        "added"
    ] == "пятый"
    assert "pb-moved" in [heading.anchor for heading in view.contents]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = draw_site(tmp_path_factory.mktemp("built-moved"), PREVIEW)
    move(root)
    return build_site(root)


@pytest.mark.parametrize(
    ("prefix", "added", "removed"), [("", "қосылды:", "алынды:"), ("ru/", "добавлено:", "удалено:")]
)
def test_built_difference_is_escaped_and_told_in_words(built: Path, prefix: str, added: str, removed: str) -> None:
    page = built / f"{prefix}bank" / "city-village" / "index.html"
    assert HOSTILE not in page.read_text("utf-8")
    panel = read_page(page).find("section", class_="pb-moved")
    inserted, deleted = panel.find_all("ins"), panel.find_all("del")
    assert any("пятый" in each.text for each in inserted)
    assert any("onmouseover" in each.text for each in inserted), "shown as words"
    assert not any("onmouseover" in each.attributes for each in panel.find_all())
    assert all(each.text.startswith(added) for each in inserted)
    assert all(each.text.startswith(removed) for each in deleted)
    assert deleted
    assert {each.parent.language for each in inserted if each.parent} == {"ru"}
    assert {each.find("span", class_="pb-hidden").language for each in inserted} == {"ru" if prefix else "kk"}


@pytest.mark.parametrize("prefix", ["", "ru/"])
def test_built_page_and_its_files(built: Path, prefix: str) -> None:
    folder = built / f"{prefix}monitoring"
    page = read_page(folder / "parity" / "index.html")
    assert len(page.find_all("table", class_="pb-table")) == 2
    files = {link.attributes["href"] for link in page.find_all("a") if "download" in link.attributes}
    assert files == {"../parity.csv", "../languages.csv"}
    assert all((folder / "parity" / name).resolve().is_file() for name in files)
    rows = list(csv.DictReader((folder / "languages.csv").read_text("utf-8-sig").splitlines(), delimiter=";"))
    village = next(row for row in rows if "city-village" in row.values())
    assert ("Ситуация" if prefix else "Жағдай") in "; ".join(village.values()).split("; ")


def test_data_tells_what_moved(built: Path) -> None:
    record = json.loads((built / "api" / "v1" / "records" / "city-village.json").read_text("utf-8"))
    assert record["changed_sections"] == ["front", "situation"]
    assert record["translations"] == {
        "kk": {"behind": ["front", "situation"], "ahead": ["discussion"], "since": "2026-03-05"}
    }
