"""The targets of the project for speed, each with the figure that one run gave it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from .run import Run

SMALL, LARGE = 1000, 10000
"""Records of the banks the targets speak of."""
Figures = dict[tuple[str, int], Run]


@dataclass(frozen=True)
class Target:
    """What is to be reached."""

    name: str
    limit: float
    is_least: bool
    """Whether the figure is to be at least the limit, not at most."""
    measure: Callable[[Figures], float]
    """The figure, of runs by what ran and the number of records; a KeyError where one of them is missing."""


@dataclass(frozen=True)
class Verdict:
    """A target and what came of it."""

    name: str
    figure: float
    limit: float
    is_least: bool
    met: bool


def judge(runs: Sequence[Run]) -> Iterator[Verdict]:
    """Hold the runs against the targets they say something about."""
    figures = {(run.what, run.records): run for run in runs}
    for target in TARGETS:
        try:
            figure = target.measure(figures)
        except KeyError:
            continue
        met = figure >= target.limit if target.is_least else figure <= target.limit
        yield Verdict(target.name, round(figure, 3), target.limit, target.is_least, met)


def _seconds(what: str, records: int) -> Callable[[Figures], float]:
    return lambda figures: figures[what, records].usage.seconds


def _speed(one: str, other: str) -> Callable[[Figures], float]:
    return lambda figures: figures[one, SMALL].pages_per_second / figures[other, SMALL].pages_per_second


def _peak(one: str, other: str) -> Callable[[Figures], float]:
    return lambda figures: figures[one, SMALL].usage.peak_mib / figures[other, SMALL].usage.peak_mib


def _times(slow: str, fast: str) -> Callable[[Figures], float]:
    return lambda figures: figures[slow, SMALL].usage.seconds / figures[fast, SMALL].usage.seconds


def _growth(figures: Figures) -> float:
    return figures["cold", SMALL].pages_per_second / figures["cold", LARGE].pages_per_second


TARGETS = (
    Target("cold, pages a second against plain MkDocs", 3.5, True, _speed("cold", "plain-search")),
    Target("cold, pages a second against plain MkDocs without deduplication", 3.5, True, _speed("cold", "plain")),
    Target("cold, peak memory against plain MkDocs", 0.5, False, _peak("cold", "plain-search")),
    Target("cold, peak memory against plain MkDocs without deduplication", 0.5, False, _peak("cold", "plain")),
    Target("cold, time a page at 10,000 against 1,000", 1.15, False, _growth),
    Target("cold, peak MiB at 10,000", 2048, False, lambda figures: figures["cold", LARGE].usage.peak_mib),
    Target("warm, times faster than cold", 15, True, _times("cold", "warm")),
    Target("serve, seconds after an edit at 1,000", 1.5, False, _seconds("serve-edit", SMALL)),
    Target("serve, seconds after an edit at 10,000", 4, False, _seconds("serve-edit", LARGE)),
    Target("check of all, seconds at 10,000, cold", 60, False, _seconds("check-cold", LARGE)),
    Target("check of all, seconds at 10,000, warm", 6, False, _seconds("check-warm", LARGE)),
    Target("cold, pages a second against Hugo", 0.35, True, _speed("cold", "hugo")),
    Target("warm, seconds against Hugo's cold", 1, False, _times("warm", "hugo")),
)
