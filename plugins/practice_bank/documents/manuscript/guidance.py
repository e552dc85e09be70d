"""Hints of templates that a program turned into plain text, when it saved the form: they are no words of an author."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ...i18n import LANGUAGES, messages
from ...i18n.messages import catalogue
from ...records import Bank
from ..sheet_rows import WORD_HINTS
from .blocks import Block, Listing, Paragraph, Table

TITLE = "manuscript.template_title"
_AREAS = ("form.hint_", "manuscript.hint_", "manuscript.template_")
_SHOWN = frozenset({"manuscript.template_kind"})
"""Words of a template that are no hints."""


def find_guidance(bank: Bank) -> frozenset[str]:
    """Find all hints of a bank's templates."""
    keys = [key for key in catalogue() if key.startswith(_AREAS) and key not in _SHOWN and key != TITLE]
    own = {text for kind in bank.kinds.values() for rule in kind.sections for text in rule.guidance.values()}
    titles = {
        messages(language).say(TITLE, kind=label)
        for kind in bank.kinds.values()
        for language, label in kind.labels.items()
    }
    hints = {messages(language)[key] for key in keys for language in LANGUAGES}
    return frozenset(" ".join(text.split()) for text in (*hints, *own, *titles, *WORD_HINTS))


def drop_guidance(blocks: Iterable[Block], guidance: frozenset[str]) -> Iterator[Block]:
    """Take the hints out that nobody wrote over."""
    for block in blocks:
        if isinstance(block, Table):
            yield Table(
                tuple(
                    tuple(replace(cell, blocks=tuple(drop_guidance(cell.blocks, guidance))) for cell in row)
                    for row in block.rows
                )
            )
        elif isinstance(block, Listing):
            yield replace(block, items=tuple(tuple(drop_guidance(item, guidance)) for item in block.items))
        elif not (isinstance(block, Paragraph) and block.text in guidance):
            yield block
