"""The lists of a portfolio that may be longer than its page shows: each has pages of its own then."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..addresses import part_path
from .link import Link
from .page_view import PageView
from .pager import PAGE_SIZE, Pager, build_pager, page_count
from .reader import Reader


@dataclass(frozen=True)
class Part:
    """One list, before its lines are built."""

    name: str
    """As in its address and in the anchor of its section: `works`."""
    label: str
    """Key of its heading."""
    sort: str
    """How its lines are printed: `works`, `lines`, `talks`, `uses` or `events`."""
    items: Sequence[Any]
    """What it lists, in its order."""
    build: Callable[[Iterable[Any]], tuple[Any, ...]]
    """Builds lines."""
    size: int = PAGE_SIZE
    """Items of a page."""

    @property
    def is_long(self) -> bool:
        """Whether the page of the portfolio shows only its beginning."""
        return len(self.items) > self.size

    @property
    def pages(self) -> range:
        """Numbers of the pages of its own."""
        return range(1, page_count(len(self.items), self.size) + 1) if self.is_long else range(0)

    def lines(self, number: int = 1) -> tuple[Any, ...]:
        """Build the lines of a page."""
        return self.build(self.items[(number - 1) * self.size : number * self.size])


@dataclass(frozen=True, kw_only=True)
class PartView(PageView):
    """A page of one list."""

    owner: Link
    """Whose portfolio it is of."""
    label: str
    sort: str
    lines: tuple[Any, ...]
    pager: Pager | None


def build_part_view(part: Part, number: int, home: str, crumbs: tuple[Link, ...], reader: Reader) -> PartView:
    """Build a page of a list.

    Args:
        part: The list.
        number: Of the page, from 1.
        home: Address of the portfolio.
        crumbs: The way here; the last step is the portfolio's page.
        reader: Who reads.
    """
    label, owner = reader.words[part.label], crumbs[-1]
    return PartView(
        t=reader.words,
        language=reader.language,
        title=Link(f"{label} – {owner.text}"),
        crumbs=crumbs,
        owner=owner._replace(href=""),
        label=label,
        sort=part.sort,
        lines=part.lines(number),
        pager=build_pager(number, len(part.pages), lambda each: part_path(home, part.name, each), reader),
    )


def link_parts(parts: Iterable[Part], home: str, reader: Reader) -> Mapping[str, Link]:
    """Link the whole lists of those that the page of a portfolio shows only the beginning of, by their names."""
    return {name: link for name, link in _links(parts, home, reader)}


def _links(parts: Iterable[Part], home: str, reader: Reader) -> Iterator[tuple[str, Link]]:
    for part in parts:
        if part.is_long:
            all_of_it = reader.words.say("listing.more_terms", n=len(part.items))
            yield part.name, Link(all_of_it, reader.href(part_path(home, part.name)), note=reader.words[part.label])
