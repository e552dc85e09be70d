"""The page of the search, before anything is searched for."""

from dataclasses import dataclass

from ..addresses import CATALOGUE
from .link import Link
from .page_view import PageView
from .reader import Reader
from .search_words import write_search_words
from .suggestions import find_suggestions


@dataclass(frozen=True, kw_only=True)
class SearchView(PageView):
    """What the page shows without a script too."""

    catalogue: Link
    popular: tuple[Link, ...]
    """Terms with most works."""
    words: str
    """What the script says, as JSON: here it must say something though nothing else can be loaded."""


def build_search_view(reader: Reader) -> SearchView:
    """Build the page of the search."""
    return SearchView(
        t=reader.words,
        language=reader.language,
        title=Link(reader.words["search.title"]),
        catalogue=Link(reader.words["search.catalogue"], reader.href(CATALOGUE)),
        popular=find_suggestions(reader),
        words=write_search_words(reader),
    )
