"""News as entries of feeds, with their whole text."""

from collections.abc import Iterator

from ...catalogue import is_waiting
from ...records import NewsEntry
from ...rendering.addresses import entry_path
from ...rendering.views import choose_entry_text
from .feed import FeedEntry
from .press import Press
from .whole_text import whole_text


def build_news_entries(press: Press) -> Iterator[FeedEntry]:
    """Build the news of which the day has come, whatever a preview shows, the newest first."""
    catalogue = press.catalogue
    for entry in catalogue.news.entries.values():
        if not is_waiting(entry, catalogue.today):
            yield _build_entry(entry, press)


def _build_entry(entry: NewsEntry, press: Press) -> FeedEntry:
    front, home = entry.front, entry_path("news", entry.id)
    reader, text = press.reader(home), choose_entry_text(entry, press.language)
    return FeedEntry(
        id=press.address(home),
        address=press.address(home),
        title=text.title.text,
        summary=text.summary.text,
        language=text.title.lang or press.language,
        published=press.moment(front.date),
        updated=press.moment(front.updated or front.date),
        authors=(press.author(reader.person(front.author), home),) if front.author else (),
        topics=tuple(press.words(reader.terms("directions", front.topics))),
        html=whole_text(entry, text, reader),
        image=press.image(front.cover, entry.files, home),
    )
