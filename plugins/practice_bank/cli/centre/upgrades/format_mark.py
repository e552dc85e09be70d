"""`bank.yml` says of which format the bank's files are."""

import yaml

from ....records import FORMAT
from ..yaml_edit import find_node, insert_first, replace_values
from .step import Step

_NOTE = "файлдар пішімінің нұсқасы, practice-bank upgrade өзгертеді / версия формата, её меняет practice-bank upgrade"


def mark_format(text: str) -> str:
    """Write today's format before all other keys, or in place of an older one."""
    node = find_node(text, ("format",))
    if node is None:
        return insert_first(text, f"format: {FORMAT}   # {_NOTE}")
    is_older = isinstance(node, yaml.ScalarNode) and node.value.isdecimal() and int(node.value) < FORMAT
    return replace_values(text, [(("format",), FORMAT)]) if is_older else text


FORMAT_MARK = Step("format_mark", lambda path: path == "practices/_bank/bank.yml", mark_format)
