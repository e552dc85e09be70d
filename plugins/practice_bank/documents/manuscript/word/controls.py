"""Content controls and tables of contents: what a person filled in stays, what a program put there goes."""

from collections.abc import Iterator

from lxml import etree

from ..notice import Notice
from .markup import above, drop, each, find, is_on, number_of, text_of, unwrap, value

CONTENTS = "Table of Contents"


def open_controls(tree: etree._Element) -> Iterator[Notice]:
    """Take hints that nobody wrote over out, and lists of contents; put what was filled in into the text."""
    for control in each(tree, "w:sdt"):
        if control.getparent() is None:
            continue
        settings, content = find(control, "w:sdtPr"), find(control, "w:sdtContent")
        if value(settings, "w:docPartObj", "w:docPartGallery") == CONTENTS:
            yield Notice("contents", number_of(control), {"text": text_of(control)})
            drop(control)
        elif content is None or is_on(settings, "w:showingPlcHdr"):
            drop(control)
        else:
            unwrap(control, content)
    yield from _drop_contents(tree)


def _drop_contents(tree: etree._Element) -> Iterator[Notice]:
    """Take out the lines of a list of contents that stands in a field, as older programs write it."""
    inside = 0
    for paragraph in each(tree, "w:p"):
        begins = sum("TOC" in (code.text or "").split()[:1] for code in each(paragraph, "w:instrText"))
        opened = inside > 0 or begins > 0
        marks = [mark.get(mark.tag.replace("fldChar", "fldCharType"), "") for mark in each(paragraph, "w:fldChar")]
        if opened:
            inside += marks.count("begin") - marks.count("end")
            if above(paragraph, "w:tc") is None and find(paragraph, "w:pPr", "w:sectPr") is None:
                yield Notice("contents", number_of(paragraph), {"text": text_of(paragraph)})
                drop(paragraph)
