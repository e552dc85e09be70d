"""The head of each page of a build, ours or of the site's authors."""

from collections.abc import Iterable
from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from .cards import SIZE, can_draw, card_address
from .linked_data import DescribedPage, SiteName
from .page_head import PageHead, build_head, describe_page, describe_text
from .pages import SitePage
from .views import Reader


def build_page_head(
    own: SitePage | None, page: Page, reader: Reader, languages: Iterable[str], config: MkDocsConfig
) -> PageHead:
    """Build the head of a page.

    Args:
        own: What a page of ours shows; None of one that the site's authors wrote.
        page: What MkDocs knows of it.
        reader: Who reads it.
        languages: In which the site is built.
        config: Of the pass.
    """
    site = name_site(config)
    described = describe_page(own, page, site) if own else describe_text(page, site)
    described = _with_picture(described, own, reader)
    return build_head(described, own.linked_data if own else (), site, languages, reader)


def name_site(config: MkDocsConfig) -> SiteName:
    """What the site says of itself in the language of a pass."""
    return SiteName(config.site_name, config.site_description or "")


def _with_picture(page: DescribedPage, own: SitePage | None, reader: Reader) -> DescribedPage:
    """Name the page's card; pictures are named by whole addresses, so where none is known there is no card."""
    if not reader.site_url or not can_draw():
        return page
    address = card_address(reader.language, reader.path if own and own.has_card else "")
    return replace(page, picture=f"{reader.site_url.rstrip('/')}/{address}", picture_size=SIZE)
