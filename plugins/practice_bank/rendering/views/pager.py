"""The way through a list that is cut into pages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .reader import Reader

PAGE_SIZE = 30
"""Records on one page of a list."""


@dataclass(frozen=True)
class PagerLink:
    """One page of the list."""

    number: int
    """0 stands for a gap."""
    href: str
    is_current: bool = False


@dataclass(frozen=True)
class Pager:
    """All pages of a list around the current one."""

    links: tuple[PagerLink, ...]
    previous: str
    """Address; empty on the first page."""
    next: str


def page_count(length: int, size: int = PAGE_SIZE) -> int:
    """Tell into how many pages a list is cut; an empty one has a page too."""
    return max(1, -(-length // size))


def page_slice(items: tuple[str, ...], number: int, size: int = PAGE_SIZE) -> tuple[str, ...]:
    """Cut a page out of a list."""
    return items[(number - 1) * size : number * size]


def build_pager(number: int, count: int, path: Callable[[int], str], reader: Reader) -> Pager | None:
    """Build the pager; None where one page holds all.

    Args:
        number: The current page, from 1.
        count: How many there are.
        path: Address of a page by its number.
        reader: Who reads.
    """
    if count == 1:
        return None
    return Pager(
        links=tuple(
            PagerLink(each, reader.href(path(each)) if each else "", each == number) for each in _shown(number, count)
        ),
        previous=reader.href(path(number - 1)) if number > 1 else "",
        next=reader.href(path(number + 1)) if number < count else "",
    )


def _shown(number: int, count: int) -> Iterator[int]:
    """The first and last page, those beside the current one, and 0 for what is left out."""
    last = 0
    for each in sorted({1, *range(max(1, number - 1), min(count, number + 1) + 1), count}):
        if each > last + 1:
            yield 0
        yield each
        last = each
