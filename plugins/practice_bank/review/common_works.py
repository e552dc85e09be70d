"""Who made works together with whom, by the bank's own records."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ..records import Bank


@dataclass(frozen=True)
class CommonWorks:
    """Works of an expert and another person together."""

    by_pair: Mapping[tuple[str, str], list[tuple[date, str]]] = field(default_factory=dict)
    """Days of submission and record ids by expert and other person, sorted."""

    def latest(self, expert: str, other: str, until: date) -> tuple[date, str] | None:
        """The latest common work submitted until a day."""
        works = self.by_pair.get((expert, other), [])
        found = bisect_right(works, until, key=lambda work: work[0])
        return works[found - 1] if found else None


def find_common_works(bank: Bank) -> CommonWorks:
    """Index the common works of experts; of others nobody asks."""
    pairs: dict[tuple[str, str], list[tuple[date, str]]] = defaultdict(list)
    for record in bank.records.values():
        experts = [maker for maker in record.makers if maker in bank.people and bank.people[maker].expert]
        for expert in experts:
            for other in record.makers:
                if other != expert:
                    pairs[expert, other].append((record.front.submitted, record.id))
    return CommonWorks({pair: sorted(works) for pair, works in pairs.items()})
