"""The way from the first page of the site to a page."""

from collections.abc import Iterable

from ..views import Link, Reader
from .node import Node, make_node


def build_breadcrumbs(home: str, crumbs: Iterable[Link], title: str, reader: Reader) -> Node:
    """Build the way; only of a page that is not the first one itself.

    Args:
        home: What the site is called.
        crumbs: The pages between, as the page shows them; what has no address is passed over.
        title: Of the page.
        reader: Who reads the page.
    """
    between = [crumb for crumb in crumbs if crumb.href]
    steps = [(home, reader.home_address)]
    steps += [(crumb.text, reader.world_href(crumb.href)) for crumb in between]
    steps.append((title, reader.address))
    items = [_step(place, name, url) for place, (name, url) in enumerate(steps, start=1)]
    return make_node("BreadcrumbList", f"{reader.address}#crumbs", itemListElement=items)


def _step(place: int, name: str, url: str) -> Node:
    # Written out: nearly every page has three of them.
    step = {"@type": "ListItem", "position": place, "name": name}
    return {**step, "item": url} if url else step
