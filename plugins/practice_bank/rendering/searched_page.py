"""A page of the site as the search takes it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class SearchedPage:
    """A page that is neither a work nor an entry of a register."""

    path: str
    """Address after the language's prefix: `about/`, `about.html`."""
    title: str
    """May hold HTML of the author's Markdown."""
    description: str
    html: str
    language: str
    note: str = ""
    """Says what it is, in the page's language."""


class SearchedPages(Mapping[str, Sequence[SearchedPage]]):
    """The pages of a site by language, found when the search is made: a preview seldom needs them."""

    def __init__(self, found: Mapping[str, Callable[[], Iterator[SearchedPage]]]) -> None:
        self._found = found

    def __getitem__(self, language: str) -> Sequence[SearchedPage]:
        return tuple(self._found[language]())

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)
