"""A work's way from submission to renewal, through the command as its users walk it, and what must not work."""

import subprocess
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result
from docx import Document

from filling import Form
from laying import check_site, replace_words
from pendulum import WORK, Call, Fill
from practice_bank.diagnostics import Severity
from practice_bank.pipeline import Settings, arrange, check_bank
from reading_papers import read_qr

CRITERIA = ("relevance", "completeness", "reproducibility", "results")
SHORT = ("relevance", "changes", "results", "materials")
APART = {"dina": (5, 1, 4, 2), "marat": (1, 5, 2, 4), "yerlan": (3, 4, 1, 5)}
CLOSE = {"dina": (5, 3, 4, 2), "marat": (5, 4, 4, 3), "yerlan": (5, 3, 4, 3)}
RENEWED = {"dina": (4, 3, 2, 1), "marat": (4, 3, 3, 2), "yerlan": (4, 4, 3, 2)}
COUNCIL = ("--stage", "council", "--organisation", "department", "--outcome", "positive", "--level", "district")
HEAD = ("--stage", "approval", "--organisation", "department", "--outcome", "positive")

Review = Callable[..., Result]


@pytest.fixture
def review(call: Call, bank: Path) -> Review:
    """Say `practice-bank review …` about the work on a day, in a bank under git."""
    git(bank, "init", "-q")
    commit(bank)
    return lambda day, verb, *words: call("review", verb, "pendulum", *words, "--today", day)


