"""The assessment sheet as a Word document: a form that Word, LibreOffice and a phone can fill in."""

from collections.abc import Sequence
from typing import NamedTuple

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from ..records import Bank
from ..review import Sheet
from .docx_bytes import save_docx
from .sheet_controls import make_date, make_list, make_locked, make_text
from .sheet_page import (
    LOCALES,
    MEANING,
    REMARK,
    add_row,
    add_table,
    keep_together,
    mark_language,
    prepare_page,
    shade,
)
from .sheet_view import CriterionRow, PastLines, Phrase, SheetView, build_sheet_view

HEAD = "D9E8EC"
"""Shade of head rows and of labels."""
PAST = "F4F1E6"
"""Shade of what the round before gave."""
PAIR_WIDTHS = (55, 119)
"""Columns of a table of labels and values, in millimetres."""
SCORE_WIDTHS = (96, 20, 58)
ROOM_TO_WRITE = 22
"""Millimetres a long answer gets at least."""
ROOM_TO_SIGN = 10


class Filled(NamedTuple):
    """A row of the conclusion."""

    key: str
    control: BaseOxmlElement | None
    """None where only a pen can fill it."""
    choices: tuple[str, ...] = ()
    """What there is to choose, for those whose program shows no list."""


def write_sheet_docx(sheet: Sheet, bank: Bank, language: str) -> bytes:
    """Write a sheet to be filled in on a screen, in a language of its expert."""
    view = build_sheet_view(sheet, bank, language)
    document = Document()
    prepare_page(document, language)
    _add_head(document, view)
    _add_scores(document, view)
    _add_conclusion(document, view)
    _add_identity(document, view)
    return save_docx(document, f"{view.words['sheet.title']}: {view.work.text}", LOCALES.get(language, language))


def _add_head(document: WordDocument, view: SheetView) -> None:
    document.add_paragraph(view.words["sheet.title"], "Subtitle")
    _say(document.add_paragraph(style="Title"), view.work)
    _add_pairs(document, view.words["sheet.title"], view.facts)
    document.add_heading(view.words["sheet.how"], 1)
    for step in view.steps:
        document.add_paragraph(step, "List Number")
    for note in view.notes:
        document.add_paragraph().add_run(note).bold = True


def _add_pairs(document: WordDocument, caption: str, pairs: Sequence[tuple[str, Phrase]]) -> None:
    table = add_table(document, len(pairs), PAIR_WIDTHS, caption)
    for row, (label, value) in zip(table.rows, pairs, strict=True):
        _write_label(row.cells[0], label)
        _say(row.cells[1].paragraphs[0], value)


def _add_scores(document: WordDocument, view: SheetView) -> None:
    words = view.words
    _say(document.add_heading(level=1), Phrase(words["sheet.scores"]))
    _say(document.add_paragraph(style=REMARK), view.rubric)
    table = add_table(document, 1, SCORE_WIDTHS, words["sheet.scores"], has_head=True)
    for cell, key in zip(table.rows[0].cells, ("criterion", "mark", "comment"), strict=True):
        _write_label(cell, words[f"sheet.{key}"])
    for criterion in view.criteria:
        _add_criterion(table, criterion, view)


def _add_criterion(table: Table, criterion: CriterionRow, view: SheetView) -> None:
    aspect, mark, comment = add_row(table).cells
    _say(aspect.paragraphs[0], criterion.label, is_bold=True)
    aspect.add_paragraph(criterion.weight, REMARK)
    for meaning in criterion.meanings:
        _say(aspect.add_paragraph(style=MEANING), meaning)
    mark.paragraphs[0]._p.append(_mark_control(criterion, view))
    words = view.words
    control = make_text(f"comment:{criterion.id}", words["sheet.comment"], words["sheet.hint_write"])
    comment.paragraphs[0]._p.append(control)
    if criterion.past:
        for paragraph in aspect.paragraphs:
            paragraph.paragraph_format.keep_with_next = True
        _add_past(add_row(table), criterion.past, view)


