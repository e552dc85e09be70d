"""HTML of a page cut at its headings into plain texts."""

import re
from collections.abc import Iterator
from html import unescape

from ...rendering.plain_text import plain_runs, plain_text
from .search_document import TextSection

HEADING = re.compile(r"<h[1-6]\b([^>]*)>(.*?)</h[1-6]>", re.DOTALL)
ANCHOR = re.compile(r'\bid="([^"]*)"')
NOT_READ = re.compile(r"<(script|style|svg|template)\b.*?</\1>|<!--.*?-->", re.DOTALL)


def cut_sections(html: str) -> Iterator[TextSection]:
    """Cut safe HTML into sections; those with no word to read are left out."""
    html = NOT_READ.sub(" ", html)
    anchor, heading, start = "", "", 0
    for found in HEADING.finditer(html):
        yield from _section(anchor, heading, html[start : found.start()])
        known = ANCHOR.search(found[1])
        anchor, heading, start = unescape(known[1]) if known else anchor, plain_text(found[2]), found.end()
    yield from _section(anchor, heading, html[start:])


def _section(anchor: str, heading: str, html: str) -> Iterator[TextSection]:
    runs = plain_runs(html)
    if runs or heading:
        yield TextSection(anchor, heading, runs)
