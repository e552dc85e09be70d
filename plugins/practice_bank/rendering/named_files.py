"""The pages that a site's navigation names."""

from collections.abc import Iterable
from typing import Any


def find_named(nav: Any) -> set[str]:
    """Find the paths that the navigation of `mkdocs.yml` names, at all its levels; none where there is none."""
    if isinstance(nav, str):
        return {nav}
    below: Iterable[Any] = nav.values() if isinstance(nav, dict) else nav or ()
    return set[str]().union(*map(find_named, below))
