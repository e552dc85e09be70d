"""What every page of the bank shows."""

from dataclasses import dataclass

from ...i18n import Messages
from .feed_link import FeedLink
from .link import Link


@dataclass(frozen=True)
class Notice:
    """Something a reader must know before reading on."""

    tone: str
    """`info`, `caution` or `preview`: how it looks."""
    title: str
    text: str = ""
    points: tuple[Link, ...] = ()
    """Said below, as a list."""


@dataclass(frozen=True, kw_only=True)
class PageView:
    """The frame of a page. Templates print `t["area.key"]` for fixed words."""

    t: Messages
    language: str
    """Of the interface."""
    title: Link
    crumbs: tuple[Link, ...] = ()
    """The way here from the catalogue, without the page itself."""
    notices: tuple[Notice, ...] = ()
    feeds: tuple[FeedLink, ...] = ()
    """What a reader can subscribe to here."""
