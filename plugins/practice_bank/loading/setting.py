"""Values set in the front matter of a page: everything else in the file stays byte for byte."""

from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from .data import LOADER
from .front_matter import split_page


@dataclass(frozen=True)
class _Change:
    """New text in place of what stands between two positions."""

    start: int
    end: int
    text: str


def set_values(text: str, group: str, values: Mapping[str, str]) -> str:
    """Set plain values in a group of fields: `translation: {source: …}`.

    Keys that are there keep their place and what is said beside them; new ones come last in the group.

    Args:
        text: The whole page.
        group: Key of the group; it is made where it is not there.
        values: Ids, digests and other words that need no quotes, by key.

    Raises:
        ValueError: If the page has no front matter that could be read.
    """
    page, _ = split_page(text.replace("\r\n", "\n"), "")
    if page is None:
        raise ValueError("no front matter")
    lines = text.split("\n")
    first, last = page.data_line - 1, page.body_line - 2
    data = "\n".join(lines[first:last])
    start = sum(len(line) + 1 for line in lines[:first])
    end = "\r\n" if lines[first - 1].endswith("\r") else "\n"
    return text[:start] + _edit(data, group, values, end) + text[start + len(data) :]


def _edit(data: str, group: str, values: Mapping[str, str], end: str) -> str:
    root = _compose(data)
    found = next((pair for pair in root.value if pair[0].value == group), None)
    if found is None:
        kept = data.removesuffix("\r")
        return f"{kept}{end}{group}: {{{_pairs(values)}}}{data[len(kept) :]}"
    node = found[1]
    if not isinstance(node, yaml.MappingNode) or not node.value:
        written = f" {{{_pairs(values)}}}" if node.start_mark.index == node.end_mark.index else f"{{{_pairs(values)}}}"
        return _apply(data, [_Change(node.start_mark.index, node.end_mark.index, written)])
    return _apply(data, list(_changes(data, node, values, end)))


def _compose(data: str) -> yaml.MappingNode:
    try:
        root = yaml.compose(data, Loader=LOADER)
    except yaml.YAMLError as fault:
        raise ValueError("front matter cannot be read") from fault
    if not isinstance(root, yaml.MappingNode):
        raise ValueError("front matter holds no fields")
    return root


def _changes(data: str, node: yaml.MappingNode, values: Mapping[str, str], end: str) -> list[_Change]:
    there = {key.value: value for key, value in node.value}
    changes = [_replacement(there[key], value) for key, value in values.items() if key in there]
    new = {key: value for key, value in values.items() if key not in there}
    if not new:
        return changes
    last_key, last = node.value[-1]
    place = max(last.end_mark.index, last_key.end_mark.index + 1)
    if node.flow_style:
        return [*changes, _Change(place, place, f", {_pairs(new)}")]
    place = _line_end(data, place)
    indent = " " * last_key.start_mark.column
    lines = "".join(f"{end}{indent}{key}: {value}" for key, value in new.items())
    return [*changes, _Change(place, place, lines)]


def _replacement(node: yaml.Node, value: str) -> _Change:
    start, end = node.start_mark.index, node.end_mark.index
    return _Change(start, end, value if end > start else f" {value}")


def _line_end(data: str, place: int) -> int:
    """Where the line of a value ends, what is said beside it included."""
    found = data.find("\n", place)
    stop = len(data) if found < 0 else found
    return stop - 1 if data[stop - 1 : stop] == "\r" else stop


def _apply(data: str, changes: list[_Change]) -> str:
    # From the end, so that the positions before stay true: of two at one place the last comes first, too.
    for change in reversed(sorted(changes, key=lambda each: each.start)):
        data = data[: change.start] + change.text + data[change.end :]
    return data


def _pairs(values: Mapping[str, str]) -> str:
    return ", ".join(f"{key}: {value}" for key, value in values.items())
