"""A thing in the words of schema.org, as it will stand in a page's JSON-LD."""

from collections.abc import Iterable, Mapping
from datetime import date

from ..compact_json import write_json

Node = Mapping[str, object]
"""Properties of a thing by name, `@type` first; values are texts, numbers, nodes, or lists of them."""

SCHEMA = "https://schema.org"
NUMBERS = (int, float)
"""What says something though it is nought, or false."""
PLAIN = (str, dict)
"""What most values are: they stay as they are."""
ACTING = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""Signs that could end the element the JSON stands in, or act in what reads it; JSON may spell each by its number."""


def make_node(kind: str, id: str = "", **properties: object) -> Node:
    """Make a thing without the properties that have no value.

    Args:
        kind: Its type: `LearningResource`.
        id: Its name in the graph, an address with a fragment; empty where nothing refers to it.
        properties: By schema.org's name. Of several values a list, of one the value itself; days become ISO 8601.
    """
    node: dict[str, object] = {"@type": kind}
    if id:
        node["@id"] = id
    for name, value in properties.items():
        if (plain := _plain(value)) or isinstance(plain, NUMBERS):
            node[name] = plain
    return node


def refer_to(id: str) -> Node:
    """Refer to a thing that stands elsewhere in the graph, or on another page."""
    return {"@id": id}


def write_graph(nodes: Iterable[Node]) -> str:
    """Write things as JSON-LD that is safe inside a `script` element."""
    graph = {"@context": SCHEMA, "@graph": list(nodes)}
    written = write_json(graph).decode()
    # One after the other: in Cyrillic text that is ten times faster than to translate letter by letter.
    for sign, spelt in ACTING.items():
        written = written.replace(sign, spelt)
    return written


def _plain(value: object) -> object:
    if isinstance(value, PLAIN):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        values = [plain for each in value if (plain := _plain(each)) or isinstance(plain, NUMBERS)]
        return values[0] if len(values) == 1 else values
    return value
