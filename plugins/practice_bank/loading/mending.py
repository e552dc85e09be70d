"""Mechanical mends: what `check --fix` writes. Everything else in a file stays byte for byte."""

import re
from collections.abc import Collection

from ..diagnostics import Place
from ..i18n import repair_lookalikes
from .data import load_data
from .decoding import BOM
from .front_matter import split_page
from .key_order import check_key_order, reorder_keys
from .noise import remove_noise
from .source import Source


def mend(content: bytes, path: str, codes: Collection[str], words: Collection[tuple[Place, str]] = ()) -> bytes:
    """Mend a text file.

    Args:
        content: Its bytes, UTF-8.
        path: Its path relative to the site's root.
        codes: Codes found in it; those that are not mechanical are passed over.
        words: Words that mix Latin letters into Cyrillic, with their places.

    Returns:
        The mended bytes.
    """
    mark = b"" if "PB111" in codes or not content.startswith(BOM) else BOM
    text = content.removeprefix(BOM).decode("utf-8")
    if "PB112" in codes:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _repair_words(text, words)
    if "PB167" in codes:
        text = remove_noise(text, _body_line(text, path))
    if "PB164" in codes:
        text = _reorder(text, path)
    return mark + text.encode()


def _repair_words(text: str, words: Collection[tuple[Place, str]]) -> str:
    lines = text.split("\n")
    for place, word in words:
        whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
        # A value of several lines has one place: its words may stand on the lines that follow.
        number = next((n for n in range(place.line - 1, len(lines)) if whole.search(lines[n])), None)
        if number is not None:
            lines[number] = whole.sub(repair_lookalikes(word), lines[number], count=1)
    return "\n".join(lines)


def _body_line(text: str, path: str) -> int | None:
    page, _ = split_page(text, path)
    return page.body_line if page and path.endswith(".md") else None


def _reorder(text: str, path: str) -> str:
    page, _ = split_page(text, path)
    if page is None:
        return text
    reading = load_data(Source(page.data, path, page.data_line))
    if not any(check_key_order(reading.data, reading.marks)):
        return text
    lines = text.split("\n")
    first, last = page.data_line - 1, page.body_line - 2
    return "\n".join(
        [*lines[:first], *reorder_keys(lines[first:last], reading.data, reading.marks, page.data_line), *lines[last:]]
    )
