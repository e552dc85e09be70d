"""A list in groups that is cut into pages: of people by letter, of organisations by district."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from .link import Link
from .pager import Pager, build_pager, page_count
from .reader import Reader

ROLL_SIZE = 120
"""Names on a page."""

T = TypeVar("T")


@dataclass(frozen=True)
class RollGroup:
    """A group, wherever it begins."""

    label: Link
    """Leads to its beginning."""
    anchor: str
    """Of its heading: `pb-letter-3`; the same on every page it stands on."""
    count: int
    """Of its names, on all pages."""


@dataclass(frozen=True)
class RollPage(Generic[T]):
    """A page of the list."""

    groups: tuple[RollGroup, ...]
    """All of them, for the way to each."""
    shown: tuple[tuple[RollGroup, tuple[T, ...]], ...]
    """Those that stand here, with the names that do."""
    pager: Pager | None


def roll_pages(length: int) -> range:
    """Number the pages of a list."""
    return range(1, page_count(length, ROLL_SIZE) + 1)


def cut_roll(
    groups: Sequence[tuple[Link, Sequence[T]]], number: int, anchor: str, path: Callable[[int], str], reader: Reader
) -> RollPage[T]:
    """Cut a page out of a list.

    Args:
        groups: All groups in their order, with a label and all names.
        number: Of the page, from 1.
        anchor: What anchors begin with: `pb-letter`.
        path: Address of a page by its number.
        reader: Who reads.
    """
    named = [RollGroup(label, f"{anchor}-{place}", len(names)) for place, (label, names) in enumerate(groups, start=1)]
    flat = [(place, name) for place, (_, names) in enumerate(groups) for name in names]
    page = flat[(number - 1) * ROLL_SIZE : number * ROLL_SIZE]
    by_group = groupby(page, key=lambda each: each[0])
    return RollPage(
        groups=tuple(_link(named, number, path, reader)),
        shown=tuple((named[place], tuple(name for _, name in names)) for place, names in by_group),
        pager=build_pager(number, page_count(len(flat), ROLL_SIZE), path, reader),
    )


def _link(groups: Sequence[RollGroup], number: int, path: Callable[[int], str], reader: Reader) -> Iterator[RollGroup]:
    """Link each group to the page it begins on."""
    before = 0
    for group in groups:
        page = before // ROLL_SIZE + 1
        href = f"{'' if page == number else reader.href(path(page))}#{group.anchor}"
        yield RollGroup(Link(group.label.text, href, group.label.lang), group.anchor, group.count)
        before += group.count