def _mark_control(criterion: CriterionRow, view: SheetView) -> BaseOxmlElement:
    words, tag = view.words, f"score:{criterion.id}"
    title = f"{words['sheet.mark']}: {criterion.label.text}"
    if not view.marks:
        return make_text(tag, title, words["sheet.hint_mark"])
    items = [(mark, mark) for mark in view.marks]
    return make_list(tag, title, words["sheet.hint_mark"], [*items, (words["sheet.decline"], words["sheet.decline"])])


def _add_past(row: _Row, past: PastLines, view: SheetView) -> None:
    cell = row.cells[0].merge(row.cells[-1])
    shade(cell, PAST)
    cell.paragraphs[0].add_run("\n".join(past.figures))
    if past.arguments:
        cell.add_paragraph(view.words["sheet.past_arguments"])
    for argument in past.arguments:
        cell.add_paragraph(argument, "List Bullet")


def _add_conclusion(document: WordDocument, view: SheetView) -> None:
    words = view.words
    document.add_heading(words["sheet.conclusion"], 1)
    if view.summaries:
        document.add_paragraph(view.summaries_label)
    for summary in view.summaries:
        document.add_paragraph(summary, "List Bullet")
    rows = _conclusion_rows(view)
    table = add_table(document, len(rows), PAIR_WIDTHS, words["sheet.conclusion"])
    for row, filled in zip(table.rows, rows, strict=True):
        _write_label(row.cells[0], words[f"sheet.{filled.key}"])
        for choice in filled.choices:
            row.cells[0].add_paragraph(choice, MEANING)
        if filled.control is not None:
            row.cells[1].paragraphs[0]._p.append(filled.control)
        if filled.key in ("summary", "signature"):
            row.height = Mm(ROOM_TO_WRITE if filled.key == "summary" else ROOM_TO_SIGN)


def _conclusion_rows(view: SheetView) -> tuple[Filled, ...]:
    words = view.words
    choose, write = words["sheet.hint_choose"], words["sheet.hint_write"]
    lists = {"verdict": view.verdicts, "conflict": view.conflicts}
    items = {key: [(id, label.text) for id, label in choices] for key, choices in lists.items()}
    labels = {key: tuple(f"– {label}" for _, label in pairs) for key, pairs in items.items()}
    title = {key: words[f"sheet.{key}"] for key in ("verdict", "summary", "conflict", "note", "date")}
    date = make_date("date", title["date"], words["sheet.hint_date"], LOCALES.get(view.language, view.language))
    return (
        Filled("verdict", make_list("verdict", title["verdict"], choose, items["verdict"]), labels["verdict"]),
        Filled("summary", make_text("summary", title["summary"], write)),
        Filled("conflict", make_list("conflict", title["conflict"], choose, items["conflict"]), labels["conflict"]),
        Filled("note", make_text("note", title["note"], write)),
        Filled("date", date),
        Filled("signature", None),
    )


def _add_identity(document: WordDocument, view: SheetView) -> None:
    words = view.words
    document.add_heading(words["sheet.identity"], 1)
    document.add_paragraph(words["sheet.identity_why"]).paragraph_format.keep_with_next = True
    table = add_table(document, len(view.identity), PAIR_WIDTHS, words["sheet.identity"])
    for row, (key, label, value) in zip(table.rows, view.identity, strict=True):
        _write_label(row.cells[0], label)
        shown = row.cells[1].paragraphs[0]
        shown.style = MEANING
        shown._p.append(make_locked(f"identity:{key}", label, value))
    keep_together(table)


def _write_label(cell: _Cell, label: str) -> None:
    cell.paragraphs[0].add_run(label).bold = True
    shade(cell, HEAD)


def _say(paragraph: Paragraph, phrase: Phrase, *, is_bold: bool = False) -> None:
    run = paragraph.add_run(phrase.text)
    run.bold = is_bold or None
    if phrase.language:
        mark_language(run, phrase.language)
