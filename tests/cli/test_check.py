"""`practice-bank check` from a caller's side."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from laying import replace_words

Call = Callable[..., Result]

PROFI = "practices/projects/profi-kz/index.ru.md"
ALGEBRA = "practices/2026/algebra-stations/index.ru.md"
BROKEN = {"title: Profi.kz": "title: Profi.kz: проба"}


def test_clean(call: Call) -> None:
    result = call("check", "--lang", "ru")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "Замечаний нет – всё в порядке.\n", "")


def test_errors_exit_with_1_and_the_rest_is_reported(call: Call, bank: Path) -> None:
    replace_words(bank / PROFI, BROKEN)
    replace_words(bank / ALGEBRA, {"state: in_progress": "state: soon"})
    result = call("check", "--format", "json", "--lang", "kk")
    data = json.loads(result.stdout)
    assert (result.exit_code, data["counts"]["error"]) == (1, 2)
    assert [(found["path"], found["line"], found["field"]) for found in data["diagnostics"]] == [
        (ALGEBRA, 4, "translation.state"),
        (PROFI, 3, "title"),
    ]
    assert data["diagnostics"][1]["message"] == "Мәтінде «: » бар, ал ол тырнақшаға алынбаған."


def test_report_leads_to_what_explains_the_findings(call: Call, bank: Path) -> None:
    replace_words(bank / PROFI, BROKEN)
    (bank / "mkdocs.yml").write_text("site_url: https://bank.example.org/\n", "utf-8")
    assert call("check", "--lang", "ru").stdout.endswith("    https://bank.example.org/ru/errors/#pb126\n")
    assert "%0Ahttps://bank.example.org/errors/#pb126" in call("check", "--lang", "kk", "--format", "github").stdout


@pytest.mark.parametrize("address", ["javascript:alert(1)", "bank", '"https://bank.kz/\\e[31m"', "[a]", ""])
def test_what_is_no_address_is_not_linked(call: Call, bank: Path, address: str) -> None:
    replace_words(bank / PROFI, BROKEN)
    (bank / "mkdocs.yml").write_text(f"site_url: {address}\n", "utf-8")
    assert "#pb126" not in call("check", "--lang", "ru").stdout


@pytest.mark.parametrize(
    ("paths", "shown"),
    [
        (["practices/projects"], 1),
        (["practices/projects/"], 1),
        ([PROFI], 1),
        (["practices/projects/profi"], None),
        (["practices/2026", "docs"], 0),
        (["."], 1),
        (["nothing"], None),
        (["../"], None),
    ],
)
def test_paths_choose_what_is_shown(call: Call, bank: Path, paths: list[str], shown: int | None) -> None:
    replace_words(bank / PROFI, BROKEN)
    result = call("check", "--format", "json", *paths)
    if shown is None:
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr
    else:
        assert (result.exit_code, json.loads(result.stdout)["counts"]["error"]) == (shown, shown)


def test_paths_count_from_where_the_caller_is(call: Call, bank: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace_words(bank / PROFI, BROKEN)
    monkeypatch.chdir(bank / "practices/projects/profi-kz")
    assert call("check", "index.ru.md").exit_code == 1
    monkeypatch.chdir(bank.parent)
    assert call("check").exit_code == 2
    assert call("check", bank / PROFI).exit_code == 1
    assert call("check", "--root", bank, PROFI).exit_code == 1


@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "sarif", "junit"])
def test_every_format_of_a_clean_and_a_broken_bank(call: Call, bank: Path, form: str) -> None:
    assert call("check", "--format", form).exit_code == 0
    replace_words(bank / PROFI, BROKEN)
    result = call("check", "--format", form)
    assert (result.exit_code, "PB126" in result.stdout, result.stderr) == (1, True, "")


def test_fix_mends_keeps_the_rest_and_tells(call: Call, bank: Path) -> None:
    page = bank / ALGEBRA
    before = page.read_text("utf-8")
    page.write_bytes(b"\xef\xbb\xbf" + before.replace("Дать ученику", "Дaть ученику ").replace("\n", "\r\n").encode())
    os.chmod(page, 0o640)
    others = {path: path.read_bytes() for path in bank.rglob("*") if path.is_file() and path != page}
    result = call("check", "--fix", "--lang", "ru")
    assert page.read_text("utf-8") == before.replace("Дать ученику", "Дать ученику ")
    assert result.stdout == "Замечаний нет – всё в порядке.\n"
    assert result.stderr == f"Исправлено: {ALGEBRA} (PB111, PB112, PB416)\n"
    assert {path: path.read_bytes() for path in bank.rglob("*") if path.is_file() and path != page} == others
    assert page.stat().st_mode & 0o777 == 0o640
    assert call("check", "--fix", "--lang", "ru").stderr == "Механически исправлять нечего.\n"


def test_without_fix_nothing_on_disk_changes(call: Call, bank: Path) -> None:
    (bank / ALGEBRA).write_bytes(b"\xef\xbb\xbf" + (bank / ALGEBRA).read_bytes())
    before = {path: path.read_bytes() for path in bank.rglob("*") if path.is_file()}
    call("check")
    assert {path: path.read_bytes() for path in bank.rglob("*") if path.is_file()} == before
