"""`practice-bank document`: papers for who has earned them, clear words for who has not."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from docx import Document

from committing import commit_all
from laying import replace_words
from practice_bank.cli import papers

Call = Callable[..., Result]

WORK = "practices/2026/city-village"
TODAY = ("--today", "2026-11-21")
TEMPLATES = "practices/_bank/templates"


@pytest.fixture(autouse=True)
def _address(bank: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (bank / "mkdocs.yml").write_text("site_name: Үлгі\nsite_url: https://example.org/sub\n", "utf-8")
    monkeypatch.setenv("PRACTICE_BANK_SECRET", "құпия")


def written(bank: Path) -> list[str]:
    return sorted(path.name for path in bank.iterdir() if path.suffix in (".docx", ".pdf", ".tmp"))


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (("extract",), "extract-city-village.both.docx"),
        (("conclusion", "--in", "ru"), "conclusion-city-village.ru.docx"),
        (("certificate", "--in", "kk"), "certificate-city-village.kk.pdf"),
        (("certificate", "--author", "aigul"), "certificate-city-village-aigul.both.pdf"),
        (("certificate", "--author", "Сельский учитель"), "certificate-city-village-2.both.pdf"),
    ],
)
def test_writes_a_paper_and_says_where(call: Call, bank: Path, arguments: tuple[str, ...], name: str) -> None:
    result = call("document", arguments[0], "city-village", *arguments[1:], *TODAY)
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{name}\n", "")
    assert written(bank) == [name]


def test_writes_where_it_is_told(call: Call, bank: Path) -> None:
    result = call("document", "certificate", "city-village", "--out", "papers/mine.pdf", *TODAY)
    assert (result.exit_code, result.stdout) == (0, "papers/mine.pdf\n")
    assert (bank / "papers/mine.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize(
    ("verb", "record", "said"),
    [
        ("certificate", "algebra-stations", {"kk": "бекітілмеген", "ru": "не утверждена", "en": "not approved"}),
        ("extract", "profi-kz", {"kk": "шешімі әлі жоқ", "ru": "Решения совета", "en": "has not decided"}),
        ("conclusion", "profi-kz", {"kk": "жеткіліксіз", "ru": "недостаточно", "en": "too few assessments"}),
    ],
)
def test_refuses_and_says_what_lacks(
    call: Call, bank: Path, verb: str, record: str, said: dict[str, str], language: str
) -> None:
    result = call("document", verb, record, "--lang", language, *TODAY)
    assert (result.exit_code, result.stdout) == (1, "")
    assert said[language] in result.stderr
    assert result.stderr.count("  – ") >= 2, "the reasons are missing"
    assert written(bank) == []


def test_a_retired_work_gets_no_certificate(call: Call, bank: Path) -> None:
    retirement = '\n- {stage: retirement, organisation: department, date: 2026-10-01, document: "9", reason: Ескірді}\n'
    decisions = bank / WORK / "decisions.yml"
    decisions.write_text(decisions.read_text("utf-8").rstrip() + retirement, "utf-8")
    result = call("document", "certificate", "city-village", "--lang", "ru", *TODAY)
    assert result.exit_code == 1
    assert "выведена из банка" in result.stderr
    assert written(bank) == []


def test_a_held_back_work_gets_no_certificate(call: Call, bank: Path) -> None:
    replace_words(bank / WORK / "index.ru.md", {"consent: true": "consent: false"})
    result = call("document", "certificate", "city-village", "--lang", "ru", *TODAY)
    assert result.exit_code == 1
    assert written(bank) == []


def test_an_expired_approval_is_told(call: Call) -> None:
    result = call("document", "certificate", "city-village", "--lang", "ru", "--today", "2029-06-01")
    assert result.exit_code == 0
    assert "24 февраля 2029" in result.stderr


def test_the_approved_version_is_certified(call: Call, bank: Path) -> None:
    commit_all(bank)
    replace_words(bank / WORK / "index.ru.md", {"город – село": "город – аул"})
    result = call("document", "certificate", "city-village", "--in", "ru", "--lang", "ru", *TODAY)
    assert (result.exit_code, result.stdout) == (0, "certificate-city-village.ru.pdf\n")
    assert "утверждённая редакция из истории git" in result.stderr
    text = subprocess.run(
        ["pdftotext", result.stdout.strip(), "-"], capture_output=True, text=True, check=True
    ).stdout.replace("\n", " ")
    assert "город – село" in text
    assert "город – аул" not in text
    assert "изменён после утверждения" in text


def test_an_unknown_version_is_told(call: Call, bank: Path) -> None:
    replace_words(bank / WORK / "index.ru.md", {"город – село": "город – аул"})
    result = call("document", "certificate", "city-village", "--in", "ru", "--lang", "ru", *TODAY)
    assert result.exit_code == 0
    assert "в истории git нет" in result.stderr


def test_a_missing_secret_is_told(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PRACTICE_BANK_SECRET")
    result = call("document", "certificate", "city-village", *TODAY)
    assert result.exit_code == 0
    assert "PRACTICE_BANK_SECRET" in result.stderr


@pytest.mark.parametrize(
    ("configuration", "identity", "address"),
    [
        ("site_url: https://example.org/sub", "", "https://example.org/sub/verify/"),
        (
            "site_url: !ENV [MY_ADDRESS, 'https://x.org/']\nmore: !!python/name:os.system",
            "",
            "https://mine.org/verify/",
        ),
        ("site_name: x", "\nidentity: {url: https://centre.org}\n", "https://centre.org/verify/"),
        ("a: [", "\nidentity: {url: https://centre.org}\n", "https://centre.org/verify/"),
        ("site_name: x", "", ""),
        ("site_url: javascript:alert(1)", "", ""),
    ],
)
def test_where_the_code_leads(
    call: Call, bank: Path, monkeypatch: pytest.MonkeyPatch, configuration: str, identity: str, address: str
) -> None:
    monkeypatch.setenv("MY_ADDRESS", "https://mine.org/")
    (bank / "mkdocs.yml").write_text(configuration, "utf-8")
    settings = bank / "practices/_bank/bank.yml"
    settings.write_text(settings.read_text("utf-8") + identity, "utf-8")
    result = call("document", "certificate", "city-village", "--in", "kk", "--lang", "ru", *TODAY)
    assert result.exit_code == (0 if address else 2)
    if address:
        shown = subprocess.run(["pdftotext", result.stdout.strip(), "-"], capture_output=True, text=True, check=True)
        assert address in shown.stdout
    else:
        assert "site_url" in result.stderr
        assert written(bank) == []


def test_a_template_is_written_edited_and_used(call: Call, bank: Path) -> None:
    result = call("document", "template", "extract", "--in", "kk")
    assert (result.exit_code, result.stdout) == (0, f"{TEMPLATES}/extract.kk.docx\n")
    source = bank / TEMPLATES / "extract.kk.docx"
    template = Document(str(source))
    template.add_paragraph("Кеңеске 9 адам қатысты. {{ council }}")
    template.save(str(source))
    assert call("check", "--today", "2026-11-21").exit_code == 0
    assert call("document", "extract", "city-village", "--in", "kk", *TODAY).exit_code == 0
    words = [one.text for one in Document(str(bank / "extract-city-village.kk.docx")).paragraphs]
    assert words[-1].startswith("Кеңеске 9 адам қатысты. ")
    assert "{{" not in words[-1]


def test_an_edited_template_is_not_overwritten(call: Call, bank: Path) -> None:
    assert call("document", "template", "conclusion").exit_code == 0
    source = bank / TEMPLATES / "conclusion.both.docx"
    before = source.read_bytes()
    assert call("document", "template", "conclusion").exit_code == 2
    assert source.read_bytes() == before
    assert call("document", "template", "conclusion", "--out", "other.docx").exit_code == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"%PDF-1.7", "это PDF"), (b"", "это не документ Word"), ("{{ titel }}", "titel"), ("{{ title }", "{{ title }")],
)
def test_a_broken_template_leaves_no_paper(call: Call, bank: Path, content: bytes | str, said: str) -> None:
    source = bank / TEMPLATES / "extract.ru.docx"
    call("document", "template", "extract", "--in", "ru")
    if isinstance(content, bytes):
        source.write_bytes(content)
    else:
        template = Document(str(source))
        template.add_paragraph(content)
        template.save(str(source))
    result = call("document", "extract", "city-village", "--in", "ru", "--lang", "ru", *TODAY)
    assert (result.exit_code, result.stdout) == (1, "")
    assert said in result.stderr
    assert f"{TEMPLATES}/extract.ru.docx" in result.stderr
    assert written(bank) == []


def test_an_unknown_file_beside_templates_is_told(call: Call, bank: Path) -> None:
    (bank / TEMPLATES).mkdir()
    (bank / TEMPLATES / "extract.kz.docx").write_bytes(b"")
    (bank / TEMPLATES / "~$extract.kk.docx").write_bytes(b"")
    result = call("check", "--lang", "en", *TODAY)
    assert result.stdout.count("warning PB162") == 1
    assert "extract.kk.docx" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("certificate", "no-such-work"),
        ("certificate", "city-village", "--author", "nobody"),
        ("extract", "city-village", "--in", "en"),
        ("template", "certificate"),
        ("extract",),
    ],
)
def test_wrong_calls(call: Call, bank: Path, arguments: tuple[str, ...]) -> None:
    result = call("document", *arguments)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert written(bank) == []


def test_without_the_extra_the_rest_works(call: Call, bank: Path, tmp_path: Path) -> None:
    """As where only the package itself is installed: its modules are hidden from a fresh process."""
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    for name in papers.NEEDED:
        (hidden / f"{name}.py").write_text(f"raise ModuleNotFoundError(name={name!r})", "utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(hidden), *sys.path])}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        script = "from practice_bank.cli import main; main()"
        command = [sys.executable, "-c", script, *arguments, "--lang", "ru"]
        return subprocess.run(command, cwd=bank, env=environment, capture_output=True, text=True)

    assert run("check", *TODAY).returncode == 0
    refused = run("document", "extract", "city-village", *TODAY)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "pip install 'mkdocs-practice-bank[documents]'" in refused.stderr
