"""Changes to a YAML text that leave its comments, its order and all else in it alone."""

import json
import re
from collections.abc import Iterable

import yaml

Steps = tuple[str | int, ...]
"""Keys of mappings and places in lists, from the top."""
_COMMENT = re.compile(r"[ \t]*(#[^\n\r]*)?")
_SEPARATOR = re.compile(r"\s*,\s*")


def replace_values(text: str, changes: Iterable[tuple[Steps, object]]) -> str:
    """Write other values in place of those at some paths; where a path leads nowhere, nothing changes."""
    for path, value in changes:
        node = find_node(text, path)
        if node is not None:
            text = text[: node.start_mark.index] + dump_value(value) + text[_end(node) :]
    return text


def set_key(text: str, key: str, value: object) -> str:
    """Write a key of the top: in place of what it has, else at the end."""
    if find_node(text, (key,)) is not None:
        return replace_values(text, [((key,), value)])
    return f"{text.rstrip()}\n{key}: {dump_value(value)}\n"


def insert_first(text: str, line: str) -> str:
    """Write a line before the first key, below the comments that introduce the file."""
    top = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(top, yaml.MappingNode) or top.flow_style:
        return text
    start = top.start_mark.index
    return f"{text[:start]}{line}\n{text[start:]}"


def remove_item(text: str, path: Steps) -> str:
    """Take an item out of a list that has others; comments on its lines go with it."""
    owner, item = find_node(text, path[:-1]), find_node(text, path)
    if not isinstance(owner, yaml.SequenceNode) or item is None:
        return text
    if owner.flow_style:
        return _cut_flow(text, item.start_mark.index, _end(item))
    return _cut_lines(text, item.start_mark.index, _end(item))


def remove_key(text: str, path: Steps) -> str:
    """Take a key out of a mapping, and the mapping where it held nothing else; a comment beside it stays."""
    owner, value = find_node(text, path[:-1]), find_node(text, path)
    if not isinstance(owner, yaml.MappingNode) or value is None:
        return text
    if len(owner.value) == 1 and len(path) > 1:
        return remove_key(text, path[:-1])
    key = next(key for key, held in owner.value if held.start_mark.index == value.start_mark.index)
    if owner.flow_style:
        return _cut_flow(text, key.start_mark.index, _end(value))
    return _cut_lines(text, key.start_mark.index, _end(value), keep_comment=True)


def find_node(text: str, path: Steps) -> yaml.Node | None:
    """Find what stands at a path; None where nothing does.

    Raises:
        yaml.YAMLError: If the text is no YAML.
    """
    node: yaml.Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
    for step in path:
        node = _inner(node, step)
    return node


def dump_value(value: object) -> str:
    """Write a value on one line, as JSON, which YAML reads as it is."""
    return json.dumps(value, ensure_ascii=False)


def _inner(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        item: yaml.Node = node.value[step]
        return item
    return None


def _end(node: yaml.Node) -> int:
    """Where the last sign of a node stands: the end of a block reaches over the comments that follow."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last)
    end: int = node.end_mark.index
    return end


def _cut_lines(text: str, start: int, end: int, *, keep_comment: bool = False) -> str:
    """Cut whole lines, from the one where something starts to the one where it ends."""
    first = text.rfind("\n", 0, start) + 1
    comment = _COMMENT.match(text, end)
    last = text.find("\n", comment.end() if comment else end) + 1 or len(text)
    kept = f"{comment[1]}\n" if keep_comment and comment and comment[1] else ""
    return text[:first] + kept + text[last:]


def _cut_flow(text: str, start: int, end: int) -> str:
    """Cut something out of braces or brackets, with one of the commas beside it."""
    if following := _SEPARATOR.match(text, end):
        return text[:start] + text[following.end() :]
    before = text[:start].rstrip()
    return before.removesuffix(",").rstrip() + text[end:]
