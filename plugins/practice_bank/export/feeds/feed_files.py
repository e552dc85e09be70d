"""The files of all feeds: `feed.atom` and `feed.json` beside the pages they belong to, in every language."""

from collections.abc import Iterator
from pathlib import Path

from ...catalogue import Catalogue
from ...rendering.addresses import EVENTS, HOME, NEWS, listing_path
from ...rendering.views import feed_title, term_feed_title
from .atom import write_atom
from .event_entries import build_event_entries
from .feed import Feed
from .json_feed import write_json_feed
from .news_entries import build_news_entries
from .press import Press
from .work_entries import WorkEntries


def write_feeds(catalogue: Catalogue, site_url: str, directory: Path) -> list[Path]:
    """Write the feeds of works, news, events and of every listing.

    Args:
        catalogue: What the site shows; feeds hold only what is published, whatever a preview shows.
        site_url: Where the site will stand, `https://bank.kz/`: feeds are read elsewhere.
        directory: The site's folder on disk.

    Returns:
        The paths written, sorted.
    """
    written = []
    for language in catalogue.bank.settings.languages:
        press = Press(catalogue, language, site_url)
        for page, feed in build_feeds(press):
            for kind, text in (("atom", write_atom(feed)), ("json", write_json_feed(feed))):
                path = directory / press.path(page, kind)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8", newline="\n")
                written.append(path)
    return sorted(written)


def build_feeds(press: Press) -> Iterator[tuple[str, Feed]]:
    """Build all feeds of a language, each with the address of its page."""
    works, reader = WorkEntries(press), press.reader(HOME)
    yield HOME, press.feed(HOME, feed_title("works", reader), works.newest(press.catalogue.entries))
    yield NEWS, press.feed(NEWS, feed_title("news", reader), build_news_entries(press))
    yield EVENTS, press.feed(EVENTS, feed_title("events", reader), build_event_entries(press))
    for facet, terms in press.catalogue.listings.items():
        for term, records in terms.items():
            page = listing_path(facet, term)
            yield page, press.feed(page, term_feed_title(facet, term, reader), works.newest(records))
