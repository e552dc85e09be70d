"""The control room's figures as files: a spreadsheet opens them, and they tell no more than the page."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from laying import TODAY, check_site
from practice_bank.export import plan_monitoring
from practice_bank.pipeline import Settings, arrange
from practice_bank.running import write_outputs

Site = Callable[..., Path]
PUBLIC = {"agreement.csv", "coverage.csv", "languages.csv", "parity.csv", "statuses.csv", "validity.csv"}
HOSTILE = "=cmd|' /C calc'!A1"


def export(site: Path, out: Path, *, preview: bool) -> Path:
    catalogue = arrange(check_site(site), Settings(site, TODAY, preview))
    written = write_outputs(plan_monitoring(catalogue), out)
    assert sorted(written) == written == sorted(path for path in out.rglob("*.csv"))
    return out


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as source:
        return list(csv.DictReader(source, delimiter=";"))


def test_files_by_language(site: Site, tmp_path: Path) -> None:
    out = export(site(), tmp_path / "out", preview=True)
    for folder in (out / "monitoring", out / "ru" / "monitoring"):
        assert {path.name for path in folder.iterdir()} == PUBLIC | {"queue.csv", "load.csv"}
        assert all(path.read_bytes().startswith(b"\xef\xbb\xbf") for path in folder.iterdir())


def test_queue(site: Site, tmp_path: Path) -> None:
    out = export(site(), tmp_path / "out", preview=True)
    rows = {row["Идентификатор"]: row for row in read(out / "ru" / "monitoring" / "queue.csv")}
    assert "city-village" not in rows, "it is approved"
    stations = rows["algebra-stations"]
    assert stations["Статус"] == "На экспертизе"
    assert stations["Кто действует"].startswith("Эксперты")
    assert int(stations["Ждёт дней"]) > 0
    assert {row["Идентификатор"] for row in read(out / "monitoring" / "queue.csv")} == set(rows)


def test_public_files_name_no_unpublished_work(site: Site, tmp_path: Path) -> None:
    root = site()
    out = export(root, tmp_path / "out", preview=False)
    assert {path.name for path in out.rglob("*.csv")} == PUBLIC
    published = arrange(check_site(root), Settings(root, TODAY)).entries
    hidden = [record for record in check_site(root).bank.records.values() if record.id not in published]
    assert hidden
    text = "".join(path.read_text("utf-8-sig") for path in sorted(out.rglob("*.csv")))
    for record in hidden:
        titles = [record.front.title, *(each.front.title for each in record.translations.values())]
        assert not any(word and word in text for word in (record.id, *titles))


def test_decimals_are_as_excel_reads_them_here(site: Site, tmp_path: Path) -> None:
    out = export(site(), tmp_path / "out", preview=True)
    means = {row["Критерий"]: row["Среднее"] for row in read(out / "ru" / "monitoring" / "agreement.csv")}
    assert means["Полнота"] == "3,25"


@pytest.mark.parametrize("preview", [True, False])
def test_same_bank_gives_same_bytes(site: Site, tmp_path: Path, preview: bool) -> None:
    root = site()
    first, second = (export(root, tmp_path / name, preview=preview) for name in ("one", "two"))
    files = sorted(path.relative_to(first) for path in first.rglob("*.csv"))
    assert [(first / name).read_bytes() for name in files] == [(second / name).read_bytes() for name in files]


def test_title_is_no_formula(site: Site, tmp_path: Path) -> None:
    name = "practices/2026/algebra-stations/index.ru.md"
    root = site(replace={name: {"title: Станции на уроке алгебры": f'title: "{HOSTILE}"'}})
    rows = read(export(root, tmp_path / "out", preview=True) / "ru" / "monitoring" / "queue.csv")
    assert f"'{HOSTILE}" in {row["Работа"] for row in rows}
