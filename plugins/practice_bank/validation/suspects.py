"""What in a text could act in a reader's browser or on the builder's disk: HTML, attribute lists, includes, macros."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..diagnostics import Diagnostic, Marks, diagnose
from ..loading import Data
from .absent import walk
from .words import shortened

_DANGEROUS = (
    "script|iframe|img|svg|object|embed|style|link|meta|base|form|input|button|video|audio|body|html|math|details"
)
_ATTRIBUTES = (
    r"on[a-z]+|style|class|id|href|src|srcset|target|rel|width|height|align|title|alt|role|lang|dir|name|type"
    r"|data-[\w-]+|aria-[\w-]+"
)
_REACH = 300
"""Characters between braces at most: a longer text is no macro, and looking further makes hostile texts slow."""

SUSPECT = re.compile(
    rf"""
    (?P<html>
        </?(?![a-z][a-z0-9+.-]*://)[a-z][a-z0-9:_-]*(?:[\s/]+[a-z_:@*\#\[(][^<>]*)?\s*/?>   # a tag
      | </?(?:{_DANGEROUS})(?=[\s/>]|$)                                                     # one that nothing closes
      | <(?:![a-z\[]|\?[a-z])[^<>]*>?                                                       # a declaration
    )
  | (?P<attributes>
        \{{:[^{{}}\n]{{0,{_REACH}}}\}}
      | \{{\s*[#.][a-z][\w-]*[^{{}}\n]{{0,{_REACH}}}\}}
      | \{{[^{{}}\n]{{0,{_REACH}}}?(?<![\w-])(?:{_ATTRIBUTES})\s*=[^{{}}\n]{{0,{_REACH}}}\}}
    )
  | (?P<macro>
        -{{1,2}}8<-{{1,2}}[^\n]*
      | \{{%.{{0,{_REACH}}}?%\}}
      | \{{\{{.{{0,{_REACH}}}?\}}\}}
      | \{{![^{{}}\n]{{0,{_REACH}}}!\}}
      | \{{\#.{{0,{_REACH}}}?\#\}}
    )
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
FENCE_ATTRIBUTES = re.compile(r"^[ ]{0,3}(?:`{3,}|~{3,})[^\n`{]*(?P<attributes>\{[^\n}]*\}?)", re.MULTILINE)
"""Attributes on the fence of a code block."""
CONFLICT = re.compile(r"^(?:<{7}|>{7}) .*", re.MULTILINE)
"""What git leaves where two changes meet."""
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_NAME = re.compile(r"</?([a-z][a-z0-9:_-]*)", re.IGNORECASE)
ADDRESSES = frozenset({"file", "link", "recording", "source"})
"""Keys of addresses, which have checks of their own."""
CODES = {"html": "PB501", "attributes": "PB502", "macro": "PB504"}


@dataclass(frozen=True)
class Suspect:
    """Something that may not stand in a text."""

    code: str
    text: str
    """As written, where it is not interrupted by code."""


def name_suspect(match: re.Match[str]) -> Suspect:
    """Name what was matched."""
    return Suspect(CODES[match.lastgroup or "html"], match.group().partition("\x02")[0])


def without_ends(suspects: Iterable[Suspect]) -> Iterator[Suspect]:
    """Leave the closing tags of reported elements out: an element is one fault."""
    open_now: Counter[str] = Counter()
    for suspect in suspects:
        name = match[1].lower() if (match := _NAME.match(suspect.text)) else ""
        if suspect.text.startswith("</") and open_now[name]:
            open_now[name] -= 1
            continue
        open_now[name] += 1
        yield suspect


def check_field_markup(data: Data, marks: Marks) -> Iterator[Diagnostic]:
    """Find HTML, includes and macros in front matter."""
    for path, value in walk(data):
        if path[-1] not in ADDRESSES and isinstance(value, str) and ("<" in value or "{" in value):
            found = [name_suspect(match) for match in SUSPECT.finditer(value)]
            for suspect in without_ends(one for one in found if one.code != "PB502"):
                yield diagnose(suspect.code, marks.of_value(*path), path, text=shortened(suspect.text))
