"""One page of the site, before any site generator knows of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...records import Heading
from ..linked_data import Node


@dataclass(frozen=True)
class SitePage:
    """A page in the language of the pass it is built in.

    All texts are plain: who puts them into HTML escapes them. (Material prints `page.title` and `page.meta.description`
    unescaped.)
    """

    path: str
    """Address without the language's prefix: `bank/city-village/`; always with a slash at the end."""
    language: str
    """Of the site pass, so of everything around the text."""
    title: str
    description: str
    """One sentence for search engines and previews."""
    template: str
    """Name below the templates' folder: `practice-bank/record.html`."""
    view: object
    """The complete view model; templates know it as `page_view`."""
    html: str = ""
    """Safe HTML to stand as the page's content; templates place it themselves."""
    headings: tuple[Heading, ...] = ()
    """For the table of contents, in order; the first is the page's own, of level 1."""
    canonical_language: str | None = None
    """Language of the site whose page of the same path is the real one: the original's, for a fallback page."""
    is_searchable: bool = True
    """Whether the search may find it as a page; false where the same words stand on another page."""
    search_html: str = ""
    """What the search shall find in it, where that is not what the site's authors wrote for the page; safe HTML."""
    search_note: str = ""
    """What the search says it is, in the page's language."""
    is_indexed: bool = True
    """Whether search engines shall list it, so whether the sitemap holds it: no fallback, no redirect."""
    kind: str = "WebPage"
    """Its type in the words of schema.org: `CollectionPage`."""
    linked_data: tuple[Node, ...] = ()
    """What it is about in those words, the main thing first; the page itself and the way to it go without saying."""
    has_card: bool = False
    """Whether messengers show a card of its own, not the site's."""
    data: Mapping[str, str] = field(default_factory=dict)
    """Files its script loads: texts by address from the site's root."""
    hide: tuple[str, ...] = ("navigation",)
    """Parts of the theme to leave out: `navigation`, `toc`, `path`."""
