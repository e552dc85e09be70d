"""Word forms for authors: made of what the bank asks for, read back without questions."""

import zipfile
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from practice_bank.documents.manuscript import (
    READERS,
    Draft,
    Maker,
    load_reader,
    plan_templates,
    read_manuscript,
    write_template,
)
from practice_bank.records import Bank, EntryForm
from practice_bank.running import write_outputs
from practice_bank.validation.forms import build_forms
from template_filling import fill_template, without_controls

TODAY = date(2026, 11, 21)
CASE = {
    "field:title": "Село и город учатся вместе",
    "field:summary": "Для школ, где нет учителя физики: как вести общий урок.",
    "field:authors:0": "Айгуль Примерова",
    "field:authors:1": "Иванова Мария",
    "field:organisation": "Школа А",
    "field:submitted": "12.10.2026",
    "field:levels:0": "Основное среднее",
    "field:subjects:0": "Физика",
    "field:subjects:1": "математика",
    "field:grades": "7–9",
    "field:audience:0": "Учителя",
    "field:keywords": "село, общий урок",
    "field:effort.time": "2 часа",
    "field:effort.cost": "Небольшие затраты",
    "field:consent": "Да",
    "section:situation": "В селе нет учителя.\nДети просят уроков.",
    "section:question": "Что делать?",
    "section:options": "Видеоурок.",
}
PROJECT = {
    "field:title": "Мектеп бағы",
    "field:summary": "Бақ өсіретін мектептерге: неден бастау керек.",
    "field:authors:0": "Дина Сарапшы",
    "field:organisation": "Б мектебі",
    "field:submitted": "2026 жылғы 12 қазан",
    "field:manager": "Марат Үлгіұлы",
    "field:period.start": "01.09.2025",
    "field:period.end": "31.05.2026",
    "field:consent": "Иә",
    **{f"section:{stage}": f"Не істелді: {stage}." for stage in ("empathy", "focus", "ideas", "prototype", "test")},
}


@pytest.fixture(scope="session")
def forms(bank: Bank) -> Mapping[str, EntryForm]:
    return build_forms(bank)


def read_back(file: Path, bank: Bank, forms: Mapping[str, EntryForm], reader: str = "mammoth") -> Draft:
    read = read_manuscript(file, bank, forms, load_reader(reader))
    kind = read.kinds[0].kind
    return read.make(Maker(bank, bank.kinds[kind], forms[kind], read.guess_language(bank), TODAY), {})


@pytest.mark.parametrize("reader", READERS)
def test_a_filled_form_becomes_a_record(
    reader: str, bank: Bank, forms: Mapping[str, EntryForm], tmp_path: Path
) -> None:
    file = fill_template(write_template(bank, forms["case"], "ru"), CASE, tmp_path / "a.docx")
    draft = read_back(file, bank, forms, reader)
    assert (draft.kind, draft.language) == ("case", "ru")
    assert draft.front == {
        "title": CASE["field:title"],
        "summary": CASE["field:summary"],
        "authors": [{"person": "aigul"}, {"name": {"ru": "Иванова Мария"}}],
        "organisation": "school-a",
        "submitted": "2026-10-12",
        "levels": ["basic-secondary"],
        "subjects": ["physics", "mathematics"],
        "grades": [7, 8, 9],
        "audience": ["teachers"],
        "keywords": ["село", "общий урок"],
        "effort": {"time": "PT2H", "cost": "low"},
        "consent": True,
        "draft": True,
    }
    assert draft.sections == (
        ("Ситуация", "В селе нет учителя.\n\nДети просят уроков."),
        ("Вопрос", "Что делать?"),
        ("Варианты решения", "Видеоурок."),
    )
    assert {notice.key for notice in draft.notices} == {"fact", "paper", "author_unknown"}


def test_a_kinds_own_fields_and_those_within_others(bank: Bank, forms: Mapping[str, EntryForm], tmp_path: Path) -> None:
    file = fill_template(write_template(bank, forms["project"], "kk"), PROJECT, tmp_path / "a.docx")
    draft = read_back(file, bank, forms)
    assert (draft.kind, draft.language) == ("project", "kk")
    assert draft.front["manager"] == "marat"
    assert draft.front["period"] == {"start": "2025-09-01", "end": "2026-05-31"}
    assert draft.front["submitted"] == "2026-10-12"
    assert [heading for heading, _ in draft.sections] == [
        "Эмпатия",
        "Фокустау",
        "Идеялар генерациясы",
        "Прототиптеу",
        "Тестілеу",
    ]


def test_hints_are_dropped_even_as_plain_text(bank: Bank, forms: Mapping[str, EntryForm], tmp_path: Path) -> None:
    filled = fill_template(write_template(bank, forms["case"], "ru"), CASE, tmp_path / "a.docx")
    first = read_back(filled, bank, forms)
    second = read_back(without_controls(filled, tmp_path / "b.docx"), bank, forms)
    assert (second.front, second.sections) == (first.front, first.sections)


def test_an_empty_form_says_what_lacks(bank: Bank, forms: Mapping[str, EntryForm], tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(write_template(bank, forms["practice"], "kk"))
    draft = read_back(file, bank, forms)
    assert "title" not in draft.front
    assert [heading for heading, text in draft.sections if text] == []
    lacking = {notice.words["name"] for notice in draft.notices if notice.key == "field_missing"}
    assert lacking >= {"title", "summary", "authors", "organisation"}
    assert {notice.key for notice in draft.notices} == {"field_missing", "section_empty", "paper"}


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_forms_are_whole(language: str, bank: Bank, forms: Mapping[str, EntryForm]) -> None:
    """Word calls a file damaged whose list has a label twice, or whose tag or title is too long."""
    for kind in bank.kinds:
        template = write_template(bank, forms[kind], language)
        document = Document(BytesIO(template))
        headings = [rule.headings[language][0] for rule in bank.kinds[kind].sections]
        assert [one.text for one in document.paragraphs if one.style.name == "Heading 1"] == headings
        for control in document.element.iter(qn("w:comboBox")):
            labels = [item.get(qn("w:displayText")) for item in control]
            assert labels
            assert len(labels) == len(set(labels))
        names = [one.get(qn("w:val")) for name in ("w:tag", "w:alias") for one in document.element.iter(qn(name))]
        assert max(map(len, names)) <= 64
        labels = {row.cells[0].text.removesuffix(" *") for row in document.tables[0].rows}
        required = {field.labels[language] for field in forms[kind].fields if field.required and not field.fields}
        assert required <= labels


def test_all_are_written_for_the_site(bank: Bank, tmp_path: Path) -> None:
    written = write_outputs(plan_templates(bank), tmp_path)
    assert [path.relative_to(tmp_path).as_posix() for path in written] == [
        f"templates/{kind}.{language}.docx" for kind in sorted(bank.kinds) for language in ("kk", "ru")
    ]
    first = [path.read_bytes() for path in written]
    assert [path.read_bytes() for path in write_outputs(plan_templates(bank), tmp_path)] == first
    with zipfile.ZipFile(written[0]) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
