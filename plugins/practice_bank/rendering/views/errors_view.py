"""Everything that checks find, explained."""

import json
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...diagnostics import Code, registry
from ...validation import render_text
from .link import Link
from .page_view import PageView
from .reader import Reader

GROUPS = (
    (100, "writing"),
    (150, "folders"),
    (200, "fields"),
    (300, "references"),
    (400, "texts"),
    (500, "safety"),
    (600, "review"),
    (660, "history"),
    (670, "sheets"),
    (690, "centre"),
    (700, "status"),
    (840, "calendars"),
    (870, "changes"),
    (880, "submissions"),
    (890, "manuscripts"),
)
"""Groups by the number that their first code may have: the numbers of codes were given out by subject."""
SAID = ("found", "found_none")


@dataclass(frozen=True)
class ErrorLine:
    """One code."""

    id: str
    """`PB101`."""
    anchor: str
    title: str
    severity: str
    severity_words: str
    message: str
    hint: str
    html: str
    """Why it matters and one right example; safe."""
    is_fixable: bool


@dataclass(frozen=True)
class ErrorGroup:
    """Codes about the same part of a bank, by number."""

    id: str
    title: str
    lines: tuple[ErrorLine, ...]


@dataclass(frozen=True, kw_only=True)
class ErrorsView(PageView):
    """The page of all codes."""

    found: str
    """How many, in words."""
    groups: tuple[ErrorGroup, ...]
    words: str
    """What the filter says, as JSON: a text, or plural forms by category."""


def build_errors_view(reader: Reader) -> ErrorsView:
    """Build the page of all codes."""
    codes = registry()
    return ErrorsView(
        t=reader.words,
        language=reader.language,
        title=Link(reader.words["errors.title"]),
        found=reader.words.count("errors.count", len(codes)),
        groups=tuple(_groups(codes.values(), reader)),
        words=json.dumps({key: reader.words.forms(f"errors.{key}") for key in SAID}, ensure_ascii=False),
    )


def _groups(codes: Iterable[Code], reader: Reader) -> Iterator[ErrorGroup]:
    by_group: dict[str, list[Code]] = defaultdict(list)
    for code in codes:
        by_group[_find_group(code)].append(code)
    for group, own in by_group.items():
        lines = tuple(_line(code, reader) for code in own)
        yield ErrorGroup(f"pb-group-{group}", reader.words[f"errors.group_{group}"], lines)


def _find_group(code: Code) -> str:
    number = int(code.id.removeprefix("PB"))
    return GROUPS[bisect(GROUPS, number, key=lambda group: group[0]) - 1][1]


def _line(code: Code, reader: Reader) -> ErrorLine:
    language = reader.words.language
    return ErrorLine(
        id=code.id,
        anchor=code.anchor,
        title=code.title(language),
        severity=code.severity,
        severity_words=reader.words[f"errors.severity_{code.severity}"],
        message=code.message_pattern(language),
        hint=code.hint_pattern(language),
        html=render_text(code.page(language), language),
        is_fixable=code.fixable,
    )
