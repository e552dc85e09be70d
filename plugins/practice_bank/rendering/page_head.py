"""What stands in the head of a page for those who do not read it: search engines and messengers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup
from mkdocs.structure.pages import Page

from .addresses import HOME
from .linked_data import DescribedPage, Node, SiteName, build_graph, write_graph
from .pages import SitePage
from .views import PageView, Reader

LOCALES = {"kk": "kk_KZ", "ru": "ru_RU", "en": "en_US"}
"""Languages as Open Graph names them; another names itself."""
TYPES = {"ProfilePage": "profile", "ItemPage": "article", "QAPage": "article"}
"""Types of pages as Open Graph names them; others are `website`."""


class Meta(NamedTuple):
    """One fact about the page."""

    attribute: str
    """`property` for Open Graph, `name` for the others."""
    name: str
    content: str


@dataclass(frozen=True)
class PageHead:
    """Facts about a page; templates print them once."""

    linked_data: str
    """JSON-LD, safe inside a `script` element."""
    metas: tuple[Meta, ...]


def describe_page(own: SitePage, page: Page, site: SiteName) -> DescribedPage:
    """Say of one of our pages what is said of any; the first page stands for the site."""
    description = own.description if own.path != HOME else site.description or own.description
    crumbs = own.view.crumbs if isinstance(own.view, PageView) else ()
    return DescribedPage(own.title, description, own.kind, crumbs, page.canonical_url or "")


def describe_text(page: Page, site: SiteName) -> DescribedPage:
    """Say the same of a page that the site's authors wrote; its title may hold HTML of their Markdown.

    The sections of the navigation above it have no pages of their own, so they are no way to it.
    """
    title = Markup(page.title or site.name).striptags()
    said = str(page.meta.get("description") or "")
    return DescribedPage(title, said or site.description, address=page.canonical_url or "")


def build_head(
    page: DescribedPage, things: Iterable[Node], site: SiteName, languages: Iterable[str], reader: Reader
) -> PageHead:
    """Build the head of a page.

    Args:
        page: What is said of it.
        things: What it is about, as nodes, the main thing first.
        site: What the site says of itself.
        languages: In which the page stands.
        reader: Who reads it.
    """
    graph = write_graph(build_graph(page, things, site, reader))
    return PageHead(graph, (*_metas(page, site, languages, reader),))


def _metas(page: DescribedPage, site: SiteName, languages: Iterable[str], reader: Reader) -> Iterator[Meta]:
    yield from _facts("property", _open_graph(page, site, reader))
    for language in languages:
        if language != reader.language:
            yield Meta("property", "og:locale:alternate", LOCALES.get(language, language))
    yield from _facts("name", _twitter(page))


def _facts(attribute: str, facts: dict[str, str]) -> Iterator[Meta]:
    return (Meta(attribute, name, content) for name, content in facts.items() if content)


def _open_graph(page: DescribedPage, site: SiteName, reader: Reader) -> dict[str, str]:
    return {
        "og:title": page.title,
        "og:description": page.description,
        "og:type": TYPES.get(page.kind, "website"),
        "og:url": page.address,
        "og:site_name": site.name,
        "og:image": page.picture,
        "og:image:width": str(page.picture_size[0]) if page.picture else "",
        "og:image:height": str(page.picture_size[1]) if page.picture else "",
        "og:image:alt": page.title if page.picture else "",
        "og:locale": LOCALES.get(reader.language, reader.language),
    }


def _twitter(page: DescribedPage) -> dict[str, str]:
    return {
        "twitter:card": "summary_large_image" if page.picture else "summary",
        "twitter:title": page.title,
        "twitter:description": page.description,
        "twitter:image": page.picture,
    }
