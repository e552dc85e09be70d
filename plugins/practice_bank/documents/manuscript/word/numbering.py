"""Lists: of what a document defines only bullets and numbers are kept, so that readers nest them alike."""

import re
from functools import cached_property

from lxml import etree

from .markup import each, find, full, make, value

BULLETS = "1"
"""Number of the one list that all bullets belong to."""
LEVELS = 9
_NAMED = re.compile(
    r"(?:list (?:bullet|number)|(?:маркированный|нумерованный) список|маркерленген тізім|нөмірленген тізім) ([2-5])"
)


class Numbering:
    """The lists of a document."""

    def __init__(self, part: etree._Element | None) -> None:
        self._part = part
        self._used: dict[str, str] = {}
        """Numbers in the prepared document of the lists that have numbers, with where they start."""

    def settle(self, list: tuple[str, str] | None, style: str) -> tuple[str, str] | None:
        """Give a paragraph's list its number and level in the prepared document; None where it shows no sign.

        Args:
            list: Number and level in the document.
            style: Name of the paragraph's style: `list bullet 2` stands for the second level.
        """
        if list is None or list[0] == "0":
            return None
        id, level = list
        form, start = self._find_level(id, level)
        if form == "none":
            return None
        if named := _NAMED.fullmatch(style):
            level = str(int(named[1]) - 1)
        if form == "bullet":
            return BULLETS, level
        number = str(int(id) + 1) if id.isdigit() else "2"
        self._used.setdefault(number, start)
        return number, level

    def write(self) -> etree._Element:
        """Write the lists of the prepared document."""
        abstract = [_write_abstract("0", "bullet"), _write_abstract("1", "decimal")]
        lists = [make("w:num", make("w:abstractNumId", val="0"), numId=BULLETS)]
        for number, start in sorted(self._used.items()):
            first = make("w:lvlOverride", make("w:startOverride", val=start), ilvl="0")
            lists.append(make("w:num", make("w:abstractNumId", val="1"), first, numId=number))
        return make("w:numbering", *abstract, *lists)

    def _find_level(self, id: str, level: str) -> tuple[str, str]:
        """Find the form of a list's level, `bullet` where nothing says it, and the number it starts at."""
        found = self._levels.get((self._abstract.get(id, ""), level))
        start = value(found, "w:start") or "1"
        return value(found, "w:numFmt") or "bullet", start if start.isdigit() else "1"

    @cached_property
    def _abstract(self) -> dict[str, str]:
        lists = each(self._part, "w:num") if self._part is not None else []
        return {one.get(full("w:numId"), ""): value(one, "w:abstractNumId") or "" for one in lists}

    @cached_property
    def _levels(self) -> dict[tuple[str, str], etree._Element]:
        abstract = each(self._part, "w:abstractNum") if self._part is not None else []
        return {
            (one.get(full("w:abstractNumId"), ""), level.get(full("w:ilvl"), "")): level
            for one in abstract
            for level in one
            if level.tag == full("w:lvl") and find(level, "w:numFmt") is not None
        }


def _write_abstract(id: str, form: str) -> etree._Element:
    levels = [
        make("w:lvl", make("w:start", val="1"), make("w:numFmt", val=form), make("w:lvlText", val="•"), ilvl=str(level))
        for level in range(LEVELS)
    ]
    return make("w:abstractNum", *levels, abstractNumId=id)
