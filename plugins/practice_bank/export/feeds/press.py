"""What the feeds of one language have in common."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

from ...catalogue import Catalogue
from ...i18n import localize
from ...records import Cover, StoredFile
from ...rendering.addresses import HOME, feed_path, language_prefix
from ...rendering.views import Link, Reader
from .feed import Feed, FeedAuthor, FeedEntry, FeedImage

MOST = 20
"""Entries of a feed."""


@dataclass(frozen=True)
class Press:
    """Makes feeds in one language."""

    catalogue: Catalogue
    language: str
    site_url: str
    """Where the site will stand, `https://bank.kz/`."""

    def reader(self, path: str) -> Reader:
        """Who reads a page of this language."""
        return Reader(self.catalogue, self.language, path, self.site_url)

    def address(self, path: str) -> str:
        """Where a page of this language stands."""
        return self.reader(path).address

    def moment(self, day: date) -> datetime:
        """The beginning of a day at the centre."""
        return datetime.combine(day, time(), ZoneInfo(self.catalogue.bank.settings.timezone))

    def feed(self, page: str, title: str, entries: Iterable[FeedEntry]) -> Feed:
        """Make the feed that stands beside a page, of the first of its entries."""
        name = localize(self.catalogue.bank.settings.name, self.language)
        return Feed(
            title=title,
            language=self.language,
            publisher=FeedAuthor(name, self.address(HOME)),
            page=self.address(page),
            atom=self.address(feed_path(page, "atom")),
            json=self.address(feed_path(page, "json")),
            entries=tuple(islice(entries, MOST)),
        )

    def path(self, page: str, kind: str) -> str:
        """Path of a feed in the site's folder."""
        return language_prefix(self.language, self.catalogue.bank.settings.languages) + feed_path(page, kind)

    def author(self, link: Link, home: str) -> FeedAuthor:
        """Name an author as a page does: its links count from the page's address."""
        return FeedAuthor(link.text, urljoin(self.address(home), link.href) if link.href else "")

    def image(self, cover: Cover | None, files: Mapping[str, StoredFile], home: str) -> FeedImage | None:
        """Show the cover of what a page is about; files lie at the page of the first language."""
        stored = files.get(cover.file) if cover else None
        if stored is None:
            return None
        reader = self.reader(home)
        address = urljoin(reader.address, reader.file_href(home, stored.name))
        return FeedImage(address, stored.size, stored.media_type)

    def words(self, links: Iterable[Link]) -> Iterator[str]:
        """The words alone, each once."""
        yield from dict.fromkeys(link.text for link in links)
