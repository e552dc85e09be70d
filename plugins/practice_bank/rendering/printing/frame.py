"""What pages of one template share, printed once: header, navigation, footer.

Jinja prints a page from the outside in: the theme's base template, which calls the blocks that other templates fill.
The frame is that print with a slot in place of each filled block; a page is its own blocks put into the slots.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Template
from jinja2.runtime import Context

BASE = "base.html"
"""The theme's template: blocks that only it fills are the same on all pages."""
Block = Callable[[Context], Iterator[str]]
_SLOT = re.compile(r"@@pb-slot:([\w-]+)@@")


def slot(name: str) -> str:
    """Mark a place in the frame."""
    return f"@@pb-slot:{name}@@"


@dataclass(frozen=True)
class Frame:
    """Pages of one template without what is their own."""

    parts: tuple[str, ...]
    """Texts and names of slots, in turn, a text first."""
    template: Template
    blocks: Mapping[str, list[Block]]
    """Of all templates from the page's to the theme's, the page's first."""
    variables: Mapping[str, Any]
    """What the templates set and import outside of blocks."""

    def fill(self, context: Mapping[str, Any], values: Mapping[str, str]) -> str:
        """Print a page.

        Args:
            context: What its blocks know.
            values: What stands in the slots that are no blocks.
        """
        page = self.template.new_context(dict(context))
        page.blocks = dict(self.blocks)
        page.vars.update(self.variables)
        page.exported_vars.update(self.variables)
        filled = [part if number % 2 == 0 else self._slot(part, page, values) for number, part in enumerate(self.parts)]
        return "".join(filled)

    def _slot(self, name: str, page: Context, values: Mapping[str, str]) -> str:
        return values[name] if name in values else "".join(self.blocks[name][0](page))


def print_frame(template: Template, context: Mapping[str, Any], told: Mapping[str, str]) -> Frame:
    """Print the frame of the pages of a template.

    Args:
        template: Of the pages; it extends the theme's.
        context: Of a page with slots in place of all that is its own.
        told: Slots by the texts that templates make of them.
    """
    whole = template.new_context(dict(context))
    printing = template.root_render_func(whole)
    # With the first text all templates have named their blocks.
    first = next(printing, "")
    blocks = {name: list(stack) for name, stack in whole.blocks.items()}
    for name, stack in blocks.items():
        if not _is_of_theme(stack[0]):
            whole.blocks[name] = [_slot_block(name), *stack]
    text = first + "".join(printing)
    for made, name in told.items():
        text = text.replace(made, name)
    return Frame(tuple(_SLOT.split(text)), template, blocks, dict(whole.vars))


def _is_of_theme(block: Block) -> bool:
    return block.__code__.co_filename.endswith(f"/{BASE}")


def _slot_block(name: str) -> Block:
    def block(_: Context) -> Iterator[str]:
        yield slot(name)

    return block
