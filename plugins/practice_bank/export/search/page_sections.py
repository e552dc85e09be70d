"""HTML of a page cut at its headings into plain texts."""

import re
from collections.abc import Iterator
from html import unescape

from .search_document import TextSection

HEADING = re.compile(r"<h[1-6]\b([^>]*)>(.*?)</h[1-6]>", re.DOTALL)
ANCHOR = re.compile(r'\bid="([^"]*)"')
NOT_READ = re.compile(r"<(script|style|svg|template)\b.*?</\1>|<!--.*?-->", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
INLINE = re.compile(r"</?(?:a|abbr|b|code|del|em|i|ins|mark|s|small|span|strong|sub|sup|u)\b[^>]*>")


def cut_sections(html: str) -> Iterator[TextSection]:
    """Cut safe HTML into sections; those with no word to read are left out."""
    html = NOT_READ.sub(" ", html)
    anchor, heading, start = "", "", 0
    for found in HEADING.finditer(html):
        yield from _section(anchor, heading, html[start : found.start()])
        known = ANCHOR.search(found[1])
        anchor, heading, start = unescape(known[1]) if known else anchor, plain(found[2]), found.end()
    yield from _section(anchor, heading, html[start:])


def plain(html: str) -> str:
    """Write HTML as plain words in one line."""
    return " ".join(unescape(TAG.sub(" ", INLINE.sub("", html))).split())


def _section(anchor: str, heading: str, html: str) -> Iterator[TextSection]:
    text = plain(html)
    if text or heading:
        yield TextSection(anchor, heading, text)
