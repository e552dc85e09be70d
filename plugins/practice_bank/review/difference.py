"""What is different between two versions of a work, part by part."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pydantic import JsonValue

from ..records import FILES, FRONT, LEAD, Body, Record, judged_front, normalize
from .parts import ORDER, find_moved
from .word_difference import Passage, Piece, compare_texts, compare_words


class Fate(StrEnum):
    """What happened to a part, a field or a file."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class ItemDifference:
    """A field of the front matter, or a file."""

    name: str
    """`evidence.indicators[0].reached`, `files/plan.txt`."""
    fate: Fate
    pieces: tuple[Piece, ...] = ()
    """Its value; empty for a file, of which only the bytes are compared."""


@dataclass(frozen=True)
class PartDifference:
    """One part."""

    part: str
    fate: Fate
    items: tuple[ItemDifference, ...] = ()
    """Of front matter and files."""
    passages: tuple[Passage, ...] = ()
    """Of the lead and of sections."""


def compare_versions(before: Record, after: Record) -> tuple[PartDifference, ...]:
    """Compare two versions of a work, in the order of a reader."""
    return tuple(_compare_part(part, before, after) for part in find_moved(before, after))


def _compare_part(part: str, before: Record, after: Record) -> PartDifference:
    if part == FRONT:
        return PartDifference(part, Fate.CHANGED, items=tuple(_compare_fields(before, after)))
    if part == FILES:
        return PartDifference(part, Fate.CHANGED, items=tuple(_compare_files(before, after)))
    old, new = part_text(before.body, part), part_text(after.body, part)
    return PartDifference(part, _fate(old, new), passages=compare_texts(old, new))


def part_text(body: Body, part: str) -> str:
    """Give the text of a part without the noise of typing; of the order of a text its headings."""
    if part == LEAD:
        return normalize(body.lead)
    if part == ORDER:
        return "\n".join(f"{'#' * heading.level} {normalize(heading.text)}" for heading in body.headings)
    sections = [section for section in body.sections if section.part == part]
    return "\n\n".join(normalize(f"## {section.heading.text}\n\n{section.markdown}") for section in sections)


def _compare_fields(before: Record, after: Record) -> Iterator[ItemDifference]:
    old, new = (dict(_flatten(judged_front(each.front, each.extra), "")) for each in (before, after))
    for name in dict.fromkeys([*new, *old]):
        was, is_now = old.get(name, ""), new.get(name, "")
        if was != is_now:
            yield ItemDifference(name, _fate(was, is_now), compare_words(was, is_now))


def _flatten(value: JsonValue, name: str) -> Iterator[tuple[str, str]]:
    """Name every value by its way; a list of plain values is one value."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _flatten(item, f"{name}.{key}" if name else key)
    elif isinstance(value, list) and any(isinstance(item, dict | list) for item in value):
        for number, item in enumerate(value):
            yield from _flatten(item, f"{name}[{number}]")
    elif value is not None:
        yield name, ", ".join(map(_plain, value)) if isinstance(value, list) else _plain(value)


def _plain(value: JsonValue) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _compare_files(before: Record, after: Record) -> Iterator[ItemDifference]:
    for name in sorted({*before.files, *after.files}):
        old, new = (each.files[name].sha256 if name in each.files else "" for each in (before, after))
        if old != new:
            yield ItemDifference(name, _fate(old, new))


def _fate(old: str, new: str) -> Fate:
    return Fate.CHANGED if old and new else Fate.ADDED if new else Fate.REMOVED
