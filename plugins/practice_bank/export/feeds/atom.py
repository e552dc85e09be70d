"""A feed as Atom (RFC 4287)."""

from datetime import datetime
from html import escape
from io import StringIO
from typing import Any

from feedgenerator import Atom1Feed, Enclosure
from feedgenerator.django.utils.xmlutils import SimplerXMLGenerator

from ...records import keep_aside
from .feed import MANY, Feed, FeedEntry


class _Atom(Atom1Feed):  # type: ignore[misc] # the library has no types
    """The library's Atom without its clock, of entries that are written already."""

    def latest_post_date(self) -> datetime:
        updated: datetime = self.feed["updated"]
        return updated

    def write_items(self, handler: Any) -> None:
        # The only way to write XML as it is.
        handler.ignorableWhitespace("".join(map(_write_entry, self.feed["entries"])))


class _Entry(Atom1Feed):  # type: ignore[misc]
    """The library's entry, with its language and all its authors."""

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
        entries=feed.entries,
    )
    text: str = writer.writeString("utf-8")
    return f"{text}\n"


@keep_aside(MANY)
def _write_entry(entry: FeedEntry) -> str:
    """Write an entry, once for all feeds it stands in."""
    writer, image, target = _Entry("", "", ""), entry.image, StringIO()
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
    writer.write_items(SimplerXMLGenerator(target, "utf-8", short_empty_elements=True))
    return target.getvalue()
