"""Tracked changes, read as accepted; what they took out is told."""

from collections.abc import Iterator

from lxml import etree

from ..notice import Notice
from .markup import drop, each, find, number_of, text_of, unwrap

GONE = ("w:del", "w:moveFrom")
NEW = ("w:ins", "w:moveTo")
FORMER = ("w:pPrChange", "w:rPrChange", "w:tblPrChange", "w:trPrChange", "w:tcPrChange", "w:sectPrChange")


def accept_changes(tree: etree._Element) -> Iterator[Notice]:
    """Accept all tracked changes of a part, and tell what was deleted where."""
    for former in each(tree, *FORMER):
        drop(former)
    rows = [mark.getparent().getparent() for mark in each(tree, "w:del") if _stands_in(mark, "w:trPr")]
    merged = [mark.getparent().getparent().getparent() for mark in each(tree, *GONE) if _ends_paragraph(mark)]
    for gone in (*rows, *each(tree, *GONE)):
        if text := text_of(gone):
            yield Notice("deleted", number_of(gone), {"text": text})
        drop(gone)
    added = [new for new in each(tree, *NEW) if len(new)]
    if added:
        yield Notice("inserted", 0, {"count": str(len(added))})
    for new in added:
        unwrap(new)
    # From the end, so that several paragraphs in a row come together in the first.
    for paragraph in reversed(merged):
        _join_next(paragraph)


def _stands_in(mark: etree._Element, name: str) -> bool:
    return find(mark.getparent().getparent(), name) is mark.getparent()


def _ends_paragraph(mark: etree._Element) -> bool:
    """Whether what is deleted is the end of a paragraph: its text then runs on into the next one."""
    settings = mark.getparent()
    return _stands_in(mark, "w:rPr") and settings.getparent() is not None and _stands_in(settings, "w:pPr")


def _join_next(paragraph: etree._Element) -> None:
    following = paragraph.getnext()
    if following is None or following.tag != paragraph.tag:
        return
    for child in list(following):
        if not child.tag.endswith("}pPr"):
            paragraph.append(child)
    drop(following)
