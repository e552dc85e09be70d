"""What is new, for programs that look whether anything is: Atom and JSON Feed."""

from .feed import Feed, FeedAuthor, FeedEntry, FeedImage
from .feed_files import plan_feeds

__all__ = ["Feed", "FeedAuthor", "FeedEntry", "FeedImage", "plan_feeds"]
