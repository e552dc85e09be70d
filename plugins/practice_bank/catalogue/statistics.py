"""How much there is."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..records import Record, Status
from .catalogue import Entry
from .reading_languages import find_reading_languages
from .works import find_homes


@dataclass(frozen=True)
class Statistics:
    """Numbers of works and of those behind them."""

    works: int = 0
    by_status: Mapping[Status, int] = field(default_factory=dict)
    """In the order of the table of statuses; every status is there, with nought where there is no work."""
    makers: int = 0
    """Authors and managers: people of the register, and names beside it."""
    organisations: int = 0
    """Where the works and their authors are at home."""
    languages: int = 0
    """In which works can be read."""


def count_works(entries: Iterable[Entry]) -> Statistics:
    """Count works, their statuses and makers."""
    works = list(entries)
    statuses = Counter(entry.standing.status for entry in works)
    return Statistics(
        works=len(works),
        by_status={status: statuses[status] for status in Status},
        makers=len({maker for entry in works for maker in _find_makers(entry.record)}),
        organisations=len({home for entry in works for home in find_homes(entry.record)}),
        languages=len({language for entry in works for language in find_reading_languages(entry)}),
    )


def _find_makers(record: Record) -> set[object]:
    """Whose work it is; who is not in the register is known by all spellings of the name."""
    named = {tuple(sorted(author.name.items())) for author in record.front.authors if author.name}
    return {*record.makers, *named}
