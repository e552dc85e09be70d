"""The feeds that stand beside a page."""

from dataclasses import dataclass

from ...i18n import localize
from ..addresses import EVENTS, HOME, NEWS, feed_path, listing_path
from .reader import Reader


@dataclass(frozen=True)
class FeedLink:
    """A feed in both formats."""

    name: str
    """What it brings, in a word or two."""
    title: str
    """The same with the name of the bank, as programs show it."""
    atom: str
    """Address."""
    json: str


def works_feed(reader: Reader) -> tuple[FeedLink, ...]:
    """The feed of all approved works. None of these feeds is there where the site's address is unknown."""
    return _feed(HOME, "works", reader)


def news_feed(reader: Reader) -> tuple[FeedLink, ...]:
    """The feed of news."""
    return _feed(NEWS, "news", reader)


def events_feed(reader: Reader) -> tuple[FeedLink, ...]:
    """The feed of new and changed announcements of events."""
    return _feed(EVENTS, "events", reader)


def term_feed(vocabulary: str, term: str, reader: Reader) -> tuple[FeedLink, ...]:
    """The feed of the approved works under a term."""
    title = term_feed_title(vocabulary, term, reader)
    return _link(listing_path(vocabulary, term), title, title, reader)


def feed_title(name: str, reader: Reader) -> str:
    """Call the feed of `works`, `news` or `events`."""
    return reader.words.say("feed.title", name=reader.words[f"feed.name_{name}"], bank=_bank_name(reader))


def term_feed_title(vocabulary: str, term: str, reader: Reader) -> str:
    """Call the feed of a term."""
    label = reader.label(vocabulary, term).text
    return reader.words.say("feed.term", facet=reader.listing_label(vocabulary), term=label, bank=_bank_name(reader))


def _feed(home: str, name: str, reader: Reader) -> tuple[FeedLink, ...]:
    return _link(home, reader.words[f"feed.name_{name}"], feed_title(name, reader), reader)


def _link(home: str, name: str, title: str, reader: Reader) -> tuple[FeedLink, ...]:
    if not reader.site_url:
        return ()
    atom, json = (reader.href(feed_path(home, kind)) for kind in ("atom", "json"))
    return (FeedLink(name, title, atom, json),)


def _bank_name(reader: Reader) -> str:
    return localize(reader.catalogue.bank.settings.name, reader.language)
