"""The site has a search of its own: the theme's plugin `search` goes out of `mkdocs.yml`."""

import yaml

from ..yaml_edit import find_node, remove_item
from .step import Step

THEIRS = ("search", "material/search")


def drop_theme_search(text: str) -> str:
    """Take `search` out of the plugins."""
    plugins = find_node(text, ("plugins",))
    if not isinstance(plugins, yaml.SequenceNode):
        return text
    place = next(
        (number for number, item in enumerate(plugins.value) if _name(item) in ("search", "material/search")), None
    )
    return text if place is None or len(plugins.value) == 1 else remove_item(text, ("plugins", place))


def _name(item: yaml.Node) -> str:
    if isinstance(item, yaml.MappingNode) and len(item.value) == 1:
        item = item.value[0][0]
    return str(item.value) if isinstance(item, yaml.ScalarNode) else ""


THEME_SEARCH = Step("theme_search", lambda path: path == "mkdocs.yml", drop_theme_search)
