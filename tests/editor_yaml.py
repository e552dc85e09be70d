"""YAML as editors read it."""

import json
import re
from typing import Any

import yaml


class Editor(yaml.SafeLoader):
    """YAML 1.2: days are texts, and `yes` is a word."""


Editor.yaml_implicit_resolvers = {
    sign: [pair for pair in pairs if pair[0] in ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")]
    for sign, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("(true|false)$"), ["t", "f"])  # type: ignore[no-untyped-call]
Editor.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("(null|~)?$"), ["n", "~", ""])  # type: ignore[no-untyped-call]


def read_as_editors(text: str) -> Any:
    """Read a text; keys are texts, as JSON Schemas know them."""
    return json.loads(json.dumps(yaml.load(text, Loader=Editor)))