def git(bank: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Методист", "-c", "user.email=methodist@example.org")
    subprocess.run(["git", "-C", bank, *who, *arguments], check=True, capture_output=True)


def commit(bank: Path) -> None:
    git(bank, "add", "-A")
    git(bank, "commit", "-q", "-m", "Шаг экспертизы")


def done(result: Result) -> str:
    assert result.exit_code == 0, result.output
    return result.stdout


def refused(result: Result, *words: str) -> None:
    """Nothing happens, with exit code 1, and the reason is said."""
    assert result.exit_code == 1, result.output
    assert result.stdout == ""
    assert all(word in result.stderr for word in words), result.stderr
    assert "ничего не записано" in result.stderr


def status(call: Call, day: str) -> str:
    return done(call("status", "pendulum", "--today", day)).splitlines()[0].removeprefix("pendulum: ")


def give(call: Call, fill: Fill, sheets: Mapping[str, Path], marks: Mapping[str, tuple[int, ...]], day: str) -> None:
    """Fill in every sheet and record it."""
    names = SHORT if "renewal@" in next(iter(sheets.values())).read_text("utf-8") else CRITERIA
    for expert, given in marks.items():
        filled = fill(sheets[expert], day, dict(zip(names, given, strict=True)), summary="Пригодится на уроке.")
        assert done(call("review", "record", filled, "--today", day)).startswith(f"{WORK}/reviews/")


def by_expert(bank: Path, paths: list[str]) -> dict[str, Path]:
    return {Path(path).stem.split("-")[1]: bank / path for path in paths}


def test_from_submission_to_renewal(call: Call, review: Review, fill: Fill, bank: Path) -> None:
    judge(call, review, fill, bank)
    judge_again(call, review, fill, bank)
    approve(call, review, bank)
    certified = certify(call, bank)
    change(call, review, bank)
    assert verify(bank) == {certified: "changed"}
    renew(call, review, fill, bank)
    assert verify(bank) == {certified: "replaced", certify(call, bank): "valid"}
    errors = [found.code for found in check_site(bank).diagnostics if found.severity is Severity.ERROR]
    assert errors == ["PB703"], "only the translation is still to come"


def judge(call: Call, review: Review, fill: Fill, bank: Path) -> None:
    refused(review("2026-02-03", "conclude", *COUNCIL, "--document", "4"), "PB651")
    refused(review("2026-02-03", "round"), "Тур не завершён")
    refused(review("2026-02-03", "assign", "--expert", "saule"), "не эксперт")
    experts = [word for name in APART for word in ("--expert", name)]
    done(review("2026-02-03", "assign", *experts, "--due", "2026-02-20"))
    refused(review("2026-02-03", "round"), "Тур уже открыт")
    written = [done(review("2026-02-03", "sheet", "--expert", name)).strip() for name in APART if name != "marat"]
    give(call, fill, by_expert(bank, written), {name: APART[name] for name in ("dina", "yerlan")}, "2026-02-10")
    give_in_word(call, review, bank, APART["marat"], "2026-02-10")
    commit(bank)
    assert status(call, "2026-02-10") == "На экспертизе"
    assert "нужен 2-й тур" in done(review("2026-02-10", "summary"))


def give_in_word(call: Call, review: Review, bank: Path, marks: tuple[int, ...], day: str) -> None:
    """An expert answers in a Word form: first with words where a mark belongs, then with a mark."""
    sheet = bank / done(review("2026-02-03", "sheet", "--expert", "marat", "--format", "docx")).strip()
    form = Form(Document(str(sheet)))
    labels = ("Актуальность", "Полнота", "Воспроизводимость", "Результативность")
    form.fill(Form.choose, {label: (str(mark), "") for label, mark in zip(labels, marks, strict=True)})
    form.choose("Дата заполнения", 1, day)
    form.choose("Полнота", 1, "пять")
    refused(call("review", "record", form.save(sheet), "--today", day), sheet.name, "Полнота", "пять")
    form.choose("Полнота", 1, "5")
    assert done(call("review", "record", form.save(sheet), "--today", day)) == f"{WORK}/reviews/1-marat.yml\n"


def judge_again(call: Call, review: Review, fill: Fill, bank: Path) -> None:
    refused(review("2026-02-12", "conclude", *COUNCIL, "--document", "4"), "PB651", "нужен 2-й тур")
    refused(review("2026-02-12", "assign", "--expert", "olga"), "review round")
    refused(review("2026-02-12", "sheet", "--expert", "olga"), "review round")
    opened = done(review("2026-02-12", "round", "--out", "sheets")).splitlines()
    assert opened[0] == "practices/_bank/assignments/pendulum.yml"
    sheets = by_expert(bank, opened[1:])
    assert_anonymous(sheets["dina"].read_text("utf-8"))
    give(call, fill, sheets, CLOSE, "2026-02-18")
    assert status(call, "2026-02-18") == "Экспертиза пройдена"
    refused(review("2026-02-18", "round"), "эксперты согласны")


def assert_anonymous(sheet: str) -> None:
    assert "от 1 до 5, медиана 3" in sheet
    assert "Ваша оценка: 5" in sheet
    assert "Пригодится на уроке." in sheet
    assert not any(name in sheet for name in ("Марат", "marat", "Ерлан", "yerlan"))


def approve(call: Call, review: Review, bank: Path) -> None:
    refused(call("document", "certificate", "pendulum", "--today", "2026-02-20"), "не утверждена", "заключение совета")
    refused(review("2026-02-20", "conclude", *HEAD, "--document", "45", "--level", "district"), "PB653")
    refused(review("2026-02-20", "conclude", *COUNCIL, "--document", "4", "--date", "2026-03-20"), "PB622")
    refused(review("2026-02-20", "conclude", *COUNCIL, "--document", "4", "--date", "2026-02-15"), "PB652")
    done(review("2026-02-20", "conclude", *COUNCIL, "--document", "4"))
    refused(review("2026-02-20", "conclude", *COUNCIL, "--document", "4"), "уже записано")
    done(review("2026-02-24", "conclude", *HEAD, "--document", "45-ө"))
    assert status(call, "2026-02-24") == "Утверждено, уровень района (города)"
    commit(bank)


def certify(call: Call, bank: Path) -> str:
    """Get the certificate and read its QR code as a phone does; the code at the end of the address."""
    (bank / "mkdocs.yml").write_text("site_url: https://centre.example.org/bank/\n", "utf-8")
    written = done(call("document", "certificate", "pendulum", "--in", "ru", "--today", "2026-03-14")).strip()
    address = read_qr(bank / written)
    assert address.startswith("https://centre.example.org/bank/ru/verify/")
    return address.rstrip("/").rpartition("/")[2]


def verify(bank: Path) -> dict[str, str]:
    """What the site's pages of certificates say, by their codes."""
    settings = Settings(bank, date(2026, 3, 14))
    found = arrange(check_bank(settings), settings).verifications
    return {code: one.inclusion.state.value for code, one in found.items() if one.entry.record.id == "pendulum"}


def change(call: Call, review: Review, bank: Path) -> None:
    refused(review("2026-03-01", "renew"), "Утверждение действует до")
    replace_words(bank / WORK / "index.ru.md", {"семи процентов": "восьми процентов"})
    commit(bank)
    assert status(call, "2026-03-02").startswith("Изменено")
    refused(review("2026-03-02", "conclude", *HEAD, "--document", "50"), "PB653")
    refused(review("2026-03-02", "assign", "--expert", "dina"), "review renew")
    refused(review("2026-03-02", "renew", "--expert", "dina"), "Для кворума")


def renew(call: Call, review: Review, fill: Fill, bank: Path) -> None:
    sheets = by_expert(bank, done(review("2026-03-02", "renew", "--out", "renewal")).splitlines()[1:])
    assert "round: 3\n" in sheets["dina"].read_text("utf-8")
    refused(review("2026-03-02", "renew"), "уже идёт")
    give(call, fill, sheets, RENEWED, "2026-03-10")
    done(review("2026-03-12", "conclude", *COUNCIL, "--document", "6"))
    done(review("2026-03-13", "conclude", *HEAD, "--document", "61-ө"))
    assert status(call, "2026-03-13") == "Утверждено, уровень района (города)"


def test_an_approval_that_runs_out_is_not_prolonged_with_a_date(call: Call, review: Review) -> None:
    late = ("city-village", "--today", "2029-03-01")
    assert "Срок утверждения истёк" in done(call("status", *late))
    refused(call("review", "conclude", *late, *COUNCIL, "--document", "9"), "PB655")
    opened = done(call("review", "renew", *late)).splitlines()
    assert opened[0] == "practices/_bank/assignments/city-village.yml"
    refused(call("review", "conclude", *late, *COUNCIL, "--document", "9"), "PB655")


def test_a_work_is_retired_for_a_reason(call: Call, review: Review) -> None:
    said = ("--organisation", "department", "--document", "12", "--reason", "Опыт вошёл в программу.")
    refused(review("2026-03-01", "retire", *said, "--successor", "nobody"), "PB648")
    assert review("2026-03-01", "retire", *said[:4]).exit_code == 2
    done(review("2026-03-01", "retire", *said, "--successor", "city-village"))
    assert status(call, "2026-03-01") == "Выведено из банка"
    refused(review("2026-03-02", "conclude", *COUNCIL, "--document", "13"), "PB647")
    refused(review("2026-03-02", "assign", "--expert", "dina"), "выведена")


def test_a_faulty_piece_of_evidence_does_not_hold_up_the_rest(call: Call, review: Review, bank: Path) -> None:
    broken = bank / WORK / "reviews" / "1-olga.yml"
    broken.parent.mkdir()
    broken.write_text("expert: olga\nround: first\n", "utf-8")
    said = ("--stage", "association", "--organisation", "school-a", "--outcome", "positive", "--level", "school")
    done(review("2026-02-20", "conclude", *said, "--document", "1"))


def test_what_follows_from_a_decision_is_told(call: Call, review: Review, bank: Path) -> None:
    replace_words(bank / WORK / "index.ru.md", {"consent: true": "consent: true\nstatus: submitted"})
    said = ("--stage", "council", "--organisation", "department", "--outcome", "returned", "--reason", "Нет данных.")
    result = review("2026-02-20", "conclude", *said, "--document", "1")
    assert result.exit_code == 0, result.output
    assert "PB701" in result.stderr
    assert "pendulum: На доработке" in result.stderr
