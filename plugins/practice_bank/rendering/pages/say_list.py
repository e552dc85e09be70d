"""What machines are told of a page that is a list."""

from collections.abc import Iterable
from dataclasses import replace

from ..linked_data import build_item_list
from ..views import Link, Reader
from .site_page import SitePage


def say_list(page: SitePage, links: Iterable[Link], reader: Reader, first: int = 1) -> SitePage:
    """Say of a page that it is a list of what links lead to.

    Args:
        page: As it is without that.
        links: In the order of the page.
        reader: Who reads it.
        first: Place of the first one, where the page shows a later part of a longer list.
    """
    return replace(page, kind="CollectionPage", linked_data=(build_item_list(links, reader, first=first),))
