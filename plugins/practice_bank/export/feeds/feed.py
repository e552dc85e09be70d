"""A feed and its entries, before any format. All addresses are for the whole world."""

from dataclasses import dataclass
from datetime import UTC, datetime

NEVER = datetime(2000, 1, 1, tzinfo=UTC)
"""When a feed without entries was changed: formats ask, and a build has no clock."""
MANY = 2000
"""Entries whose text is kept, for the other feeds they stand in."""


@dataclass(frozen=True)
class FeedAuthor:
    """Who wrote what an entry tells of."""

    name: str
    address: str = ""
    """Of their page; empty where they have none."""


@dataclass(frozen=True)
class FeedImage:
    """The picture of an entry."""

    address: str
    size: int
    """Bytes."""
    media_type: str


@dataclass(frozen=True)
class FeedEntry:
    """One thing that is new."""

    id: str
    """An address that stays when the thing is renamed: the one it had first."""
    address: str
    title: str
    summary: str
    """Plain text, as titles are."""
    language: str
    """Of the words."""
    published: datetime
    updated: datetime
    authors: tuple[FeedAuthor, ...] = ()
    topics: tuple[str, ...] = ()
    """In words."""
    html: str = ""
    """The whole text as safe HTML with whole addresses; empty where the summary must do."""
    image: FeedImage | None = None


@dataclass(frozen=True)
class Feed:
    """What is new on a page."""

    title: str
    language: str
    publisher: FeedAuthor
    """Whose site it is."""
    page: str
    """Address of the page."""
    atom: str
    """Address of the feed as Atom, and its id."""
    json: str
    """Address of the feed as JSON Feed."""
    entries: tuple[FeedEntry, ...]
    """The newest first."""

    @property
    def updated(self) -> datetime:
        """When its newest entry was changed."""
        return max((entry.updated for entry in self.entries), default=NEVER)
