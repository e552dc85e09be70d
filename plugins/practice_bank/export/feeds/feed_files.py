"""The files of all feeds: `feed.atom` and `feed.json` beside the pages they belong to, in every language."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from ...catalogue import Catalogue
from ...rendering.addresses import EVENTS, HOME, NEWS, listing_path
from ...rendering.views import feed_title, term_feed_title
from ...running import Output
from .event_entries import build_event_entries
from .feed import Feed, FeedEntry
from .json_feed import write_json_feed
from .news_entries import build_news_entries
from .press import Press
from .work_entries import WorkEntries

Entries = Callable[[], Iterable[FeedEntry]]


def _write_atom(feed: Feed) -> str:
    # What writes XML takes memory, and most often another process writes feeds.
    from .atom import write_atom

    return write_atom(feed)


WRITERS = {"atom": _write_atom, "json": write_json_feed}


def plan_feeds(catalogue: Catalogue, site_url: str) -> Iterator[Output]:
    """Plan the feeds of works, news, events and of every listing.

    Args:
        catalogue: What the site shows; feeds hold only what is published, whatever a preview shows.
        site_url: Where the site will stand, `https://bank.kz/`: feeds are read elsewhere.
    """
    presses = [Press(catalogue, language, site_url) for language in catalogue.bank.settings.languages]
    works = WorkEntries(catalogue, presses)
    for press in presses:
        for page, title, entries in _find_feeds(press, works):
            for kind, write in WRITERS.items():
                yield Output.of_file(press.path(page, kind), partial(_make, press, page, title, entries, write))


def _find_feeds(press: Press, works: WorkEntries) -> Iterator[tuple[str, str, Entries]]:
    """Find all feeds of a language: the address of the page of each, its title, and what makes its entries."""
    reader, newest = press.reader(HOME), partial(works.newest, press.language)
    yield HOME, feed_title("works", reader), partial(newest, press.catalogue.entries)
    yield NEWS, feed_title("news", reader), partial(build_news_entries, press)
    yield EVENTS, feed_title("events", reader), partial(build_event_entries, press)
    for facet, terms in press.catalogue.listings.items():
        for term, records in terms.items():
            yield listing_path(facet, term), term_feed_title(facet, term, reader), partial(newest, records)


def _make(press: Press, page: str, title: str, entries: Entries, write: Callable[[Feed], str]) -> bytes:
    return write(press.feed(page, title, entries())).encode()
