"""The heads of all pages of one build, and the cards that they name."""

from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from .cards import SIZE, SocialCard, can_draw, card_address, write_cards
from .language_pass import site_languages
from .linked_data import DescribedPage, SiteName
from .page_head import PageHead, build_head, describe_page, describe_text
from .pages import SitePage
from .views import Reader


class PageHeads:
    """Builds the head of each page, and keeps the cards until all passes are through."""

    def __init__(self) -> None:
        self._cards: dict[str, SocialCard] = {}

    def build(self, own: SitePage | None, page: Page, reader: Reader, config: MkDocsConfig) -> PageHead:
        """Build the head of a page of ours, or of one that the site's authors wrote (`own` is None then)."""
        site = SiteName(config.site_name, config.site_description or "")
        described = describe_page(own, page, site) if own else describe_text(page, site)
        described = self._picture(described, own, site, reader)
        return build_head(described, own.linked_data if own else (), site, site_languages(config), reader)

    def write(self, root: Path, directory: Path) -> None:
        """Draw the cards that pages named since it was last done.

        Args:
            root: Folder of the site's sources, which holds the cache.
            directory: Folder the site is built in.
        """
        write_cards(self._cards, root, directory)
        self._cards.clear()

    def _picture(self, page: DescribedPage, own: SitePage | None, site: SiteName, reader: Reader) -> DescribedPage:
        """Name the page's card; pictures are named by whole addresses, so where none is known there is no card."""
        if not reader.site_url or not can_draw():
            return page
        card = own.card if own and own.card else SocialCard(site.name, details=(site.description,))
        address = card_address(reader.language, reader.path if own and own.card else "")
        host = urlsplit(reader.site_url).netloc
        self._cards[address] = replace(card, foot=site.name if own and own.card else "", host=host)
        picture = urljoin(f"{reader.site_url.rstrip('/')}/", address)
        return replace(page, picture=picture, picture_size=SIZE)
