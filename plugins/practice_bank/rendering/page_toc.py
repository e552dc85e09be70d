"""The headings of our pages as MkDocs' table of contents."""

from collections.abc import Sequence

from mkdocs.structure.toc import AnchorLink, TableOfContents

from ..records import Heading
from .lean_template import escape_text


def build_toc(headings: Sequence[Heading]) -> TableOfContents:
    """Nest headings by level, as Python-Markdown's table of contents does."""
    top: list[AnchorLink] = []
    above: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(str(escape_text(heading.text)), heading.anchor, heading.level)
        while above and above[-1].level >= heading.level:
            above.pop()
        (above[-1].children if above else top).append(link)
        above.append(link)
    for first in top[:1]:
        first.active = True  # type: ignore[attr-defined]  # as MkDocs marks it, without a declaration
    return TableOfContents(top)
