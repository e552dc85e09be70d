"""What all pages of a pass have in common."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...catalogue import Catalogue
from ...records import Heading
from ..site_offer import SiteOffer
from ..views import TITLE_ANCHOR, PageView, Reader
from .site_page import SitePage


@dataclass(frozen=True)
class PageMaker:
    """Makes the pages of one language pass."""

    catalogue: Catalogue
    language: str
    site_url: str = ""
    """Where the site will stand; empty where nobody said."""
    site_pages: Mapping[str, str] = field(default_factory=dict)
    """Addresses of the pages that the site's authors wrote, in this language, by their files below `docs/`."""
    offer: SiteOffer = field(default_factory=SiteOffer)

    def reader(self, path: str) -> Reader:
        """Somebody who reads the page of a path in this language."""
        return Reader(self.catalogue, self.language, path, self.site_url, self.site_pages)

    def page(self, path: str, template: str, view: PageView, description: str) -> SitePage:
        """Make a page that stands in every language of the site and needs no table of contents."""
        return SitePage(
            path=path,
            language=self.language,
            title=view.title.text,
            description=description,
            template=f"practice-bank/{template}.html",
            view=view,
            headings=(Heading(1, view.title.text, TITLE_ANCHOR, 0),),
            hide=("navigation", "toc"),
        )
