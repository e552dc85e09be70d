"""The repository has a key of its own in `bank.yml`; it stood among the facts about the centre."""

import yaml

from ...faults import Fault
from ..answers import parse_repository
from ..yaml_edit import find_node, remove_key, set_key
from .step import Step

_PLACE = ("identity", "repository")


def lift_repository(text: str) -> str:
    """Move `identity: {repository: …}` to `repository: {host: …, name: …}`; one nobody understands stays."""
    node = find_node(text, _PLACE)
    if not isinstance(node, yaml.ScalarNode) or find_node(text, ("repository",)) is not None:
        return text
    try:
        repository = parse_repository(node.value)
    except Fault:
        return text
    return set_key(remove_key(text, _PLACE), "repository", repository)


REPOSITORY_KEY = Step("repository_key", lambda path: path == "practices/_bank/bank.yml", lift_repository)
