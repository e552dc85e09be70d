"""Fit the HTML of a record's text to the page it stands on."""

import re
from collections.abc import Callable
from html import escape, unescape
from urllib.parse import unquote

from .pictures import Picture

COLUMN = "(min-width: 76.25em) 40rem, 100vw"
"""How wide the column of a text is, for browsers that choose a picture's copy."""

_PICTURE = re.compile(r'<img\b(?P<attributes>[^>]*?\bsrc="(?P<name>files/[^"]+)"[^>]*?)\s*/?>')
_FILE = re.compile(r'(?P<attribute>\b(?:href|src)=")(?P<name>files/[^"]+)(?=")')
_NAMED = re.compile(
    r'<a\b(?P<before>[^>]*?)\bhref="(?P<scheme>act|event|news|question|record):(?P<id>[a-z0-9-]+)'
    r'(?:#(?P<anchor>[^"]*))?"(?P<after>[^>]*)>(?P<text>.*?)</a>',
    re.DOTALL,
)
_TABLE = "<table>"


def fit_html(
    html: str,
    file_address: Callable[[str], str],
    link_address: Callable[[str, str, str], str | None],
    table_label: Callable[[int], str],
    picture: Callable[[str], Picture],
) -> str:
    """Point links at their targets, offer pictures in the screen's width and let wide tables scroll by themselves.

    Args:
        html: The safe HTML of a text, whose links are `files/…`, `record:<id>`, `act:<id>#<paragraph>` and the like.
        file_address: From a file's name in the record's folder to its address on this page.
        link_address: From scheme, id and anchor of a link to its address; None where the site does not show what it
            names: the words stay.
        table_label: What a screen reader hears of the nth table.
        picture: From a file's name in the record's folder to its copies and size.
    """
    # Most texts have no files, and to look for the word alone is fast.
    if "files/" in html:
        html = _PICTURE.sub(lambda found: _picture(found, picture(unquote(unescape(found["name"])))), html)
        html = _FILE.sub(lambda link: link["attribute"] + escape(file_address(link["name"])), html)
    return scroll_tables(link_names(html, link_address), table_label)


def link_names(html: str, link_address: Callable[[str, str, str], str | None]) -> str:
    """Point links by name, `act:<id>#<paragraph>`, at pages; the other attributes of a link stay.

    Args:
        html: The HTML of a text.
        link_address: From scheme, id and anchor of a link to its address; None where the site does not show what it
            names: the words stay.
    """
    return _NAMED.sub(lambda link: _named_link(link, link_address), html) if "<a" in html else html


def scroll_tables(html: str, table_label: Callable[[int], str]) -> str:
    """Put each table into a region that scrolls by itself and takes the keyboard's focus."""
    before, *tables = html.split(_TABLE)
    return before + "".join([_scroll(table, number, table_label) for number, table in enumerate(tables, start=1)])


def _picture(found: re.Match[str], picture: Picture) -> str:
    """Write a picture that waits until it is near, and keeps its place until it is there."""
    size = f' width="{picture.width}" height="{picture.height}"' if picture.width else ""
    copies = f' srcset="{escape(picture.source_set)}" sizes="{COLUMN}"' if picture.source_set else ""
    return f'<img{found["attributes"]}{copies}{size} loading="lazy" decoding="async">'


def _named_link(link: re.Match[str], link_address: Callable[[str, str, str], str | None]) -> str:
    address = link_address(link["scheme"], link["id"], unescape(link["anchor"] or ""))
    if address is None:
        return link["text"]
    return f'<a{link["before"]}href="{escape(address)}"{link["after"]}>{link["text"]}</a>'


def _scroll(table: str, number: int, table_label: Callable[[int], str]) -> str:
    """Put a table, with what stands after it, into a region; one that does not end stays as it is."""
    rows, end, after = table.partition("</table>")
    if not end:
        return _TABLE + table
    # The class keeps Material's script from wrapping the table a second time.
    return (
        f'<div class="pb-scroll" role="region" tabindex="0" aria-label="{escape(table_label(number))}">'
        f'<table class="pb-table">{rows}</table></div>{after}'
    )
