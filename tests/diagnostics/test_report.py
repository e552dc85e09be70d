"""Every report tells the same findings, each in the words and the form of its readers."""

import json
from collections.abc import Sequence
from importlib.resources import files
from xml.etree import ElementTree

import pytest
import yaml
from rich.style import Style

from practice_bank.diagnostics import REPORTS, Diagnostic, Place, Severity, diagnose, report_text, styled_lines
from practice_bank.i18n import LANGUAGES, find_lookalikes

PAGE = "practices/2026/қала, 1:2/index.ru.md"
FINDINGS = [
    diagnose("PB126", Place(PAGE, 3, 8), ("title",)),
    diagnose("PB132", Place(PAGE, 9, 1), ("effort", "time"), key="time", line=8),
    diagnose("PB139", Place("practices/b.ru.md", 4, 2), ("authors", 0, "name"), lost="#5 50% \x07"),
    diagnose("PB112", Place("practices/b.ru.md", 4, 2)),
]


ERRORS = "https://bank.kz/ru/errors/"


def report(form: str, findings: Sequence[Diagnostic] = FINDINGS, language: str = "ru", page: str = "") -> str:
    return REPORTS[form](findings, language, page)


def test_text() -> None:
    lines = report("text").split("\n")
    assert lines[0].startswith(f"{PAGE}:3:8: ошибка PB126 [title] В тексте есть «: »")
    assert lines[1] == "    Возьмите весь текст в кавычки."
    assert lines[4] == ""
    assert lines[5].startswith("practices/b.ru.md:4:2: предупреждение PB139 [authors[0].name] ")
    assert lines[-2:] == ["Ошибок: 2, предупреждений: 1, советов: 1.", "Подробнее: practice-bank explain PB126"]


@pytest.mark.parametrize("language", [*LANGUAGES, "de"])
def test_text_of_a_clean_bank(language: str) -> None:
    text = report_text([], language)
    assert len(text.split("\n")) == 1
    assert text


def test_styles_are_richs_and_the_words_the_same() -> None:
    lines = list(styled_lines(FINDINGS, "kk"))
    assert "\n".join("".join(text for text, _ in line) for line in lines) == report("text", language="kk")
    assert all(Style.parse(style) is not None for line in lines for _, style in line)


def test_json() -> None:
    data = json.loads(report("json"))
    assert data["counts"] == {"error": 2, "warning": 1, "info": 1}
    assert data["diagnostics"][1] == {
        "code": "PB132",
        "severity": "error",
        "path": PAGE,
        "line": 9,
        "column": 1,
        "field": "effort.time",
        "message": "Поле «time» уже есть в строке 8, здесь оно повторено.",
        "hint": "Оставьте одно, второе удалите.",
    }
    assert json.loads(report("json", [])) == {"diagnostics": [], "counts": {"error": 0, "warning": 0, "info": 0}}


def test_github() -> None:
    lines = report("github").split("\n")
    assert lines[0].startswith(
        "::error file=practices/2026/қала%2C 1%3A2/index.ru.md,line=3,col=8,title=PB126::В тексте"
    )
    assert lines[2].startswith("::warning file=practices/b.ru.md,line=4,col=2,title=PB139::«#5 50%25 ")
    assert lines[3].startswith("::notice ")
    assert (len(lines), report("github", [])) == (4, "")


def test_gitlab() -> None:
    issues = json.loads(report("gitlab"))
    assert [issue["severity"] for issue in issues] == ["major", "major", "minor", "info"]
    assert issues[0]["location"] == {"path": PAGE, "lines": {"begin": 3}}
    assert len({issue["fingerprint"] for issue in issues}) == 4
    lower = [diagnose("PB126", Place(PAGE, 30, 8), ("title",)), *FINDINGS[1:]]
    assert [i["fingerprint"] for i in json.loads(report("gitlab", lower))] == [i["fingerprint"] for i in issues]
    twice = json.loads(report("gitlab", [FINDINGS[0], FINDINGS[0]]))
    assert twice[0]["fingerprint"] != twice[1]["fingerprint"]


def test_sarif() -> None:
    log = json.loads(report("sarif"))
    assert (log["version"], log["$schema"].endswith("sarif-2.1.0.json")) == ("2.1.0", True)
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["PB112", "PB126", "PB132", "PB139"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["message"]["text"]
        assert result["locations"][0]["physicalLocation"]["region"]["startLine"] >= 1
    assert [result["level"] for result in run["results"]] == ["error", "error", "warning", "note"]
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert (uri.isascii(), " " in uri, ":" in uri) == (True, False, False)
    assert json.loads(report("sarif", []))["runs"][0]["results"] == []


def test_junit() -> None:
    suite = ElementTree.fromstring(report("junit")).find("testsuite")
    assert suite is not None
    assert (suite.get("tests"), suite.get("failures"), len(suite)) == ("4", "2", 4)
    failure = suite.find("testcase/failure")
    assert failure is not None
    assert failure.get("message", "").startswith("В тексте есть")
    clean = ElementTree.fromstring(report("junit", [])).find("testsuite")
    assert clean is not None
    assert (clean.get("failures"), len(clean)) == ("0", 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_severities_have_names(language: str) -> None:
    text = report("text", language=language)
    assert all(f"{finding.code} " in text for finding in FINDINGS)
    assert {finding.severity for finding in FINDINGS} == set(Severity)


def test_words_are_complete() -> None:
    source = files("practice_bank.diagnostics.report") / "words.yml"
    for texts in yaml.safe_load(source.read_text("utf-8")).values():
        assert set(texts) == set(LANGUAGES)
        assert all(texts.values())
        assert not find_lookalikes(texts["kk"] + texts["ru"])


def test_text_ends_with_the_pages_that_explain_each_code_once() -> None:
    lines = report("text", [*FINDINGS, FINDINGS[0]], page=ERRORS).split("\n")
    assert lines[-5] == "Подробнее: practice-bank explain PB126"
    assert lines[-4:] == [f"    {ERRORS}#pb{number}" for number in (112, 126, 132, 139)]
    assert report_text([], "ru", ERRORS) == report_text([], "ru")


def test_forms_for_programs_lead_to_the_page_of_the_code() -> None:
    assert report("github", page=ERRORS).split("\n")[0].endswith(f"%0A{ERRORS}#pb126")
    assert json.loads(report("gitlab", page=ERRORS))[0]["description"].endswith(f" {ERRORS}#pb126")
    rules = json.loads(report("sarif", page=ERRORS))["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["helpUri"] for rule in rules] == [f"{ERRORS}#pb{number}" for number in (112, 126, 132, 139)]
    cases = ElementTree.fromstring(report("junit", page=ERRORS)).findall("testsuite/testcase")
    assert [(case[0].text or "").split("#")[-1] for case in cases] == ["pb126", "pb132", "pb139", "pb112"]


@pytest.mark.parametrize("form", sorted(REPORTS))
def test_nothing_is_linked_where_nobody_knows_the_site(form: str) -> None:
    assert "errors/" not in report(form)
    assert "helpUri" not in report(form)


def test_json_keeps_its_keys() -> None:
    assert report("json", page=ERRORS) == report("json")
