"""What it takes to repeat a work, in words."""

import re
from collections.abc import Iterator

from ...records import Effort
from .link import Fact, Link
from .reader import Reader

_PART = re.compile(r"(\d+)([YMWDH])")
_DAY_UNITS = {"Y": "years", "M": "months", "W": "weeks", "D": "days"}
_CLOCK_UNITS = {"H": "hours", "M": "minutes"}


def effort_facts(effort: Effort, reader: Reader) -> tuple[Fact, ...]:
    """List time, people, cost and difficulty."""
    words = reader.words
    return reader.facts(
        (words["record.time"], [Link(duration_words(effort.time, reader))] if effort.time else []),
        (words["record.people"], [Link(words.count("record.people_count", effort.people))] if effort.people else []),
        (words["record.cost"], [Link(words[f"record.cost_{effort.cost.value}"])] if effort.cost else []),
        (
            words["record.difficulty"],
            [Link(words[f"record.difficulty_{effort.difficulty.value}"])] if effort.difficulty else [],
        ),
    )


def duration_words(duration: str, reader: Reader) -> str:
    """Say an ISO 8601 duration: `PT90M` is `1 сағат 30 минут`."""
    days, _, clock = duration.removeprefix("P").partition("T")
    parts = [*_parts(days, _DAY_UNITS), *_clock_parts(clock)]
    return " ".join(reader.words.count(f"record.duration_{unit}", number) for unit, number in parts)


def _parts(text: str, units: dict[str, str]) -> Iterator[tuple[str, int]]:
    for number, letter in _PART.findall(text):
        if int(number):
            yield units[letter], int(number)


def _clock_parts(clock: str) -> Iterator[tuple[str, int]]:
    """Carry minutes over into hours."""
    given = dict(_parts(clock, _CLOCK_UNITS))
    hours, minutes = divmod(given.get("hours", 0) * 60 + given.get("minutes", 0), 60)
    yield from ((unit, number) for unit, number in (("hours", hours), ("minutes", minutes)) if number)
