"""One measured run."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace

from .process_tree import Usage
from .site_output import SiteOutput


@dataclass(frozen=True)
class Run:
    """One command on one bank, measured."""

    what: str
    """`cold`, `warm`, `edit`, `plain`, `plain-search`, `hugo`, `check-cold`, …"""
    records: int
    usage: Usage
    output: SiteOutput | None = None
    """Of a build."""

    @property
    def pages_per_second(self) -> float:
        """Pages of the finished site by the seconds they took; 0 of what builds none."""
        return self.output.pages / self.usage.seconds if self.output else 0.0

    def as_data(self) -> dict[str, object]:
        """Give all figures as JSON has them."""
        written = asdict(self.output) if self.output else {}
        speed = {"pages_per_second": round(self.pages_per_second, 1)} if self.output else {}
        return {"what": self.what, "records": self.records, **asdict(self.usage), **written, **speed}


def keep_quickest(runs: Iterable[Run]) -> list[Run]:
    """Of runs of the same keep the quickest, for nothing makes a machine faster, with the most memory of any."""
    kept: dict[tuple[str, int], Run] = {}
    for run in runs:
        both = kept.get((run.what, run.records), run).usage, run.usage
        usage = replace(
            min(both, key=lambda each: each.seconds),
            peak_mib=max(each.peak_mib for each in both),
            largest_mib=max(each.largest_mib for each in both),
        )
        kept[run.what, run.records] = replace(run, usage=usage)
    return [*kept.values()]


def growth_exponent(seconds: Mapping[int, float]) -> float | None:
    """Give the exponent by which time grows with the number of records: 1 is linear, 2 is quadratic.

    Args:
        seconds: By the number of records. The exponent is the slope of the line through the points, both axes
            logarithmic.
    """
    points = [(math.log(count), math.log(time)) for count, time in seconds.items()]
    if len(points) < 2:
        return None
    mean_x, mean_y = (sum(values) / len(points) for values in zip(*points, strict=True))
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    return round(sum((x - mean_x) * (y - mean_y) for x, y in points) / spread, 3)


def seconds_of(runs: Iterable[Run], what: str) -> dict[int, float]:
    """Seconds of the runs of one sort, by the number of records."""
    return {run.records: run.usage.seconds for run in runs if run.what == what}
