"""The comment under a proposal: what a forged report or a hostile title cannot do in it."""

import io
import json
import re
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from click.testing import CliRunner, Result
from markdown_it import MarkdownIt

from laying import lay_site, write_content
from practice_bank.cli import main
from practice_bank.cli.change.markdown import quote
from proposing import MKDOCS

HOSTILE = [
    "@everyone",
    "@rudny/methodists and #1, GH-1, !2, owner/bank#3",
    "<img src=x onerror=alert(1)>",
    "</details><script>alert(1)</script>",
    "](javascript:alert(1))",
    "[мұнда басыңыз](https://evil.example)",
    "![сурет](https://evil.example/pixel.png)",
    "https://evil.example www.evil.example mail@evil.example",
    "```\n/close\n```",
    "\n\n/approve\n\n# Тақырып",
    "a | b\n--- | ---",
    "\u202egpj.exe",
    "**қалың** _курсив_ ~~жоқ~~ $x$ `код`",
    "<!-- practice-bank:change -->",
    "&lt;b&gt; &#60;b&#62;",
    "--><b>",
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("comment")
    write_content(root / "mkdocs.yml", MKDOCS)
    lay_site(root, None, {"practices/_bank/bank.yml": "name: {kk: Б, ru: Б}\nlanguages: [kk, ru]\n"})
    return root


def finding(**changed: object) -> dict[str, Any]:
    path = "practices/2026/a/index.ru.md"
    return {"code": "PB501", "severity": "error", "path": path, "line": 4, "arguments": {"text": "<b>"}} | changed


def record(**changed: object) -> dict[str, Any]:
    own = {"id": "city-village", "title": "Серіктестік", "status": "submitted", "task": "assess", "missing": 3}
    return {**own, "due": "2026-12-05", "pages": ["bank/city-village/index.html"]} | changed


def report(**changed: object) -> dict[str, Any]:
    return {"format": "practice-bank-change", "version": 1, "language": "kk", "findings": [], "records": []} | changed


def comment(site: Path, content: dict[str, Any] | bytes, *options: str) -> Result:
    path = site / "report.json"
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return CliRunner().invoke(main, ["change", "comment", str(path), "--root", str(site), *options])


def letter(site: Path, content: dict[str, Any] | bytes, *options: str) -> str:
    result = comment(site, content, *options)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_a_good_change(site: Path) -> None:
    text = letter(site, report(records=[record()]), "--preview", "https://github.com/o/b/actions/runs/1/artifacts/2")
    assert text.startswith("<!-- practice-bank:change -->\n<!-- practice-bank:errors:0 -->\n### Бәрі дұрыс, рақмет!")
    kazakh, russian = text.split("<details>")
    assert "Тексеру өтті, ұсыныс әдіскердің оқуын күтіп тұр." in kazakh
    assert "- **Серіктестік** – мәртебесі «Ұсынылды»" in kazakh
    assert "нужны ещё 3 оценки" in russian
    assert "5 декабря 2026" in russian
    assert russian.count("(https://github.com/o/b/actions/runs/1/artifacts/2)") == 1


def test_findings_name_place_remedy_and_explanation(site: Path) -> None:
    text = letter(site, report(language="ru", findings=[finding()]))
    assert "### Нужно исправить 1 место" in text
    assert "**practices/2026/a/index.ru.md, строка 4**: «&lt;b&gt;» – разметка HTML" in text
    assert "(подробнее: [PB501](https://bank.example.kz/ru/errors/#pb501))" in text
    assert "[PB501](https://bank.example.kz/errors/#pb501)" in text, "the other language leads to its own page"
    assert "Автор, то есть вы" in text


def test_warnings_are_advice(site: Path) -> None:
    text = letter(site, report(findings=[finding(code="PB879", severity="warning", arguments={})]))
    assert "Бәрі дұрыс" in text
    assert "**Кеңестер**" in text


def test_a_change_of_no_work(site: Path) -> None:
    assert "Бұл ұсыныс ешбір жұмысты өзгертпейді." in letter(site, report())


@pytest.mark.parametrize(("lang", "first"), [("ru", "### Всё в порядке"), ("kk", "### Бәрі дұрыс"), ("en", "### Бәрі")])
def test_the_language_that_is_not_folded(site: Path, lang: str, first: str) -> None:
    assert first in letter(site, report(), "--lang", lang).split("<details>")[0]


@pytest.mark.parametrize("state", ["draft", "changes", "approved", "merged", "closed"])
def test_every_state_says_who_acts(site: Path, state: str) -> None:
    text = letter(site, report(records=[record()]), "--state", state)
    assert text.count("**Кім әрекет етеді:**") == 1
    assert ("мәртебесі" in text) == (state != "closed")


def rendered(text: str) -> str:
    """The comment as GitHub's Markdown makes HTML of it, raw HTML included."""
    return MarkdownIt("gfm-like", {"html": True, "linkify": False}).enable(["table", "strikethrough"]).render(text)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_nothing_hostile_acts(site: Path, hostile: str) -> None:
    tame = letter(site, report(findings=[finding(field="x")], records=[record()]))
    spoiled = letter(
        site,
        report(findings=[finding(path=hostile, arguments={"text": hostile})], records=[record(title=hostile)]),
    )
    tags = re.findall(r"<[^>]+>", rendered(spoiled))
    assert tags == re.findall(r"<[^>]+>", rendered(tame)), "not one tag, link or comment more"
    assert not re.search(r"[@#!]\w|GH-\d|\w://(?!bank\.example\.kz)|www\.\w", spoiled.replace("#pb501", ""))
    assert "\u202e" not in spoiled
    assert not re.search(r"^\s*/", spoiled, re.MULTILINE)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_quoted_words_are_read_as_they_were_written(hostile: str) -> None:
    shown = re.sub(
        r"<[^>]+>", "", MarkdownIt("gfm-like", {"html": True, "linkify": False}).renderInline(quote(hostile))
    )
    for entity, sign in {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&"}.items():
        shown = shown.replace(entity, sign)
    assert shown.replace("\N{WORD JOINER}", "") == " ".join(hostile.replace("\u202e", "").split())


def test_long_words_are_cut() -> None:
    assert quote("ә" * 301) == f"{'ә' * 300}…"


FORGED: dict[str, dict[str, Any] | bytes] = {
    "no JSON": b"{",
    "no object": b"[]",
    "deep": b"[" * 100_000,
    "no text": b"\xff\xfe",
    "too large": b" " * (1024 * 1024 + 1),
    "another format": report(format="x"),
    "another version": report(version=2),
    "another language": report(language="<b>"),
    "an unknown key": report(pull_request=1),
    "a number in it": report(records=[record(number=7)]),
    "an unknown code": report(findings=[finding(code="PB000")]),
    "no code": report(findings=[finding(code="PB101](javascript:alert(1))")]),
    "lacking words": report(findings=[finding(arguments={})]),
    "words of a format": report(findings=[finding(code="PB501", arguments={"text": {"kk": 1}})]),
    "an unknown status": report(records=[record(status="accepted")]),
    "an unknown task": report(records=[record(task="pay")]),
    "a wrong id": report(records=[record(id="../a")]),
    "a wrong day": report(records=[record(due="tomorrow")]),
    "too many findings": report(findings=[finding()] * 201),
    "too many works": report(records=[record()] * 21),
    "a long title": report(records=[record(title="a" * 501)]),
    "a line of a million": report(findings=[finding(line=10**9)]),
}


def packed(name: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return stream.getvalue()


def test_a_report_may_come_packed(site: Path) -> None:
    assert "Бәрі дұрыс" in letter(site, packed("report.json", json.dumps(report()).encode()))


FORGED |= {
    "packed under another name": packed("../report.json", b"{}"),
    "a bomb": packed("report.json", b" " * (64 * 1024 * 1024)),
    "a cut archive": packed("report.json", b"{}")[:-30],
    "a spoiled archive": packed("report.json", b"ab" * 100).replace(b"report.json", b"report.jsoN", 1),
}


@pytest.mark.parametrize("forged", FORGED.values(), ids=FORGED.keys())
@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_a_forged_report_gives_no_comment(site: Path, forged: dict[str, Any] | bytes, lang: str) -> None:
    result = comment(site, forged, "--lang", lang)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "report.json" in result.stderr
    assert "Traceback" not in result.stderr
    assert len(result.stderr) < 500


def test_the_longest_report_fits_into_a_comment(site: Path) -> None:
    longest = [finding(path="ә" * 500, arguments={"text": "&" * 1000}) for _ in range(200)]
    works = [record(title="ә" * 500) for _ in range(20)]
    text = letter(site, report(findings=longest, records=works, left_out=5, further_records=2))
    assert len(text) < 65_536
    assert "Түзететін 200 жер бар" in text
    shown = text.split("<details>")[0].count("толығырақ")
    assert shown >= 5
    assert f"Тағы {200 - shown + 5} ескерту бар" in text
    assert len(text.encode()) < 262_144
