"""The headings of our pages as MkDocs' table of contents."""

from collections.abc import Sequence
from typing import Any

from markupsafe import escape
from mkdocs.structure.toc import TableOfContents, get_toc

from ..records import Heading


def build_toc(headings: Sequence[Heading]) -> TableOfContents:
    """Nest headings by level, as Python-Markdown's table of contents does."""
    top: list[Any] = []
    open_tokens: list[Any] = []
    for heading in headings:
        token = {"level": heading.level, "id": heading.anchor, "name": str(escape(heading.text)), "children": []}
        while open_tokens and open_tokens[-1]["level"] >= heading.level:
            open_tokens.pop()
        (open_tokens[-1]["children"] if open_tokens else top).append(token)
        open_tokens.append(token)
    return get_toc(top)
