"""The pages of lists that are too long for the pages they belong to."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from ..addresses import part_path
from ..views import Link, Part, Reader, build_part_view
from .page_maker import PageMaker
from .page_plan import PagePlan
from .site_page import SitePage

FindParts = Callable[[Reader], Sequence[Part]]
"""Finds the lists of a page, with lines for who reads."""
Way = Callable[[Reader], tuple[Link, ...]]
"""Names the pages above, the one the lists belong to last."""


def plan_part_pages(home: str, find_parts: FindParts, way: Way, maker: PageMaker) -> Iterator[PagePlan]:
    """Plan the pages of all lists of a page that it shows only the beginning of.

    Args:
        home: The page's address.
        find_parts: Finds its lists.
        way: Names it and the pages above it.
        maker: Of the pass.
    """
    for place, part in enumerate(find_parts(maker.reader(home))):
        for number in part.pages:
            build = partial(_part_page, place, number, home, find_parts, way, maker)
            yield PagePlan(part_path(home, part.name, number), build)


def _part_page(place: int, number: int, home: str, find_parts: FindParts, way: Way, maker: PageMaker) -> SitePage:
    name = find_parts(maker.reader(home))[place].name
    reader = maker.reader(part_path(home, name, number))
    view = build_part_view(find_parts(reader)[place], number, home, way(reader), reader)
    page = maker.page(reader.path, "portfolio_part", view, view.title.text)
    return replace(page, kind="CollectionPage", is_searchable=False)
