"""The template of a kind's manuscripts as a Word document."""

from collections.abc import Sequence

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import _Cell

from ...i18n import Messages, localize, messages
from ...records import Bank, EntryForm, SectionRule
from ..docx_bytes import save_docx
from ..sheet_controls import make_advice, make_locked, make_room
from ..sheet_page import LOCALES, add_table, prepare_page, shade
from .form_rows import FormRow, RowMaker

SHADE = "D9E8EC"
WIDTHS = (55, 119)
"""Columns of the table of fields, in millimetres."""


def write_template(bank: Bank, form: EntryForm, language: str) -> bytes:
    """Write the template of a kind in a language.

    What nobody writes over is a hint in a content control, so that the import can tell it from an answer.
    """
    words, kind = messages(language), localize(form.labels, language)
    document = Document()
    prepare_page(document, language)
    title = words.say("manuscript.template_title", kind=kind)
    _add_block(document, make_advice(title, [title, *_steps(words)]))
    _add_fields(document, kind, list(RowMaker(bank, form, language).make()), words)
    for rule in form.sections:
        _add_section(document, rule, language)
    return save_docx(document, title, LOCALES.get(language, language))


def _steps(words: Messages) -> list[str]:
    return [words[f"manuscript.template_{step}"] for step in ("fill", "required", "write", "pictures", "send")]


def _add_fields(document: WordDocument, kind: str, rows: list[FormRow], words: Messages) -> None:
    table = add_table(document, len(rows) + 1, WIDTHS, words["manuscript.template_fields"])
    label = words["manuscript.template_kind"]
    _fill(table.rows[0].cells, FormRow(label, (make_locked("kind", label, kind),)))
    for row, made in zip(table.rows[1:], rows, strict=True):
        _fill(row.cells, made)


def _fill(cells: Sequence[_Cell], row: FormRow) -> None:
    cells[0].paragraphs[0].add_run(row.label).bold = True
    shade(cells[0], SHADE)
    for number, control in enumerate(row.controls):
        paragraph = cells[1].add_paragraph() if number else cells[1].paragraphs[0]
        paragraph._p.append(control)


def _add_section(document: WordDocument, rule: SectionRule, language: str) -> None:
    words = messages(language)
    headings = rule.headings.get(language) or next(iter(rule.headings.values()))
    document.add_heading(headings[0], 1)
    guidance = rule.guidance.get(language) or words["manuscript.template_section"]
    hints = [guidance] if rule.required else [guidance, words["manuscript.template_optional"]]
    _add_block(document, make_room(f"section:{rule.id}", headings[0], hints))


def _add_block(document: WordDocument, block: object) -> None:
    document.element.body.find(qn("w:sectPr")).addprevious(block)
