"""Extract and conclusion: every template fills, opens in LibreOffice, and may be edited in Word."""

import subprocess
import sys
from dataclasses import fields
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from laying import TODAY
from practice_bank.documents import (
    PAPERS,
    ConclusionTags,
    CriterionTags,
    ExtractTags,
    Matter,
    NotReadable,
    TemplateFault,
    find_matter,
    read_template,
    write_paper,
)
from practice_bank.records import Bank, ReviewPolicy
from practice_bank.review import gather_circumstances, review_record
from reading_papers import KAZAKH, convert_to_pdf, read_text

ROOT = Path(__file__).resolve().parents[2]
SHAPES = ("kk", "ru", "both")
DAYS = {"kk": "2026 ж. 20 ақпан", "ru": "20 февраля 2026 г."}


def make_matter(bank: Bank) -> Matter:
    """The approved work of the example bank, with the council's decision."""
    record = bank.records["city-village"]
    reviewed = review_record(record, gather_circumstances(bank, TODAY))
    dossier = reviewed.dossier
    return find_matter(dossier, reviewed.standing, record, reviewed.standing.review, dossier.decisions[0])


@pytest.fixture(scope="session")
def matter(bank: Bank) -> Matter:
    return make_matter(bank)


def words_of(document: WordDocument) -> str:
    texts = (
        "".join(text.text or "" for text in part.iter(qn("w:t"))) for part in document.element.body.iter(qn("w:p"))
    )
    return " ".join(" ".join(texts).split())


def fill(matter: Matter, template: WordDocument, shape: str = "ru", name: str = "extract") -> str:
    target = BytesIO()
    template.save(target)
    return words_of(Document(BytesIO(write_paper(PAPERS[name], matter, shape, target.getvalue()))))


def open_template(shape: str = "ru", name: str = "extract") -> WordDocument:
    return Document(BytesIO(PAPERS[name].make_template(shape)))


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", PAPERS)
def test_nothing_is_left_to_fill(matter: Matter, name: str, shape: str) -> None:
    words = words_of(Document(BytesIO(write_paper(PAPERS[name], matter, shape))))
    assert not set("{}") & set(words)
    languages = ("kk", "ru") if shape == "both" else (shape,)
    titles = {"ru": "Образовательное партнёрство: город – село", "kk": "Білім берудегі серіктестік: қала – ауыл"}
    assert [titles[code] for code in languages if titles[code] not in words] == []
    if name == "extract":
        assert [DAYS[code] for code in languages if DAYS[code] not in words] == []


def test_extract_says_what_was_decided(matter: Matter) -> None:
    words = words_of(Document(BytesIO(write_paper(PAPERS["extract"], matter, "ru"))))
    for said in ("№ 3 от 20 февраля 2026 г.", "1. Дать работе положительное заключение.", "районный", "82 %", "0,93"):
        assert said in words
    assert matter.record.digest in words


def test_conclusion_names_nobody_unless_the_rules_say_so(bank: Bank, matter: Matter) -> None:
    words = words_of(Document(BytesIO(write_paper(PAPERS["conclusion"], matter, "ru"))))
    assert "Нужны данные за вторую четверть." in words
    assert "Эксперт 1: 83 %, рекомендует" in words
    names = [bank.people[id].name["ru"] for id in ("dina", "marat", "yerlan")]
    assert [name for name in names if name in words] == []
    named = ReviewPolicy.model_validate(bank.policy.model_dump() | {"experts": "name"})
    open_bank = type(bank)(**{**vars(bank), "policy": named})
    words = words_of(Document(BytesIO(write_paper(PAPERS["conclusion"], make_matter(open_bank), "ru"))))
    assert [name for name in names if f"({name})" not in words] == []


@pytest.mark.parametrize("name", PAPERS)
def test_opens_in_libreoffice(matter: Matter, name: str, tmp_path: Path) -> None:
    """Every Kazakh letter is still there when the paper is printed."""
    template = open_template("both", name)
    template.add_paragraph(KAZAKH)
    target = BytesIO()
    template.save(target)
    paper = tmp_path / f"{name}.docx"
    paper.write_bytes(write_paper(PAPERS[name], matter, "both", target.getvalue()))
    text = read_text(convert_to_pdf(paper))
    assert [letter for letter in KAZAKH if letter not in text] == []
    assert "Образцовый банк" in text or "Кеңес төрағасы" in text


