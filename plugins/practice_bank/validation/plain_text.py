"""Texts in which no sign means anything but emphasis: most of a work, read without asking every rule of the converter.

The converter tries some thirty patterns on each paragraph. That a paragraph is of letters only can be seen at once, and
then all of them would leave it as it is.
"""

import re
import xml.etree.ElementTree as etree
from collections.abc import Mapping, Set

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import STX, AtomicString

BEFORE_ALL_BLOCKS, INLINE = 200, 20
"""Priorities: of the converter's own processors the first block has 105, the one of inline patterns 20."""
_SIGNS: Mapping[str, tuple[str, ...]] = {
    **{sign: (sign,) for sign in ("\\", "`", "*", "_", "[", "<", "&", "{")},
    "  \n": ("  \n", "\t"),
    STX: (STX, "```", "~~~", "[^"),
}
"""Signs of which at least one stands in whatever an inline pattern may match, each with what it may be made of."""
_TEXT_LINE = re.compile(r"(?:\*\*)?[^\W\d_]|\d+(?![\d.])|[«„“\"(–—№]")
"""The start of a line of a paragraph: a letter, perhaps in bold, a number without a full stop, a sign that opens
nothing."""

_EMPHASIS = re.compile(r"(?<![^\s(«„“\"])(\*\*?)(?![\s*])([^*]*[^\s*])\1(?![\w*])")
"""Words in stars that can mean nothing else."""


def register_plain_text(markdown: Markdown) -> "PlainInline":
    """Let a converter pass quickly over what is plain."""
    inline = PlainInline(markdown)
    markdown.parser.blockprocessors.register(_PlainParagraph(markdown.parser), "plain_paragraph", BEFORE_ALL_BLOCKS)
    markdown.treeprocessors.register(inline, "inline", INLINE)
    return inline


class _PlainParagraph(ParagraphProcessor):
    """A block whose lines all start as text does: lists, tables, headings and the like start or go on otherwise."""

    def test(self, parent: etree.Element, block: str) -> bool:  # noqa: ARG002
        """Whether a block can be nothing else."""
        return all(map(_TEXT_LINE.match, block.split("\n")))


class PlainInline(InlineProcessor):
    """Applies the inline patterns where one of them may match something, but for emphasis in plain text."""

    _signs: tuple[str, ...] = tuple(_SIGNS)

    def look_for(self, found: Set[str]) -> None:
        """Make ready for a text in which these signs were found."""
        self._signs = tuple(sign for sign, origins in _SIGNS.items() if not found.isdisjoint(origins))

    def run(self, tree: etree.Element, ancestors: list[str] | None = None) -> etree.Element:
        """Apply them; most of their signs do not stand anywhere in a text."""
        elements = list(tree.iter())
        done = [element for element in elements if self._is_done(element)]
        if len(done) == len(elements):
            return tree
        for element in done:
            if element.text:
                element.text = AtomicString(element.text)
        return super().run(tree, ancestors)

    def _is_done(self, element: etree.Element) -> bool:
        """Whether the text of an element is now as the patterns would leave it."""
        text = element.text
        if element.tail or not text or isinstance(text, AtomicString):
            return not element.tail
        found = [sign for sign in self._signs if sign in text]
        return not found or (found == ["*"] and _emphasise(element, text))


def _emphasise(element: etree.Element, text: str) -> bool:
    """Make elements of all that is emphasised in a text; where not all of its stars do that plainly, of nothing."""
    before, *pieces = _EMPHASIS.split(text)
    made = list(zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True))
    if text.count("*") != sum(2 * len(stars) for stars, _, _ in made):
        return False
    element.text = before
    for number, (stars, words, after) in enumerate(made):
        child = etree.Element("em" if len(stars) == 1 else "strong")
        child.text, child.tail = words, after
        element.insert(number, child)
    return True
