"""News that the site shows, and what they are about."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from ..records import NewsEntry


@dataclass(frozen=True)
class NewsRoom:
    """All news of a site, arranged."""

    entries: Mapping[str, NewsEntry] = field(default_factory=dict)
    """By id, the newest first, then by id."""
    by_record: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Ids of the news that name a record, the newest first."""
    by_event: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Ids of the news that name an event, the newest first."""


def find_news(news: Iterable[NewsEntry], today: date, *, preview: bool = False) -> NewsRoom:
    """Find the news that are shown, and which records and events they name.

    Args:
        news: All that were read.
        today: News dated later wait for their day.
        preview: Show also those that wait.
    """
    shown = sorted((entry for entry in news if preview or not is_waiting(entry, today)), key=newest_first)
    return NewsRoom(
        entries={entry.id: entry for entry in shown},
        by_record=_gather((record, entry.id) for entry in shown for record in entry.front.records),
        by_event=_gather((event, entry.id) for entry in shown for event in entry.front.events),
    )


def is_waiting(entry: NewsEntry, today: date) -> bool:
    """Whether news are dated in the future."""
    return entry.front.date > today


def newest_first(entry: NewsEntry) -> tuple[int, str]:
    """Key that sorts news by day, the latest first."""
    return (-entry.front.date.toordinal(), entry.id)


def _gather(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for named, news in pairs:
        found[named][news] = None
    return {named: tuple(found[named]) for named in sorted(found)}
