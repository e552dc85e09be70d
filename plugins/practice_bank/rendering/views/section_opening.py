"""What a section of the shown text begins with, in a line."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from ...records import Heading
from .link import Link
from .shown_text import ShownText

LONGEST = 140
"""Letters of an opening; a longer one is cut between words."""
_SENTENCE = re.compile(r"(.+?[.!?…])\s+(?=[«(]?[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ0-9])", re.DOTALL)


def open_with_sentence(section: str, shown: ShownText) -> Link | None:
    """Give the first sentence of a section, linked to its heading; None where the text has no such section.

    Args:
        section: The kind's id of it: `difficulties`.
        shown: What the reader gets.
    """
    found = _find_section(section, shown)
    block = next(_blocks(found, shown), "") if found else ""
    sentence = _SENTENCE.match(block)
    return _link(found, sentence[1] if sentence else block, shown) if found and block else None


def open_with_items(section: str, shown: ShownText) -> Link | None:
    """Give the first items of a section that is a list, as many as fit a line, linked to its heading."""
    found = _find_section(section, shown)
    if found is None:
        return None
    line = ""
    for item in _blocks(found, shown):
        longer = "; ".join(filter(None, (line, item.rstrip(" ;.,:"))))
        if line and len(longer) > LONGEST:
            line += "; …"
            break
        line = longer
    return _link(found, line, shown) if line else None


def _find_section(section: str, shown: ShownText) -> Heading | None:
    return next((heading for id, heading in shown.body.parts if id == section), None)


def _link(section: Heading, text: str, shown: ShownText) -> Link:
    return Link(_shorten(text), f"#{section.anchor}", shown.lang, section.text)


def _shorten(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rpartition(' ')[0].rstrip(' ,;:–')}…"


def _blocks(section: Heading, shown: ShownText) -> Iterator[str]:
    """The paragraphs and items of a section as plain words; one that only announces what follows is left out."""
    html = shown.body.html
    start = html.find(f'id="{section.anchor}"')
    start = html.find("</h2>", start)
    end = html.find("<h2", start)
    reader = _BlockReader()
    reader.feed(html[start : end if end >= 0 else len(html)])
    yield from (block for block in reader.blocks if block and not block.endswith(":"))


class _BlockReader(HTMLParser):
    """Reads paragraphs and list items."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in ("p", "li"):
            self._depth += 1
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("p", "li"):
            self._depth -= 1
            self.blocks[-1] = " ".join(self.blocks[-1].split())

    def handle_data(self, data: str) -> None:
        if self._depth > 0:
            self.blocks[-1] += data
