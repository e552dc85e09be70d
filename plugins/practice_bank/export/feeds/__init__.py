"""What is new, for programs that look whether anything is: Atom and JSON Feed."""

from .feed import Feed, FeedAuthor, FeedEntry, FeedImage
from .feed_files import write_feeds

__all__ = ["Feed", "FeedAuthor", "FeedEntry", "FeedImage", "write_feeds"]
