"""The same thing named twice."""

from collections.abc import Iterable, Iterator

from ..diagnostics import Diagnostic, FieldPath, Marks, diagnose
from ..loading import Data

Items = list[tuple[FieldPath, str]]


def repeated(items: Iterable[tuple[FieldPath, str]]) -> Iterator[tuple[FieldPath, str]]:
    """The items whose text stood there before."""
    seen: set[str] = set()
    for path, text in items:
        if text in seen:
            yield path, text
        seen.add(text)


def check_ids(data: Data, marks: Marks, *way: str) -> Iterator[Diagnostic]:
    """Find entries of a list that have the id of an earlier one."""
    entries = data
    for step in way:
        entries = entries.get(step) if isinstance(entries, dict) else None
    found: Items = [
        ((*way, number, "id"), entry["id"].strip())
        for number, entry in enumerate(entries if isinstance(entries, list) else ())
        if isinstance(entry, dict) and isinstance(entry.get("id"), str)
    ]
    for path, text in repeated(found):
        yield diagnose("PB233", marks.of_value(*path), path, value=text)


def check_items(data: Data, marks: Marks, keys: Iterable[str]) -> Iterator[Diagnostic]:
    """Find texts that a list holds twice."""
    for key in keys:
        items = data.get(key) if isinstance(data, dict) else None
        texts: Items = [
            ((key, number), item.strip())
            for number, item in enumerate(items if isinstance(items, list) else ())
            if isinstance(item, str)
        ]
        for path, text in repeated(texts):
            yield diagnose("PB237", marks.of_value(*path), path, value=text, key=key)
