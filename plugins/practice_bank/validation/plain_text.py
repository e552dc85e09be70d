"""Paragraphs in which no sign means anything: most of a work, read without asking every rule of the converter.

The converter tries some thirty patterns on each paragraph. That a paragraph is of letters only can be seen at once, and
then all of them would leave it as it is.
"""

import re
import xml.etree.ElementTree as etree
from collections.abc import Set

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX, AtomicString

BEFORE_ALL_BLOCKS, BEFORE_INLINE = 200, 25
"""Priorities: of the converter's own processors the first block has 105, the one of inline patterns 20."""
_SIGNS = ("\\", "`", "*", "_", "[", "<", "&", "{", "  \n", STX)
"""Signs of which at least one stands in whatever an inline pattern may match."""
_STASHED = frozenset({"```", "~~~", "[^", STX})
"""What starts something in whose place the converter writes the last of them."""
_TEXT_LINE = re.compile(r"(?:\*\*)?[^\W\d_]|\d+(?![\d.])|[«„“\"(–—№]")
"""The start of a line of a paragraph: a letter, perhaps in bold, a number without a full stop, a sign that opens
nothing."""


def register_plain_text(markdown: Markdown) -> "PlainTexts":
    """Let a converter pass quickly over what is plain."""
    texts = PlainTexts(markdown)
    markdown.parser.blockprocessors.register(_PlainParagraph(markdown.parser), "plain_paragraph", BEFORE_ALL_BLOCKS)
    markdown.treeprocessors.register(texts, "plain_texts", BEFORE_INLINE)
    return texts


class _PlainParagraph(ParagraphProcessor):
    """A block whose lines all start as text does: lists, tables, headings and the like start or go on otherwise."""

    def test(self, parent: etree.Element, block: str) -> bool:  # noqa: ARG002
        """Whether a block can be nothing else."""
        return all(map(_TEXT_LINE.match, block.split("\n")))


class PlainTexts(Treeprocessor):
    """Marks the texts that the inline patterns need not look at."""

    _signs: tuple[str, ...] = _SIGNS

    def look_for(self, found: Set[str]) -> None:
        """Make ready for a text in which these signs were found."""
        there = found if found.isdisjoint(_STASHED) else {*found, STX}
        self._signs = tuple(sign for sign in _SIGNS if sign in there)

    def run(self, root: etree.Element) -> None:
        """Mark them; most of the signs do not stand anywhere in a text."""
        signs = self._signs
        for element in root.iter():
            text = element.text
            if text and not any(map(text.__contains__, signs)):
                element.text = AtomicString(text)
