"""Rules of the converter that do what its own do, but look first whether there is anything to do."""

import xml.etree.ElementTree as etree
from typing import Any

from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor, HRProcessor, SetextHeaderProcessor
from markdown.extensions.tables import TableProcessor
from markdown.extensions.toc import TocTreeprocessor
from markdown.preprocessors import NormalizeWhitespace
from markdown.treeprocessors import PrettifyTreeprocessor, UnescapeTreeprocessor
from markdown.util import STX

_NOT_NORMAL = ("\x02", "\x03", "\r", "\t", " \n")
"""One of them stands in a text whose blanks are to be normalised."""
_LINE_SIGNS = ("-", "_", "*")
_NO_LINE_BREAKS = frozenset({"code", "pre"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_MEANING = ("<", "&", STX)
"""Signs of a text that is not written as it reads."""


def register_quick_rules(markdown: Markdown) -> None:
    """Give a converter these rules, each in the place of its own."""
    markdown.preprocessors.register(_Whitespace(markdown), "normalize_whitespace", 30)
    markdown.parser.blockprocessors.register(_Table(markdown.parser, {"use_align_attribute": False}), "table", 75)
    markdown.parser.blockprocessors.register(_Heading(markdown.parser), "hashheader", 70)
    markdown.parser.blockprocessors.register(_UnderlinedHeading(markdown.parser), "setextheader", 60)
    markdown.parser.blockprocessors.register(_Line(markdown.parser), "hr", 50)
    markdown.treeprocessors.register(_Prettify(markdown), "prettify", 10)
    markdown.treeprocessors.register(_Unescape(markdown), "unescape", 0)


class QuickToc(TocTreeprocessor):
    """Names the headings; a list of them, which nobody shows, is not made."""

    def run(self, doc: etree.Element) -> None:
        """Give each heading its anchor, and keep their names."""
        headings, taken = [], {""}
        for element in doc.iter():
            if element.tag in _HEADINGS:
                headings.append(element)
            elif anchor := element.get("id"):
                taken.add(anchor)
        names = [" ".join((heading.text or "").split()) for heading in headings]
        anchors = [self.slugify(name, self.sep) for name in names]
        if not all(map(_is_plain, headings)) or len({*taken, *anchors}) < len(taken) + len(anchors):
            super().run(doc)
            return
        for heading, anchor in zip(headings, anchors, strict=True):
            heading.set("id", anchor)
        tokens = [{"id": anchor, "name": name, "children": []} for anchor, name in zip(anchors, names, strict=True)]
        self.md.toc_tokens = tokens  # type: ignore[attr-defined]  # as the converter leaves them, without a declaration

    def build_toc_div(self, toc_list: list[Any]) -> etree.Element:  # noqa: ARG002
        """Make an empty list."""
        return etree.Element("div")


def _is_plain(heading: etree.Element) -> bool:
    """Whether a heading is written as it reads."""
    return not len(heading) and not any(sign in (heading.text or "") for sign in _MEANING)


class _Whitespace(NormalizeWhitespace):
    """Makes blanks the same everywhere."""

    def run(self, lines: list[str]) -> list[str]:
        """Normalise lines."""
        text = "\n".join(lines) + "\n"
        return super().run(lines) if any(sign in text for sign in _NOT_NORMAL) else [*lines, "", ""]


class _Table(TableProcessor):
    """Tables, whose rows hold no code as a rule."""

    def test(self, parent: etree.Element, block: str) -> bool:
        """Whether a block is a table."""
        return "|" in block and super().test(parent, block)

    def _split_row(self, row: str) -> list[str]:
        if "\\" in row:
            return super()._split_row(row)  # type: ignore[misc, no-any-return]  # its hints lack it
        return self._split(row.removeprefix("|").removesuffix("|") if self.border else row)

    def _split(self, row: str) -> list[str]:
        return super()._split(row) if "`" in row or "\\" in row else row.split("|")  # type: ignore[misc]


class _Heading(HashHeaderProcessor):
    """Headings that start with a sign."""

    def test(self, parent: etree.Element, block: str) -> bool:
        """Whether a block holds one."""
        return "#" in block and super().test(parent, block)


class _UnderlinedHeading(SetextHeaderProcessor):
    """Headings with a line of signs below them."""

    def test(self, parent: etree.Element, block: str) -> bool:
        """Whether a block starts with one."""
        return ("\n=" in block or "\n-" in block) and super().test(parent, block)


class _Line(HRProcessor):
    """Lines across the page, of three signs at least."""

    def test(self, parent: etree.Element, block: str) -> bool:
        """Whether a block holds one."""
        return any(block.count(sign) > 2 for sign in _LINE_SIGNS) and super().test(parent, block)


class _Prettify(PrettifyTreeprocessor):
    """Sets line breaks between blocks."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._blocks = frozenset(md.block_level_elements)

    def _prettifyETree(self, elem: etree.Element) -> None:
        blocks = self._blocks
        if len(elem) and elem.tag in blocks and elem.tag not in _NO_LINE_BREAKS:
            if elem[0].tag in blocks and not (elem.text and elem.text.strip()):
                elem.text = "\n"
            for child in elem:
                if child.tag in blocks:
                    self._prettifyETree(child)
        if not (elem.tail and elem.tail.strip()):
            elem.tail = "\n"


class _Unescape(UnescapeTreeprocessor):
    """Restores signs that the author escaped."""

    def run(self, root: etree.Element) -> None:
        """Restore them."""
        if STX in "".join(root.itertext()):
            super().run(root)
