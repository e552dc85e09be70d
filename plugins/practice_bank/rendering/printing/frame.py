"""What pages of one template share, printed once: header, navigation, footer.

Jinja prints a page from the outside in: the theme's base template, which calls the blocks that other templates fill.
The frame is that print with a slot in place of each filled block that says what is a page's own; a page is these blocks
put into the slots.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import unquote

from jinja2 import Template, UndefinedError
from jinja2.nodes import EvalContext
from jinja2.runtime import Context

from ..printed_parts import PrintedParts, encode_page
from .duplicate import duplicate

BASE = "base.html"
"""The theme's template: blocks that only it fills are the same on all pages."""
Block = Callable[[Context], Iterator[str]]
_SLOT = re.compile(r"@@pb-slot:([\w-]+)@@")
_EMPTY_LINES = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)|\n\s*\n", re.DOTALL)


def slot(name: str) -> str:
    """Mark a place in the frame."""
    return f"@@pb-slot:{name}@@"


PLACE = slot("place")
"""Stands in the address of the page that the frame is printed for: no block that holds it is shared."""


@dataclass(frozen=True)
class Frame:
    """Pages of one template without what is their own."""

    texts: tuple[bytes, ...]
    """Before, between and after the slots."""
    slots: tuple[str, ...]
    """Their names."""
    context: Context
    """What the templates know of the page that the frame was printed for, and set and import outside of blocks."""
    blocks: Mapping[str, list[Block]]
    """Of all templates from the page's to the theme's, the page's first."""

    def fill(self, context: Mapping[str, Any], values: Mapping[str, str], printed: PrintedParts) -> bytes:
        """Print a page.

        Args:
            context: What its blocks know, under the same names as those of the frame's page.
            values: What stands in the slots that are no blocks.
            printed: Parts that were printed before.
        """
        page = self._open(context, self.blocks)
        parts = [self.texts[0]]
        with printed.marks():
            for name, text in zip(self.slots, self.texts[1:], strict=True):
                parts += printed.write(self._slot(name, page, values)), text
        return b"".join(parts)

    def share(self, name: str, context: Mapping[str, Any], blocks: Mapping[str, list[Block]]) -> str | None:
        """Print a block that is the same on all pages; None of one that asks for what is a page's own.

        Args:
            name: Of the block.
            context: As of the frame.
            blocks: All, with slots in place of those that stand in it.
        """
        page = self._open(context, {**blocks, name: self.blocks[name]})
        try:
            text = "".join(self.blocks[name][0](page))
        except UndefinedError:
            return None
        return None if PLACE in unquote(text) else text

    def _open(self, context: Mapping[str, Any], blocks: Mapping[str, list[Block]]) -> Context:
        """Open a context: to make a new one and fill it again takes ten times as long."""
        page = duplicate(self.context)
        page.parent, page.blocks = {**page.parent, **context}, dict(blocks)
        page.eval_ctx = EvalContext(page.environment, page.name)
        return page

    def _slot(self, name: str, page: Context, values: Mapping[str, str]) -> str:
        return values[name] if name in values else "".join(self.blocks[name][0](page))


def print_frame(template: Template, context: Mapping[str, Any], told: Mapping[str, str]) -> Frame:
    """Print the frame of the pages of a template.

    Args:
        template: Of the pages; it extends the theme's.
        context: Of a page with slots in place of all that is its own; to ask it for more raises `UndefinedError`.
        told: Slots by the texts that templates make of them.
    """
    whole = template.new_context(dict(context))
    printing = template.root_render_func(whole)
    # With the first text all templates have named their blocks.
    first = next(printing, "")
    blocks = {name: list(stack) for name, stack in whole.blocks.items()}
    slots = {name: [_slot_block(name), *stack] for name, stack in blocks.items() if not _is_of_theme(stack[0])}
    whole.blocks.update(slots)
    text = first + "".join(printing)
    frame = Frame((), (), whole, blocks)
    shared = {name: frame.share(name, context, {**blocks, **slots}) for name in slots}
    text = _put(text, {name: block for name, block in shared.items() if block is not None})
    for made, name in told.items():
        text = text.replace(made, name)
    parts = _SLOT.split(_without_empty_lines(text))
    return replace(frame, texts=tuple(map(encode_page, parts[::2])), slots=tuple(parts[1::2]))


def _put(text: str, shared: Mapping[str, str]) -> str:
    """Put blocks into their slots, and into those that stand in them."""
    return _SLOT.sub(lambda found: _put(shared[found[1]], shared) if found[1] in shared else found[0], text)


def _without_empty_lines(text: str) -> str:
    """Leave out the lines of which templates print nothing: of the theme's, a thousand on a page."""
    return _EMPTY_LINES.sub(lambda found: found[1] or "\n", text)


def _is_of_theme(block: Block) -> bool:
    return block.__code__.co_filename.endswith(f"/{BASE}")


def _slot_block(name: str) -> Block:
    def block(_: Context) -> Iterator[str]:
        yield slot(name)

    return block
