"""A list on a page: works, terms, people."""

from collections.abc import Iterable

from ..views import Link, Reader
from .node import SCHEMA, Node, make_node

ORDERS = f"{SCHEMA}/ItemListOrder"


def build_item_list(links: Iterable[Link], reader: Reader, *, first: int = 1, is_ordered: bool = False) -> Node:
    """Build a list of what links lead to.

    Args:
        links: As the page shows them.
        reader: Who reads the page.
        first: Place of the first item, where the page shows a later part of a longer list.
        is_ordered: Whether the order says something.
    """
    items = [_item(place, link, reader) for place, link in enumerate(links, start=first)]
    return make_node(
        "ItemList",
        f"{reader.address}#list",
        itemListOrder=f"{ORDERS}{'Ascending' if is_ordered else 'Unordered'}",
        numberOfItems=len(items),
        itemListElement=items,
    )


def _item(place: int, link: Link, reader: Reader) -> Node:
    # Written out: lists make up most of the nodes of a site.
    item = {"@type": "ListItem", "position": place, "name": link.text}
    url = reader.world_href(link.href)
    return {**item, "url": url} if url else item
