"""Where works are shown: events whose programme names them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .occasion import Occasion


@dataclass(frozen=True)
class Showing:
    """A work in the programme of an event."""

    occasion: Occasion
    positions: tuple[int, ...]
    """Of the points about it, from 0: translations are matched by them."""


def find_showings(occasions: Iterable[Occasion]) -> Mapping[str, tuple[Showing, ...]]:
    """Find the events that show each work, in the order given."""
    found: dict[str, list[Showing]] = defaultdict(list)
    for occasion in occasions:
        positions: dict[str, list[int]] = defaultdict(list)
        for position, item in enumerate(occasion.event.front.programme):
            if item.record:
                positions[item.record].append(position)
        for record, places in positions.items():
            found[record].append(Showing(occasion, tuple(places)))
    return {record: tuple(showings) for record, showings in found.items()}
