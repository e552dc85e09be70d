"""Changes to a YAML text that leave its comments, its order and all else in it alone."""

import json
from collections.abc import Iterable

import yaml

Steps = tuple[str | int, ...]
"""Keys of mappings and places in lists, from the top."""


def replace_values(text: str, changes: Iterable[tuple[Steps, object]]) -> str:
    """Write other values in place of those at some paths; where a path leads nowhere, nothing changes."""
    for path, value in changes:
        node = find_node(text, path)
        if node is not None:
            text = text[: node.start_mark.index] + dump_value(value) + text[node.end_mark.index :]
    return text


def set_key(text: str, key: str, value: object) -> str:
    """Write a key of the top: in place of what it has, else at the end."""
    if find_node(text, (key,)) is not None:
        return replace_values(text, [((key,), value)])
    return f"{text.rstrip()}\n{key}: {dump_value(value)}\n"


def find_node(text: str, path: Steps) -> yaml.Node | None:
    """Find what stands at a path; None where nothing does."""
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
