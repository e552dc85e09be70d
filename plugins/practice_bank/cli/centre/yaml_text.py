"""Changes to a YAML text that leave its comments, its order and all else in it alone."""

import json
from collections.abc import Sequence

import yaml

Path = Sequence[str]


def replace_value(text: str, path: Path, value: object) -> str:
    """Write another value in place of the one at a path; a text without the path stays."""
    node = find_node(text, path)
    if node is None:
        return text
    return text[: node.start_mark.index] + dump_value(value) + text[node.end_mark.index :]


def find_node(text: str, path: Path) -> yaml.Node | None:
    """Find what stands at a path of keys; None where nothing does."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    for key in path:
        if not isinstance(node, yaml.MappingNode):
            return None
        node = next((value for own, value in node.value if own.value == key), None)
    return node


def dump_value(value: object) -> str:
    """Write a value on one line, as JSON, which YAML reads as it is."""
    return json.dumps(value, ensure_ascii=False)
