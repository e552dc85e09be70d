"""`practice-bank survey`: files of answers become figures, whatever saved them; what cannot be counted is said."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from drawn_questionnaires import FILES
from laying import check_site, lay_site
from practice_bank.cli import main

HEAD = "sheet,questionnaire,language,item,answer"
Row = tuple[str, str]


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return lay_site(tmp_path / "bank", files=FILES)


def sheet(number: int, rows: Iterable[Row], language: str = "kk", questionnaire: str = "methodical-work@2") -> str:
    lines = [f"s{number:08x},{questionnaire},{language},{item},{answer}" for item, answer in rows]
    return "\r\n".join([HEAD, *lines, ""])


def lay_sheets(folder: Path, sheets: Iterable[str]) -> Path:
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(sheets):
        (folder / f"{number:02}.csv").write_text(f"\ufeff{text}", "utf-8", newline="")
    return folder


def full_sheets() -> list[str]:
    """Twelve teachers: seven in Kazakh, five in Russian."""
    return [
        sheet(
            number,
            [
                ("post", "teacher" if number < 9 else "other"),
                *([("post/other", "Мектеп директоры")] if number >= 9 else []),
                ("years", str(number * 2)),
                *([("projects", "yes"), ("which", "ғылыми жоба")] if number < 4 else []),
                *[("forms", form) for form in ("seminar", "master-class")[: number % 2 + 1]],
                ("importance", str(3 + number % 3)),
            ],
            "kk" if number < 7 else "ru",
        )
        for number in range(12)
    ]


def run(bank: Path, *arguments: object, language: str = "ru") -> Result:
    call = ["survey", *map(str, arguments), "--root", str(bank), "--today", "2026-11-21", "--lang", language]
    return CliRunner().invoke(main, call)


def figures(bank: Path, *arguments: object) -> dict[str, object]:
    result = run(bank, *arguments, "--format", "json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)["survey"]  # type: ignore[no-any-return]


def codes(bank: Path, *files: Path) -> list[tuple[str, str, int]]:
    result = run(bank, *files, "--format", "json")
    found = json.loads(result.stdout)
    assert (result.exit_code, found["survey"]) == (1, None)
    return [(one["code"], Path(one["path"]).name, one["line"]) for one in found["diagnostics"]]


def test_figures_are_written_and_are_right(bank: Path, tmp_path: Path) -> None:
    answers = lay_sheets(tmp_path / "answers", full_sheets())
    result = run(bank, answers, "--to", "methodical-work-2026")
    assert result.exit_code == 0, result.output
    written = yaml.safe_load((bank / "practices/_bank/surveys/methodical-work-2026.yml").read_text("utf-8"))
    items = {item["id"]: item for item in written["items"]}
    assert (written["questionnaire"], written["n"], written["languages"]) == (
        "methodical-work@2",
        12,
        {"kk": 7, "ru": 5},
    )
    assert items["post"]["answers"] == {"teacher": 9, "methodist": 0, "other": 3}
    assert items["post"]["languages"]["ru"] == {"n": 5, "answers": {"teacher": 2, "methodist": 0, "other": 3}}
    assert items["years"]["spread"] == {"mean": 11.0, "median": 11.0, "deviation": 7.21}
    assert items["forms"]["answers"] == {"seminar": 12, "master-class": 6}
    assert items["importance"]["answers"] == {"1": 0, "2": 0, "3": 4, "4": 4, "5": 4}
    assert [one for one in check_site(bank).diagnostics if "surveys" in one.place.path] == []


def test_few_answers_and_own_words_are_kept_out(bank: Path, tmp_path: Path) -> None:
    answers = lay_sheets(tmp_path / "answers", full_sheets())
    run(bank, answers, "--to", "methodical-work-2026")
    text = (bank / "practices/_bank/surveys/methodical-work-2026.yml").read_text("utf-8")
    items = {item["id"]: item for item in yaml.safe_load(text)["items"]}
    assert items["projects"] == {"id": "projects", "n": 4}
    assert items["which"] == {"id": "which", "n": 4}
    assert "жоба" not in text
    assert "директор" not in text


def test_a_language_with_few_answers_hides_the_others_too(bank: Path, tmp_path: Path) -> None:
    found = figures(bank, lay_sheets(tmp_path / "answers", full_sheets()[:9]))
    (post,) = [item for item in found["items"] if item["id"] == "post"]  # type: ignore[attr-defined]
    assert (found["languages"], post["n"], post["languages"]) == ({}, 9, {})


@pytest.mark.parametrize(
    ("encoding", "separator"), [("utf-8", ","), ("utf-8-sig", ";"), ("cp1251", ";"), ("utf-16", "\t")]
)
def test_what_a_spreadsheet_saved_is_read(bank: Path, tmp_path: Path, encoding: str, separator: str) -> None:
    rows = [("post", "other"), ("post/other", "Директор школы"), ("years", "7")]
    file = tmp_path / "saved.csv"
    file.write_bytes(sheet(1, rows, "ru").replace(",", separator).encode(encoding))
    assert figures(bank, file)["n"] == 1


def test_the_same_sheet_counts_once_and_is_told(bank: Path, tmp_path: Path) -> None:
    again = sheet(1, [("years", "7"), ("post", "teacher")])
    answers = lay_sheets(tmp_path / "answers", [sheet(1, [("post", "teacher"), ("years", "7")]), again])
    result = run(bank, answers, "--format", "json")
    found = json.loads(result.stdout)
    assert (result.exit_code, found["survey"]["n"]) == (0, 1)
    assert [(one["code"], one["severity"]) for one in found["diagnostics"]] == [("PB339", "warning")]


def test_two_teachers_with_the_same_answers_are_two(bank: Path, tmp_path: Path) -> None:
    rows = [("post", "teacher"), ("years", "7")]
    assert figures(bank, lay_sheets(tmp_path / "answers", [sheet(1, rows), sheet(2, rows)]))["n"] == 2


def test_one_sheet_with_two_answers_is_refused(bank: Path, tmp_path: Path) -> None:
    answers = lay_sheets(tmp_path / "answers", [sheet(1, [("years", "7")]), sheet(1, [("years", "8")])])
    assert codes(bank, answers) == [("PB339", "01.csv", 1)]


def test_files_joined_by_hand_are_many_sheets(bank: Path, tmp_path: Path) -> None:
    first, second = sheet(1, [("post", "teacher")]), sheet(2, [("post", "methodist")])
    assert figures(bank, lay_sheets(tmp_path / "answers", [first + second.removeprefix(HEAD)]))["n"] == 2


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ([("post", "teacher"), ("weather", "good")], 3),
        ([("post", "директор")], 2),
        ([("post", "teacher"), ("post", "methodist")], 3),
        ([("years", "61")], 2),
        ([("years", "7,5")], 2),
        ([("post", "teacher"), ("post/teacher", "физика")], 3),
        ([("importance", "6")], 2),
    ],
)
def test_what_the_questionnaire_lacks_is_named_with_its_line(
    bank: Path, tmp_path: Path, rows: list[Row], line: int
) -> None:
    text = sheet(1, [(item, f'"{answer}"') for item, answer in rows])
    assert codes(bank, lay_sheets(tmp_path / "answers", [text])) == [("PB338", "00.csv", line)]


@pytest.mark.parametrize("questionnaire", ["methodical-work@1", "weather@1", ""])
def test_another_questionnaire_or_version_is_named_once(bank: Path, tmp_path: Path, questionnaire: str) -> None:
    right = sheet(1, [("post", "teacher")])
    other = sheet(2, [("post", "teacher"), ("years", "7")], questionnaire=questionnaire)
    assert codes(bank, lay_sheets(tmp_path / "answers", [right, other])) == [("PB338", "01.csv", 2)]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04\x00\x00",
        "Вопрос;Ответ\r\nДолжность;Учитель\r\n".encode("cp1251"),
        f"{HEAD}\r\n".encode(),
        f'{HEAD}\r\ns1,methodical-work@2,kk,post,"teacher\r\n'.encode(),
        f"{HEAD}\r\ns1,methodical-work@2,kk\r\n".encode(),
    ],
)
def test_what_is_no_file_of_answers_is_refused(bank: Path, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "answers.csv"
    file.write_bytes(content)
    assert codes(bank, file) == [("PB337", "answers.csv", 1)]


def test_nothing_is_written_while_a_file_is_wrong(bank: Path, tmp_path: Path) -> None:
    wrong = sheet(20, [("weather", "good")])
    result = run(bank, lay_sheets(tmp_path / "answers", [*full_sheets(), wrong]), "--to", "autumn", language="kk")
    assert result.exit_code == 1
    assert "Ештеңе есептелген де, жазылған да жоқ" in result.stderr
    assert not (bank / "practices/_bank/surveys").exists()


def test_without_a_name_nothing_is_written(bank: Path, tmp_path: Path) -> None:
    result = run(bank, lay_sheets(tmp_path / "answers", full_sheets()))
    assert result.exit_code == 0
    assert "    Учитель – 9 (75 %)" in result.stdout.replace("\u00a0", " ").splitlines()
    assert "--to methodical-work-2026" in result.stderr
    assert not (bank / "practices/_bank/surveys").exists()


def test_more_files_write_the_figures_anew_and_keep_their_title(bank: Path, tmp_path: Path) -> None:
    answers = lay_sheets(tmp_path / "answers", full_sheets())
    run(bank, answers, "--to", "autumn")
    target = bank / "practices/_bank/surveys/autumn.yml"
    target.write_text("title: {kk: Күзгі, ru: Осенний}\n" + target.read_text("utf-8"), "utf-8")
    lay_sheets(answers, [*full_sheets(), sheet(30, [("post", "methodist")])])
    assert run(bank, answers, "--to", "autumn").exit_code == 0
    written = yaml.safe_load(target.read_text("utf-8"))
    assert (written["n"], written["title"]["kk"]) == (13, "Күзгі")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["missing.csv"], "такого файла нет"),
        (["empty"], "нет файлов CSV"),
        (["answers", "--to", "Осень"], "не обозначение"),
        (["answers", "--to", "other"], "self-assessment"),
    ],
)
def test_wrong_calls_end_with_two(bank: Path, tmp_path: Path, arguments: list[str], words: str) -> None:
    (tmp_path / "empty").mkdir()
    lay_sheets(tmp_path / "answers", [sheet(1, [("post", "teacher")])])
    other = bank / "practices/_bank/surveys/other.yml"
    other.parent.mkdir()
    other.write_text("id: other\nquestionnaire: self-assessment@1\ngathered: 2026-11-01\nn: 9\n", "utf-8")
    result = run(bank, tmp_path / arguments[0], *arguments[1:])
    assert result.exit_code == 2
    assert words in result.stderr
