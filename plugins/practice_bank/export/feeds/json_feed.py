"""A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json

from ...records import keep_aside
from .feed import MANY, Feed, FeedAuthor, FeedEntry

VERSION = "https://jsonfeed.org/version/1.1"


def write_json_feed(feed: Feed) -> str:
    """Write a feed as JSON."""
    data = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.json,
        "language": feed.language,
        "authors": [_author(feed.publisher)],
    }
    items = ",".join(map(_write_item, feed.entries))
    items += "\n " if items else ""
    return _dump(data).removesuffix("\n}") + f',\n "items": [{items}]\n}}\n'


@keep_aside(MANY)
def _write_item(entry: FeedEntry) -> str:
    """Write an entry as it stands in the list of a feed, once for all feeds it stands in."""
    return f"\n{_dump(_item(entry))}".replace("\n", "\n  ")


def _dump(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1)


def _item(entry: FeedEntry) -> dict[str, object]:
    item: dict[str, object] = {
        "id": entry.id,
        "url": entry.address,
        "title": entry.title,
        "summary": entry.summary,
        **({"content_html": entry.html} if entry.html else {"content_text": entry.summary}),
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "language": entry.language,
        "tags": list(entry.topics),
    }
    if entry.image:
        item["image"] = entry.image.address
    if entry.authors:
        item["authors"] = [_author(author) for author in entry.authors]
    return item


def _author(author: FeedAuthor) -> dict[str, str]:
    return {"name": author.name, **({"url": author.address} if author.address else {})}
