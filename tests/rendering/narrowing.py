"""The catalogue's narrowing once more: slow, plain, and asked of every record anew."""

from collections.abc import Mapping, Sequence
from typing import Any

Record = Mapping[str, Sequence[str]]
"""Values by facet key."""
Chosen = Mapping[str, Sequence[str]]


def fits(record: Record, chosen: Chosen) -> bool:
    return all(set(record[key]) & set(values) for key, values in chosen.items() if values)


def narrow(
    records: Sequence[Record], values: Mapping[str, Sequence[str]], chosen: Chosen, hits: set[int] | None
) -> Any:
    found = [n for n, record in enumerate(records) if fits(record, chosen) and (hits is None or n in hits)]
    without = {key: {other: chosen[other] for other in chosen if other != key} for key in values}
    counts = {
        key: {
            value: sum(
                value in record[key] and fits(record, without[key]) and (hits is None or n in hits)
                for n, record in enumerate(records)
            )
            for value in known
        }
        for key, known in values.items()
    }
    dropped = {
        key: sum(fits(record, without[key]) and (hits is None or n in hits) for n, record in enumerate(records))
        for key in chosen
        if chosen[key]
    }
    return {
        "works": found,
        "counts": counts,
        "dropped": dropped,
        "withoutQuery": sum(fits(record, chosen) for record in records),
    }
