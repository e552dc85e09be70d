"""The other verbs: status, digest, new, explain, export."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from laying import check_site, replace_words
from practice_bank.diagnostics import registry

Call = Callable[..., Result]

VILLAGE = "practices/2026/city-village"


def test_status(call: Call) -> None:
    result = call("status", "--format", "json", "--today", "2026-11-21", "--lang", "ru")
    records = {record["id"]: record for record in json.loads(result.stdout)["records"]}
    assert (result.exit_code, result.stderr) == (0, "")
    assert {name: record["status"] for name, record in records.items()} == {
        "algebra-stations": "in_review",
        "city-village": "approved",
        "profi-kz": "submitted",
    }
    village = records["city-village"]
    assert (village["kind"], village["level"], village["reasons"]) == ("case", "district", [])
    assert village["languages"] == {"kk": "current", "ru": "original"}
    assert village["review"]["experts"] == 3
    assert round(village["review"]["mean"], 4) == 0.8222
    assert round(village["review"]["kendall_w"], 4) == 0.9259
    assert records["profi-kz"]["review"] == {"experts": 0, "mean": None, "kendall_w": None, "p": None, "alpha": None}
    assert all(isinstance(reason, str) and reason for reason in records["profi-kz"]["reasons"])


def test_status_of_named_records_as_text(call: Call) -> None:
    result = call("status", "profi-kz", "city-village", "--today", "2026-11-21", "--lang", "kk")
    lines = [line for line in result.stdout.splitlines() if not line.startswith(" ")]
    assert lines == ["profi-kz: Ұсынылды", "city-village: Бекітілді, аудан (қала) деңгейі"]


def test_a_broken_record_does_not_hide_the_others(call: Call, bank: Path) -> None:
    replace_words(bank / "practices/projects/profi-kz/index.ru.md", {"kind: project": "kind project"})
    result = call("status", "--format", "json", "--lang", "ru")
    assert [record["id"] for record in json.loads(result.stdout)["records"]] == ["algebra-stations", "city-village"]
    assert "profi-kz" in result.stderr
    assert call("status", "profi-kz").exit_code == 2


def test_digest(call: Call, bank: Path) -> None:
    result = call("digest")
    lines = [line.split(" ") for line in result.stdout.splitlines()]
    assert [name for name, _ in lines] == ["algebra-stations", "city-village", "profi-kz", "expert-day"]
    assert all(re.fullmatch("sha256:[0-9a-f]{64}", digest) for _, digest in lines)
    only = call("digest", "expert-day", "city-village").stdout.splitlines()
    assert only == [" ".join(lines[3]), " ".join(lines[1])]
    data = json.loads(call("digest", "city-village", "--format", "json").stdout)
    assert data["digests"][0]["digest"] == lines[1][1]
    assert list(data["digests"][0]["parts"]) == ["front", "files", "situation", "question", "options", "discussion"]


def test_digest_does_not_need_valid_evidence(call: Call, bank: Path) -> None:
    wanted = call("digest").stdout
    for path in bank.rglob("*.yml"):
        if "reviews" in path.parts or path.name == "decisions.yml":
            path.write_text(path.read_text("utf-8").replace("sha256:", "@current "), "utf-8")
    result = call("digest")
    assert (result.exit_code, result.stdout) == (0, wanted)


def test_digest_moves_with_the_text_and_not_with_noise(call: Call, bank: Path) -> None:
    page, wanted = bank / VILLAGE / "index.ru.md", call("digest", "city-village").stdout
    text = page.read_text("utf-8")
    for noisy in (text.replace("\n", "\r\n"), text.replace("города\n", "города \t\n"), text + "\n\n", "\ufeff" + text):
        page.write_text(noisy, "utf-8", newline="")
        assert call("digest", "city-village").stdout == wanted
    page.write_text(text.replace("третий год", "третий код"), "utf-8")
    assert call("digest", "city-village").stdout != wanted


@pytest.mark.parametrize("kind", ["case", "lesson-study", "practice", "project", "event"])
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_new_writes_what_only_lacks_the_authors_words(call: Call, bank: Path, kind: str, language: str) -> None:
    result = call("new", kind, "my-work", "--lang", language, "--title", 'Қала: "ауыл"', "--author", "aigul")
    assert (result.exit_code, result.stderr) == (0, "")
    page = bank / result.stdout.strip()
    assert page.name == f"index.{language}.md"
    lines = page.read_text("utf-8").split("\n")
    assert lines[0] == "---"
    schema = re.fullmatch(r"# yaml-language-server: \$schema=(.*\.json)", lines[1])
    assert schema
    assert json.loads((page.parent / schema[1]).read_text("utf-8"))["$schema"]
    found = [f for f in check_site(bank).diagnostics if f.place.path == result.stdout.strip()]
    assert {finding.code for finding in found if finding.severity == "error"} <= {"PB201"}
    assert "title" not in {finding.field for finding in found}
    assert {finding.severity for finding in found} <= {"error", "warning"}


def test_new_without_anything_known(call: Call, bank: Path) -> None:
    result = call("new", "case", "my-work", "--today", "2025-03-01", "--lang", "ru")
    assert result.stdout == "practices/2025/my-work/index.ru.md\n"
    text = (bank / result.stdout.strip()).read_text("utf-8")
    assert "submitted: 2025-03-01  # " in text
    assert [line for line in text.split("\n") if line.startswith("## ")] == [
        "## Ситуация",
        "## Вопрос",
        "## Варианты решения",
    ]


def test_new_never_overwrites(call: Call, bank: Path) -> None:
    assert call("new", "case", "my-work", "--lang", "ru").exit_code == 0
    page = next(bank.rglob("my-work/index.ru.md"))
    page.write_text("мой текст\n", "utf-8")
    for language in ("ru", "kk"):
        assert call("new", "case", "my-work", "--lang", language).exit_code == 2
    assert (page.read_text("utf-8"), len(list(page.parent.iterdir()))) == ("мой текст\n", 1)


FORMER = "docs/events/2026/expert-day"
HELD = {
    "status: scheduled\nrevision: 0": (
        "series: expert-days\nstatus: moved\nprevious_start: 2026-12-03T15:00\n"
        "report: {date: 2026-12-05, attended: 30}\n"
        "materials:\n  - {file: files/slides.txt, title: Слайды}\n"
        "cover: {file: files/cover.svg, alt: Весы}\nkeywords: [экспертиза]\nrevision: 3\nannounced: 2026-11-20"
    )
}


def test_new_copies_a_former_event_in_all_its_languages(call: Call, bank: Path) -> None:
    replace_words(bank / FORMER / "index.ru.md", HELD)
    (bank / FORMER / "files").mkdir()
    (bank / FORMER / "files" / "slides.txt").write_text("1\n", "utf-8")
    (bank / FORMER / "files" / "cover.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>\n', "utf-8")
    result = call("new", "event", "expert-day-2027", "--from", "expert-day", "--today", "2027-02-01", "--lang", "ru")
    assert (result.exit_code, result.stderr) == (0, "")
    folder = "docs/events/2027/expert-day-2027"
    assert result.stdout.splitlines() == [f"{folder}/index.ru.md", f"{folder}/index.kk.md"]
    original, translation = ((bank / line).read_text("utf-8") for line in result.stdout.splitlines())
    keys = re.findall(r"^([a-z_]+):", original.split("\n---\n")[0], re.MULTILINE)
    assert {"report", "materials", "revision", "status", "previous_start", "announced"} & set(keys) == set()
    assert {"series", "cover", "keywords", "place", "registration"} <= set(keys)
    assert re.search(r"^start:  # ", original, re.MULTILINE)
    assert 'registration: {link: "mailto:cabinet@example.org", seats: 40, fee: 0}  # ' in original
    assert '  - {time: "15:00", title: "Критерии и шкала"}\n  - {time: "16:00", title: "Разбор кейса"}' in original
    assert original.endswith("\n---\n\nПриносите свой кейс: оценим вместе.\n")
    assert "translation: {translator: marat, state: in_progress}" in translation
    assert '  - {time: "16:00", title: "Кейсті талдау"}' in translation
    assert [file.name for file in (bank / folder / "files").iterdir()] == ["cover.svg"]
    found = {(f.code, f.field) for f in check_site(bank).diagnostics if f.place.path.startswith(folder)}
    assert found == {("PB201", "start")}


def test_a_copied_event_takes_its_title_from_the_call(call: Call, bank: Path) -> None:
    result = call("new", "event", "next", "--from", "expert-day", "--title", 'День "эксперта"', "--lang", "kk")
    original = (bank / result.stdout.splitlines()[0]).read_text("utf-8")
    assert 'title: "День \\"эксперта\\""' in original


def test_what_cannot_be_copied_is_told(call: Call, bank: Path) -> None:
    unknown = call("new", "event", "next", "--from", "expert-dya", "--lang", "ru")
    assert (unknown.exit_code, unknown.stdout) == (2, "")
    assert "Мероприятия expert-dya нет. " in unknown.stderr
    assert "expert-day" in unknown.stderr
    assert call("new", "case", "next", "--from", "expert-day", "--lang", "ru").exit_code == 2
    replace_words(bank / FORMER / "index.ru.md", {"start: 2026-12-04T15:00": "start: завтра"})
    faulty = call("new", "event", "next", "--from", "expert-day", "--lang", "kk")
    assert (faulty.exit_code, FORMER in faulty.stderr) == (2, True)
    assert not list(bank.rglob("next"))


def test_new_refuses_the_names_of_the_calendars_lists(call: Call, bank: Path) -> None:
    result = call("new", "event", "month", "--lang", "ru")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "month – раздел самого календаря" in result.stderr


def test_new_refuses_the_names_of_listings(call: Call, bank: Path) -> None:
    result = call("new", "practice", "grades", "--lang", "ru")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "grades – раздел самого каталога" in result.stderr
    assert not list(bank.glob("practices/*/grades"))


def test_explain(call: Call) -> None:
    for language in ("kk", "ru", "en"):
        page = call("explain", "pb126", "--lang", language).stdout
        assert page.startswith(f"# PB126: {registry()['PB126'].title(language)}\n")
        assert "```yaml" in page
    listed = call("explain", "--lang", "ru").stdout.splitlines()
    assert [line[:5] for line in listed] == list(registry())


ADDRESS = "site_name: Банк\nsite_url: https://bank.example.org/centre\nplugins: [!!python/name:os.system '']\n"


@pytest.mark.parametrize(("language", "prefix"), [("kk", ""), ("ru", "ru/"), ("en", "")])
def test_explain_says_where_the_page_is(call: Call, bank: Path, language: str, prefix: str) -> None:
    assert call("explain", "PB126", "--lang", language).stderr == ""
    (bank / "mkdocs.yml").write_text(ADDRESS, "utf-8")
    said = call("explain", "PB126", "--lang", language).stderr
    assert said == f"https://bank.example.org/centre/{prefix}errors/#pb126\n"


def test_export(call: Call, bank: Path, tmp_path: Path) -> None:
    result = call("export", "--output", tmp_path / "out", "--today", "2026-11-21")
    assert result.exit_code == 0
    written = [Path(line) for line in result.stdout.splitlines()]
    assert written
    assert all(path.is_file() for path in written)
    data = json.loads((tmp_path / "out/api/v1/records.json").read_text("utf-8"))
    assert [record["id"] for record in data["records"]] == ["city-village"]


def test_export_of_a_broken_bank_writes_nothing(call: Call, bank: Path, tmp_path: Path) -> None:
    replace_words(bank / "practices/projects/profi-kz/index.ru.md", {"kind: project": "kind: projekt"})
    result = call("export", "--output", tmp_path / "out", "--lang", "ru")
    assert (result.exit_code, result.stdout, (tmp_path / "out").exists()) == (1, "", False)
    assert result.stderr == "В банке есть ошибки: запустите practice-bank check.\n"


def test_export_of_schemas(call: Call, bank: Path) -> None:
    names = {Path(line).name for line in call("export", "--schemas").stdout.splitlines()}
    assert {"record-case.json", "record-lesson-study.json", "event.json", "person.json"} <= names
