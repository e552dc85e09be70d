"""`translate status`, `mark` and `plan`, and `status --diff`, over real git repositories."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from committing import commit_all
from laying import check_site, replace_words

Call = Callable[..., Result]

VILLAGE = "practices/2026/city-village"
KAZAKH, RUSSIAN = f"{VILLAGE}/index.kk.md", f"{VILLAGE}/index.ru.md"
STATIONS = "practices/2026/algebra-stations/index.ru.md"
DISCUSSION = "4-5 адамнан тұратын топтар нұсқаны таңдап, тәуекелді және оны алғашқы екі аптада байқау тәсілін атайды."
SUMMARY = (
    "summary: Қала мен ауыл мектебі физика мұғалімін бөліседі және сабақтың жартысы қашықтан өткенде сапаның сақталуын "
    "тексереді.\n"
)
SITUATION = {"третий год нет учителя": "пятый год нет учителя"}
DAY = ("--today", "2026-11-21")


@pytest.fixture
def moved(bank: Path) -> Path:
    """A bank whose approved text was changed in a later commit."""
    commit_all(bank, "2026-02-01", "Айгүл")
    replace_words(bank / RUSSIAN, {**SITUATION, "title: План обсуждения": "title: План беседы"})
    (bank / VILLAGE / "files" / "plan.txt").write_text("Другой план\n", "utf-8")
    commit_all(bank, "2026-03-05", "Марат")
    return bank


def digest(bank: Path) -> str:
    return check_site(bank).bank.records["city-village"].digest


def read(result: Result) -> Any:
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_difference_as_text(call: Call, moved: Path) -> None:
    result = call("status", "city-village", "--diff", "--lang", "ru", *DAY)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert "  - В сельской школе третий год нет учителя физики." in "\n".join(lines)
    assert "  + В сельской школе пятый год нет учителя физики." in "\n".join(lines)
    assert "  ~ attachments[0].title: План обсуждения → План беседы" in lines
    assert "  ~ files/plan.txt" in lines
    assert [line for line in lines if line.endswith(" – изменено")] == [
        "  Описание (название, авторы, показатели) – изменено",
        "  Ситуация – изменено",
        "  Приложенные файлы – изменено",
    ]
    assert any("1 февраля 2026" in line and "Айгүл" in line and "5 марта 2026" in line for line in lines)


def test_difference_names_sections_in_the_language_of_messages(call: Call, moved: Path) -> None:
    assert "  Жағдай – өзгерді" in call("status", "city-village", "--diff", "--lang", "kk", *DAY).stdout.splitlines()


def test_difference_for_programs(call: Call, moved: Path) -> None:
    (record,) = read(call("status", "city-village", "--diff", "--format", "json", *DAY))["records"]
    assert record["changed_sections"] == ["front", "situation", "files"]
    assert record["translations"]["kk"]["behind"] == ["front", "situation", "files"]
    difference = record["difference"]
    assert (difference["approved"]["author"], difference["approved"]["day"]) == ("Айгүл", "2026-02-01")
    assert difference["left_on"] == "2026-03-05"
    assert [part["part"] for part in difference["parts"]] == ["front", "situation", "files"]
    pieces = [piece for passage in difference["parts"][1]["passages"] for piece in passage]
    marks = {piece["mark"]: piece["text"] for piece in pieces}
    assert (marks["removed"], marks["added"]) == ("третий", "пятый")


def test_without_history_the_command_says_that_it_does_not_know(call: Call, bank: Path) -> None:
    replace_words(bank / RUSSIAN, SITUATION)
    result = call("status", "city-village", "--diff", "--lang", "ru", *DAY)
    assert "неизвестно" in result.stdout
    (record,) = read(call("status", "city-village", "--diff", "--format", "json", *DAY))["records"]
    assert (record["changed_sections"], record["difference"]) == (None, None)
    assert record["translations"]["kk"] == {"behind": None, "ahead": None, "since": None}


def test_approved_record_has_no_difference(call: Call, bank: Path) -> None:
    (record,) = read(call("status", "city-village", "--diff", "--format", "json", *DAY))["records"]
    assert (record["changed_sections"], record["difference"]) == ([], None)


def test_commit_cannot_act_on_a_terminal(call: Call, bank: Path) -> None:
    commit_all(bank, author="Айгүл\x1b[31m")
    replace_words(bank / RUSSIAN, SITUATION)
    result = call("status", "city-village", "--diff", *DAY)
    assert "Айгүл" in result.stdout
    assert "\x1b" not in result.stdout


def test_status_of_translations(call: Call, moved: Path) -> None:
    replace_words(moved / KAZAKH, {"4-5 адамнан": "5-6 адамнан"})
    records = {each["id"]: each for each in read(call("translate", "status", "--format", "json", *DAY))["records"]}
    village = records["city-village"]
    assert (village["original"], village["digest"]) == ("ru", digest(moved))
    assert village["languages"]["ru"] == {"state": "original", "to_translate": [], "words": 0}
    kazakh = village["languages"]["kk"]
    assert (kazakh["state"], kazakh["translator"]) == ("stale", "marat")
    assert (kazakh["behind"], kazakh["ahead"]) == (["front", "situation", "files"], ["discussion"])
    assert kazakh["since"] == "2026-03-05"
    assert kazakh["to_translate"] == ["front", "situation", "files"]
    assert kazakh["words"] > 30
    assert records["algebra-stations"]["languages"]["ru"]["to_translate"]
    assert records["profi-kz"]["languages"]["kk"]["state"] == "missing"


@pytest.mark.parametrize(("language", "words"), [("kk", "Жағдай"), ("ru", "Ситуация"), ("en", "Situation")])
def test_status_of_translations_as_text(call: Call, moved: Path, language: str, words: str) -> None:
    result = call("translate", "status", "city-village", "--lang", language, *DAY)
    assert (result.exit_code, result.stderr) == (0, "")
    assert words in result.stdout


def test_translation_edited_alone_shows_although_it_is_current(call: Call, bank: Path) -> None:
    commit_all(bank, "2026-02-01")
    replace_words(bank / KAZAKH, {"4-5 адамнан": "5-6 адамнан"})
    commit_all(bank, "2026-03-01")
    (record,) = read(call("translate", "status", "city-village", "--format", "json", *DAY))["records"]
    kazakh = record["languages"]["kk"]
    assert (kazakh["state"], kazakh["behind"], kazakh["ahead"]) == ("current", [], ["discussion"])


def test_mark(call: Call, moved: Path) -> None:
    before = (moved / KAZAKH).read_bytes()
    result = call("translate", "mark", "city-village", "--to", "kk", "--checked-by", "dina", "--lang", "ru")
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{KAZAKH}\n", "")
    old, new = before.decode().split("\n"), (moved / KAZAKH).read_bytes().decode().split("\n")
    assert [line for line in new if line not in old] == [
        f"translation: {{source: {digest(moved)}, translator: marat, state: complete, checked_by: dina}}"
    ]
    assert len(old) == len(new)
    (record,) = read(call("translate", "status", "city-village", "--format", "json", *DAY))["records"]
    kazakh = record["languages"]["kk"]
    assert (kazakh["state"], kazakh["behind"], kazakh["ahead"], kazakh["words"]) == ("current", [], [], 0)
    assert call("check", "--today", "2026-11-21", KAZAKH).exit_code == 0


def test_marking_twice_writes_nothing(call: Call, bank: Path) -> None:
    call("translate", "mark", "city-village", "--to", "kk", "--translator", "marat")
    path = bank / KAZAKH
    before = path.stat().st_mtime_ns
    result = call("translate", "mark", "city-village", "--to", "kk", "--lang", "kk")
    assert (result.exit_code, path.stat().st_mtime_ns) == (0, before)
    assert result.stderr


REFUSED = {
    "own check": (["city-village", "--to", "kk", "--checked-by", "marat"], {}, "marat"),
    "own check, both named": (
        ["city-village", "--to", "kk", "--checked-by", "dina", "--translator", "dina"],
        {},
        "dina",
    ),
    "no text": (["profi-kz", "--to", "kk"], {}, "profi-kz/index.kk.md"),
    "section missing": (["algebra-stations", "--to", "ru"], {}, "index.ru.md"),
    "section empty": (
        ["city-village", "--to", "kk"],
        {KAZAKH: {DISCUSSION: ""}},
        "index.kk.md",
    ),
    "section of the author's own missing": (
        ["city-village", "--to", "kk"],
        {RUSSIAN: {"## Обсуждение": "## Риски\n\nЕсть риск.\n\n## Обсуждение"}},
        "Риски",
    ),
    "no summary": (
        ["city-village", "--to", "kk"],
        {KAZAKH: {SUMMARY: ""}},
        "index.kk.md",
    ),
    "broken front matter": (["city-village", "--to", "kk"], {KAZAKH: {"keywords: [": "keywords: "}}, "index.kk.md"),
    "original with a fault": (
        ["city-village", "--to", "kk"],
        {RUSSIAN: {"grades: [7, 8]": "grades: [семь]"}},
        "index.ru.md",
    ),
    "not planned": (
        ["algebra-stations", "--to", "ru"],
        {STATIONS: {"state: in_progress": "state: not_planned, reason: Жоқ"}},
        "--state",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("case", REFUSED)
def test_mark_refuses(call: Call, bank: Path, case: str, language: str) -> None:
    arguments, replace, named = REFUSED[case]
    for path, words in replace.items():
        replace_words(bank / path, words)
    before = {path: path.read_bytes() for path in bank.rglob("*") if path.is_file()}
    result = call("translate", "mark", *arguments, "--lang", language)
    assert (result.exit_code, result.stdout) == (1, "")
    assert named in result.stderr
    assert {path: path.read_bytes() for path in bank.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["city-village", "--to", "ru"], "ru"),
        (["city-village", "--to", "en"], "en"),
        (["city-villag", "--to", "kk"], "city-village"),
        (["city-village", "--to", "kk", "--translator", "mara"], "marat"),
        (["city-village", "--to", "kk", "--state", "not_planned"], "--state"),
        (["city-village"], "--to"),
    ],
)
def test_mark_of_a_wrong_call(call: Call, arguments: list[str], named: str) -> None:
    result = call("translate", "mark", *arguments, "--lang", "ru")
    assert (result.exit_code, result.stdout) == (2, "")
    assert named in result.stderr


def test_unfinished_translation_may_be_marked_as_such(call: Call, bank: Path) -> None:
    result = call("translate", "mark", "algebra-stations", "--to", "ru", "--state", "in_progress")
    assert result.exit_code == 0


def test_plan(call: Call, moved: Path) -> None:
    found = read(call("translate", "plan", "--format", "json", *DAY))
    first = found["plan"][0]
    assert (first["id"], first["language"], first["state"]) == ("city-village", "kk", "stale"), "it is approved"
    assert {(each["id"], each["language"]) for each in found["plan"]} == {
        ("city-village", "kk"),
        ("profi-kz", "kk"),
        ("algebra-stations", "ru"),
    }
    assert found["words"] == sum(each["words"] for each in found["plan"])
    only = read(call("translate", "plan", "--to", "ru", "--format", "json", *DAY))
    assert [each["id"] for each in only["plan"]] == ["algebra-stations"]
    assert call("translate", "plan", "--to", "de").exit_code == 2


@pytest.mark.parametrize(("language", "task"), [("kk", "аударманы жаңарту"), ("ru", "обновить перевод")])
def test_plan_as_text_and_table(call: Call, moved: Path, language: str, task: str) -> None:
    text = call("translate", "plan", "--lang", language, *DAY).stdout.splitlines()
    assert text[0] == f"1. city-village → kk: {task}"
    table = call("translate", "plan", "--lang", language, "--format", "csv", *DAY).stdout
    rows = list(csv.reader(io.StringIO(table.removeprefix("\ufeff"), newline=""), delimiter=";"))
    assert rows[1][0] == "city-village"
    assert len({len(row) for row in rows}) == 1


def test_level_bank_has_no_plan(call: Call, bank: Path) -> None:
    for path in (bank / "practices").rglob("index.ru.md"):
        if "profi-kz" in str(path) or "algebra" in str(path):
            path.unlink()
    (bank / "practices/2026/algebra-stations/index.kk.md").unlink()
    result = call("translate", "plan", "--lang", "kk", *DAY)
    assert (result.exit_code, "тең" in result.stdout) == (0, True)
