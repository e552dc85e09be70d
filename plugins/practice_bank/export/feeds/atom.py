"""A feed as Atom (RFC 4287)."""

from datetime import datetime
from html import escape
from typing import Any

from feedgenerator import Atom1Feed, Enclosure

from .feed import Feed, FeedEntry


class _Atom(Atom1Feed):  # type: ignore[misc] # the library has no types
    """The library's Atom without its clock, with the language and all the authors of an entry."""

    def latest_post_date(self) -> datetime:
        updated: datetime = self.feed["updated"]
        return updated

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return {"xml:lang": item["language"]}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for author in item["authors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", author.name)
            if author.address:
                handler.addQuickElement("uri", author.address)
            handler.endElement("author")


def write_atom(feed: Feed) -> str:
    """Write a feed as XML."""
    writer = _Atom(
        title=feed.title,
        link=feed.page,
        description=None,
        language=feed.language,
        author_name=feed.publisher.name,
        author_link=feed.publisher.address,
        feed_url=feed.atom,
        feed_guid=feed.atom,
        updated=feed.updated,
    )
    for entry in feed.entries:
        _add(entry, writer)
    text: str = writer.writeString("utf-8")
    return f"{text}\n"


def _add(entry: FeedEntry, writer: _Atom) -> None:
    image = entry.image
    writer.add_item(
        title=entry.title,
        link=entry.address,
        # The library declares it as HTML.
        description=escape(entry.summary, quote=False),
        content=entry.html or None,
        unique_id=entry.id,
        pubdate=entry.published,
        updateddate=entry.updated,
        categories=entry.topics,
        enclosures=[Enclosure(image.address, str(image.size), image.media_type)] if image else None,
        language=entry.language,
        authors=entry.authors,
    )
