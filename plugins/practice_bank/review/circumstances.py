"""What is the same for every record of a run: the bank, the day, and what is looked up often."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ..records import Bank
from .common_works import CommonWorks, find_common_works


@dataclass(frozen=True)
class Circumstances:
    """The bank on a day. Indexes are built once, so that no record is compared with all."""

    bank: Bank
    today: date
    common_works: CommonWorks = field(default_factory=CommonWorks)
    owners: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Ids of the records whose content has a digest today."""

    def find_owners(self, content: str) -> tuple[str, ...]:
        """Records that have a content today."""
        return self.owners.get(content, ())

    def find_common_work(self, expert: str, other: str, until: date) -> tuple[date, str] | None:
        """The latest common work of an expert and somebody else, submitted until a day."""
        return self.common_works.latest(expert, other, until)


def gather_circumstances(bank: Bank, today: date) -> Circumstances:
    """Build what reviews look up."""
    owners: dict[str, list[str]] = defaultdict(list)
    for record in bank.records.values():
        if record.digest:
            owners[record.digest].append(record.id)
    return Circumstances(bank, today, find_common_works(bank), {d: tuple(ids) for d, ids in owners.items()})
