"""The template of an expert conclusion, as the package gives it."""

from .sheet_page import add_row, add_table, shade
from .template_page import TemplatePage
from .template_side import GAP, Side

COLUMNS = ("label", "weight", "count", "mean", "median", "spread")
HEADS = ("criterion", "weight", "count", "mean", "median", "spread")
WIDTHS = (58, 24, 20, 24, 24, 24)
"""Millimetres."""
HEAD = "D9E8EC"
"""Shade of the head of the table."""


def make_conclusion_template(shape: str) -> bytes:
    """Make the template."""
    page = TemplatePage(shape)
    page.add_blocks(_write_head, _write_work)
    _add_criteria(page)
    page.add_blocks(_write_figures, _write_agreement, _write_experts)
    _add_comments(page)
    page.add_blocks(_write_result, _write_digest)
    return page.save(page.both("paper.conclusion"))


def _write_head(side: Side) -> None:
    side.put(side.tag("bank"), is_bold=True, is_centred=True)
    side.put(side.words["paper.conclusion"].upper(), "Title", is_centred=True)
    side.put(side.tag("day"), is_centred=True)


def _write_work(side: Side) -> None:
    words = side.words
    side.put_pair(words["paper.work"], f"«{side.tag('title')}»")
    side.put_pair(words["paper.kind"], side.tag("kind"))
    side.put_pair(words["paper.authors"], side.tag("authors"))
    side.put_pair(words["record.organisation"], side.tag("organisation"))
    side.put_pair(words["paper.rubric"], side.tag("rubric"))
    side.put(side.tag("intro"))
    side.put(words.say("paper.by_criterion", scale=side.tag("scale")), is_bold=True)


def _add_criteria(page: TemplatePage) -> None:
    """Add a table of the marks: the row in the middle is written for each criterion."""
    first, *others = page.sides
    table = add_table(page.document, 1, WIDTHS, page.both("paper.criterion"), has_head=True)
    for cell, name in zip(table.rows[0].cells, HEADS, strict=True):
        cell.paragraphs[0].add_run(page.both(f"paper.{name}")).bold = True
        shade(cell, HEAD)
    add_row(table).cells[0].text = f"{{%tr for row in {first.prefix}criteria %}}"
    for cell, name in zip(add_row(table).cells, COLUMNS, strict=True):
        cell.text = f"{{{{ row.{name} }}}}"
    for side in others:
        label = table.rows[2].cells[0].add_paragraph()
        side.add(label, f"{{{{ {side.prefix}criteria[loop.index0].label }}}}")
    add_row(table).cells[0].text = "{%tr endfor %}"
    page.document.add_paragraph()


def _write_figures(side: Side) -> None:
    words = side.words
    side.put_pair(words["paper.total"], f"{side.tag('total')}, {side.tag('verdict')}")
    side.put_pair(words["paper.pass_mark"], side.tag("pass_mark"))


def _write_agreement(side: Side) -> None:
    side.put(side.words["paper.agreement"], "Heading 1")
    side.put_each("agreements")
    side.put(side.tag("agreement_details"), "Remark")


def _write_experts(side: Side) -> None:
    side.put(side.words["paper.experts"], "Heading 1")
    side.put_each("experts")


def _add_comments(page: TemplatePage) -> None:
    """Add what the experts wrote: in the language they wrote in, so once for all columns."""
    prefix = page.sides[0].prefix
    page.document.add_paragraph(f"{{%p if {prefix}comments %}}")
    page.document.add_paragraph(page.both("paper.comments"), "Heading 1")
    page.document.add_paragraph(f"{{%p for item in {prefix}comments %}}")
    page.document.add_paragraph("– {{ item }}")
    page.document.add_paragraph("{%p endfor %}")
    page.document.add_paragraph("{%p endif %}")


def _write_result(side: Side) -> None:
    side.put(side.words["paper.result"], "Heading 1")
    side.put(side.tag("result"))
    side.put_signature(side.words["paper.head_of_group"])


def _write_digest(side: Side) -> None:
    side.put(f"{side.words['paper.judged_text']}: {side.tag('digest')}", "Remark", gap=GAP)
