"""Things that are above themselves."""

from collections.abc import Mapping


def find_circles(above: Mapping[str, str | None]) -> list[str]:
    """Ids that come back to themselves by going from each to the one above it; of each circle the first by id."""
    done: set[str] = set()
    found: list[str] = []
    for start in sorted(above):
        way: dict[str, int] = {}
        current: str | None = start
        while current is not None and current not in done and current not in way:
            way[current] = len(way)
            current = above.get(current)
        if current is not None and current in way:
            found.append(min(entry for entry, position in way.items() if position >= way[current]))
        done.update(way)  # `|=` would copy all that is done
    return found
