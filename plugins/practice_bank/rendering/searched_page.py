"""A page of the site as the search takes it."""

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
