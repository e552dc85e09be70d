"""Sheets as they come back: filled in well, and in all the ways people and programs get wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from laying import replace_words
from pendulum import WORK, Call, Fill

DAY = "2026-02-10"
MARKS = {"relevance": 5, "completeness": 4, "reproducibility": 4, "results": 3}

Sheet = Callable[..., Path]


@pytest.fixture
def sheet(call: Call, fill: Fill, bank: Path) -> Sheet:
    """A filled sheet."""

    def make(expert: str = "dina", marks: dict[str, object] | None = None, **more: str) -> Path:
        result = call("review", "sheet", "pendulum", "--expert", expert, "--today", "2026-02-03")
        assert result.exit_code == 0, result.output
        return fill(bank / result.stdout.strip(), more.pop("day", DAY), marks or MARKS, **more)

    return make


def record(call: Call, *files: Path, day: str = DAY) -> tuple[int, str, str]:
    result = call("review", "record", *files, "--today", day)
    return result.exit_code, result.stdout, result.stderr


def test_what_is_recorded_is_what_was_written(call: Call, sheet: Sheet, bank: Path) -> None:
    filled = sheet(marks={**MARKS, "results": ""}, verdict="revise", summary='"Да: нет, «№ 5» #1"')
    replace_words(filled, {"  results:\nverdict": "  results: Данных о классе нет.\nverdict"})
    assert record(call, filled) == (0, f"{WORK}/reviews/1-dina.yml\n", "")
    data = yaml.load((bank / WORK / "reviews/1-dina.yml").read_text("utf-8"), yaml.BaseLoader)
    assert list(data) == [
        "expert",
        "round",
        "date",
        "rubric",
        "content",
        "scores",
        "comments",
        "verdict",
        "summary",
        "conflict",
    ]
    assert data["scores"] == {"relevance": "5", "completeness": "4", "reproducibility": "4", "results": "null"}
    assert data["comments"] == {"results": "Данных о классе нет."}
    assert (data["summary"], data["conflict"]) == ("Да: нет, «№ 5» #1", {"type": "none"})
    assert call("check", f"{WORK}/reviews").exit_code == 0


@pytest.mark.parametrize(
    ("words", "code", "line"),
    [
        ({"  relevance: 5": "  relevance: 9"}, "PB615", "  relevance: 9"),
        ({"  relevance: 5": "  relevance: пять"}, "PB209", "  relevance: пять"),
        ({"  relevance: 5": "  relevence: 5"}, "PB614", "  relevence: 5"),
        ({"  results: 3": "  results:"}, "PB616", "  results:"),
        ({"date: 2026-02-10": "date: 2026-12-10"}, "PB622", "date: 2026-12-10"),
        ({"date: 2026-02-10": "date: 10.02.2026"}, "PB206", "date: 10.02.2026"),
        ({"rubric: case@1": "rubric: case@7"}, "PB617", "rubric: case@7"),
        ({"rubric: case@1": "rubric: renewal@1"}, "PB618", "rubric: renewal@1"),
        ({"expert: dina": "expert: aigul"}, "PB604", "expert: aigul"),
        ({"verdict: recommend": "verdict: maybe"}, "PB214", "verdict: maybe"),
        ({"verdict: recommend": "verdict: recommend\nopinion: хорошо"}, "PB202", "opinion: хорошо"),
        ({"  type: none": "  type: relative"}, "PB606", "  type: relative"),
        ({"record: pendulum\n": ""}, "PB680", "#"),
        ({"verdict: recommend": "verdict: [recommend"}, "PB1", ""),
    ],
)
def test_a_faulty_sheet_is_refused_at_its_line(
    words: dict[str, str], code: str, line: str, call: Call, sheet: Sheet, bank: Path
) -> None:
    filled = sheet()
    replace_words(filled, words)
    exit_code, out, err = record(call, filled)
    assert (exit_code, out) == (1, "")
    assert not (bank / WORK / "reviews").exists()
    place, _, said = next(row for row in err.splitlines() if code in row).partition(": ")
    assert place.startswith(filled.as_posix()), said
    number = int(place.split(":")[-2])
    assert filled.read_text("utf-8").splitlines()[number - 1].startswith(line)


def test_a_sheet_of_a_text_that_has_changed_since(call: Call, sheet: Sheet, bank: Path) -> None:
    filled = sheet()
    replace_words(bank / WORK / "index.ru.md", {"семи процентов": "восьми процентов"})
    exit_code, _, err = record(call, filled)
    assert exit_code == 1
    assert "PB682" in err


def test_one_faulty_sheet_does_not_keep_the_others(call: Call, sheet: Sheet, bank: Path) -> None:
    sheets = [sheet("dina", {**MARKS, "results": 8}), sheet("marat"), bank / "no-such-sheet.yml"]
    exit_code, out, err = record(call, *sheets)
    assert (exit_code, out) == (1, f"{WORK}/reviews/1-marat.yml\n")
    assert "PB615" in err
    assert "PB681" in err


def test_an_expert_has_one_assessment_in_a_round(call: Call, sheet: Sheet, bank: Path) -> None:
    filled = sheet()
    assert record(call, filled)[0] == 0
    before = (bank / WORK / "reviews/1-dina.yml").read_bytes()
    replace_words(filled, {"  results: 3": "  results: 4"})
    exit_code, _, err = record(call, filled)
    assert (exit_code, "PB683" in err) == (1, True)
    assert (bank / WORK / "reviews/1-dina.yml").read_bytes() == before
    assert call("review", "record", filled, "--replace", "--today", DAY).exit_code == 0
    assert b"results: 4" in (bank / WORK / "reviews/1-dina.yml").read_bytes()


def test_an_expert_who_has_left_since(call: Call, sheet: Sheet, bank: Path) -> None:
    filled = sheet()
    replace_words(
        bank / "practices/_bank/people/dina.yml", {"since: 2021-02-01": "since: 2021-02-01, until: 2026-02-05"}
    )
    exit_code, _, err = record(call, filled)
    assert (exit_code, "PB603" in err) == (1, True)


def test_a_leave_to_judge_is_on_the_sheet(call: Call, fill: Fill, bank: Path) -> None:
    replace_words(bank / "practices/_bank/people/dina.yml", {"id: school-b": "id: school-a"})
    ask = ("review", "assign", "pendulum", "--expert", "dina", "--today", "2026-02-03")
    assert "Школа А" in call(*ask).stderr
    assert call(*ask, "--waiver-by", "marat", "--waiver-reason", "Некому").exit_code == 1
    assert call(*ask, "--waiver-by", "saule").exit_code == 2
    assert call(*ask, "--waiver-by", "saule", "--waiver-reason", "Других физиков в городе нет.").exit_code == 0
    written = call("review", "sheet", "pendulum", "--expert", "dina", "--today", "2026-02-03").stdout.strip()
    assert record(call, fill(bank / written, DAY, MARKS))[0] == 0
    assert "by: saule" in (bank / WORK / "reviews/1-dina.yml").read_text("utf-8")
