"""Krippendorff's alpha is called `alpha` in `review.yml`."""

import yaml

from ..yaml_edit import find_node, replace_values
from .step import Step

_PLACE = ("agreement", "coefficient")


def shorten_alpha(text: str) -> str:
    """Write `alpha` for `krippendorff_alpha`."""
    node = find_node(text, _PLACE)
    is_long = isinstance(node, yaml.ScalarNode) and node.value == "krippendorff_alpha"
    return replace_values(text, [(_PLACE, "alpha")]) if is_long else text


ALPHA_NAME = Step("alpha_name", lambda path: path == "practices/_bank/review.yml", shorten_alpha)
