"""A document made plain for a reader: headings by one name each, and of letters only what the bank keeps."""

from collections.abc import Iterable, Iterator

from lxml import etree

from ..marks import mark_number
from ..notice import Notice
from .headings import DEEPEST
from .markup import above, drop, each, find, full, make, make_run, number_of, text_of, value
from .numbering import Numbering
from .styles import QUOTE, Look, Styles, read_look

HEADING_STYLE = "Heading{}"
QUOTE_STYLE = "Quote"


def number_paragraphs(tree: etree._Element, key: str) -> None:
    """Give each paragraph that has words or a picture its number."""
    number = 0
    for paragraph in each(tree, "w:p"):
        if text_of(paragraph) or each(paragraph, "w:drawing", "w:pict", "w:object", "m:oMath"):
            number += 1
            paragraph.set(key, str(number))


def drop_hidden(tree: etree._Element, styles: Styles) -> Iterator[Notice]:
    """Take hidden text out, and tell what it was."""
    for run in each(tree, "w:r"):
        if _run_look(run, styles).is_hidden:
            if text := text_of(run):
                yield Notice("hidden", number_of(run), {"text": text})
            drop(run)


def make_plain(
    paragraphs: Iterable[etree._Element], styles: Styles, numbering: Numbering, levels: dict[etree._Element, int]
) -> None:
    """Make paragraphs plain.

    Args:
        paragraphs: Of a part.
        styles: Of the document.
        numbering: Its lists.
        levels: Of the headings among them.
    """
    for paragraph in paragraphs:
        level = levels.get(paragraph)
        style = value(paragraph, "w:pPr", "w:pStyle") or ""
        list = numbering.settle(read_look(paragraph).over(styles.look(style)).list, styles.name(style))
        for run in each(paragraph, "w:r"):
            _make_run_plain(run, Look() if level else _run_look(run, styles))
        settings = make("w:pPr")
        if level:
            settings.append(make("w:pStyle", val=HEADING_STYLE.format(min(level, DEEPEST))))
        elif list:
            id, depth = list
            settings.append(make("w:numPr", make("w:ilvl", val=depth), make("w:numId", val=id)))
        elif styles.is_a(style, QUOTE):
            settings.append(make("w:pStyle", val=QUOTE_STYLE))
        _settle(paragraph, settings)


def _settle(paragraph: etree._Element, settings: etree._Element) -> None:
    if (former := find(paragraph, "w:pPr")) is not None:
        drop(former)
    if (number := number_of(paragraph)) and above(paragraph, "w:footnote") is None:
        paragraph.insert(0, make_run(mark_number(number)))
    paragraph.insert(0, settings)


def _run_look(run: etree._Element, styles: Styles) -> Look:
    return read_look(run).over(styles.look(value(run, "w:rPr", "w:rStyle") or ""))


def _make_run_plain(run: etree._Element, look: Look) -> None:
    if (former := find(run, "w:rPr")) is not None:
        drop(former)
    settings = make("w:rPr")
    if look.is_bold:
        settings.append(make("w:b"))
    if look.is_italic:
        settings.append(make("w:i"))
    if look.script in ("superscript", "subscript"):
        settings.append(make("w:vertAlign", val=look.script))
    run.insert(0, settings)
    for hyphen in [one for one in run if one.tag == full("w:noBreakHyphen")]:
        written = make("w:t")
        written.text = "-"
        run.replace(hyphen, written)