@pytest.mark.parametrize("name", PAPERS)
def test_same_bytes_in_another_process(matter: Matter, bank: Bank, name: str, tmp_path: Path) -> None:
    site = next(iter(bank.records["city-village"].files.values())).source.split("/practices/")[0]
    script = (
        "import sys; from pathlib import Path; from laying import check_site; from test_papers import *;"
        f"matter = make_matter(check_site(Path({site!r})).bank);"
        f"sys.stdout.buffer.write(write_paper(PAPERS[{name!r}], matter, 'both'))"
    )
    found = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, env=with_paths("77"))
    assert found.stdout == write_paper(PAPERS[name], matter, "both")


def with_paths(seed: str) -> dict[str, str]:
    return {"PYTHONPATH": ":".join(sys.path), "PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}


def test_a_word_changed_by_hand_is_kept(matter: Matter) -> None:
    template = open_template()
    heading = next(one for one in template.paragraphs if one.text == "РЕШИЛИ:")
    heading.runs[0].text = "ПОСТАНОВИЛИ:"
    template.add_paragraph("Присутствовало 9 членов совета. {{ kk.title }}")
    words = fill(matter, template)
    assert "ПОСТАНОВИЛИ:" in words
    assert "РЕШИЛИ" not in words
    assert "Присутствовало 9 членов совета. Білім берудегі серіктестік: қала – ауыл" in words


@pytest.mark.parametrize(
    ("written", "reason", "quote"),
    [
        ("{{ titel }}", "unknown", "titel"),
        ("{{ kk.titel }}", "unknown", "titel"),
        ("{{ title }", "syntax", "{{ title }"),
        ("{% for item in resolutions %}{{ item }}", "syntax", ""),
        ("{%p for item in resolutions %}", "syntax", ""),
        ("{{ title.__class__.__mro__ }}", "forbidden", "__class__"),
        ("{{ cycler.__init__.__globals__.os.popen('id').read() }}", "forbidden", "__init__"),
        ("{{ title + 1 }}", "failed", ""),
        ("{{ 1 // 0 }}", "failed", ""),
        ("{% include 'secret' %}", "failed", ""),
    ],
)
def test_mistakes_in_templates_are_told(matter: Matter, written: str, reason: str, quote: str) -> None:
    template = open_template()
    template.add_paragraph(written)
    with pytest.raises(TemplateFault) as fault:
        fill(matter, template)
    assert fault.value.reason == reason
    assert quote in fault.value.quote


def test_what_is_filled_in_is_no_template(matter: Matter) -> None:
    """What authors wrote is text, whatever it looks like."""
    hostile = "{{ title.__class__ }} <w:p/> & \x0b{% for %}"
    front = matter.record.front.model_copy(update={"title": hostile})
    record = type(matter.record)(**{**vars(matter.record), "front": front})
    entry = type(matter.entry)(record, matter.entry.standing)
    words = fill(type(matter)(matter.catalogue, entry, matter.assessments, matter.decision), open_template())
    assert "{{ title.__class__ }} <w:p/> & {% for %}" in words


@pytest.mark.parametrize(
    ("content", "reason"), [(b"%PDF-1.7", "pdf"), (b"hello", "other"), (b"PK\x03\x04broken", "damaged"), (b"", "other")]
)
def test_what_is_no_template_is_told(tmp_path: Path, content: bytes, reason: str) -> None:
    source = tmp_path / "extract.kk.docx"
    source.write_bytes(content)
    with pytest.raises(NotReadable) as fault:
        read_template(source)
    assert fault.value.reason == reason


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_all_tags_are_documented(language: str) -> None:
    page = (ROOT / "docs" / f"documents.{language}.md").read_text("utf-8")
    tags = [one.name for tags in (ExtractTags, ConclusionTags) for one in fields(tags)]
    tags += [f"row.{one.name}" for one in fields(CriterionTags)]
    assert [name for name in tags if f"| `{name}` |" not in page] == []


def test_same_words_for_the_same_bank(bank: Bank, matter: Matter) -> None:
    again = make_matter(bank)
    for name, paper in PAPERS.items():
        assert write_paper(paper, matter, "kk") == write_paper(paper, again, "kk"), name
