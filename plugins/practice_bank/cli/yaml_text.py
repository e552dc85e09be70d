"""YAML as people write it."""

from collections.abc import Mapping
from datetime import date

import yaml

WIDTH = 1_000_000
"""So wide that no text is broken over lines: a change of one word is a change of one line."""


class _PlainDumper(yaml.SafeDumper):
    """Writes days without quotes: the bank reads every scalar as text."""


_PlainDumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in known if tag != "tag:yaml.org,2002:timestamp"]
    for first, known in yaml.SafeDumper.yaml_implicit_resolvers.items()
}
_PlainDumper.add_representer(date, lambda dumper, day: dumper.represent_str(day.isoformat()))


def write_block(data: Mapping[str, object]) -> str:
    """Write a mapping, a line a key, in its order."""
    return yaml.dump(dict(data), Dumper=_PlainDumper, allow_unicode=True, sort_keys=False, width=WIDTH)
