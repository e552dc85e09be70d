"""Where the CPU time of a build goes: what runs is looked at every few milliseconds, in one process.

Run by `python -m measuring.build_profile SITE FILE` in a bank; the figures are written to FILE as JSON.
"""

import json
import os
import signal
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from types import FrameType

from mkdocs.commands.build import build
from mkdocs.config import load_config

from practice_bank.running import WORKERS

from .bank_builds import forget
from .process_tree import run_measured
from .stages import stage_of

EVERY = 0.004
"""Seconds of CPU time between two looks."""


@dataclass(frozen=True)
class StageTime:
    """What a stage took."""

    stage: str
    cpu_seconds: float
    in_second_pass: float
    """How much of it while static-i18n built the further language."""


class Sampler:
    """Looks at what runs."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, bool]] = Counter()

    def __enter__(self) -> "Sampler":
        signal.signal(signal.SIGPROF, self._look)
        signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
        return self

    def __exit__(self, *_: object) -> None:
        signal.setitimer(signal.ITIMER_PROF, 0)

    def _look(self, _: int, frame: FrameType | None) -> None:
        self.counts[stage_of(frame)] += 1


def measure_profile(bank: Path, site: Path) -> list[StageTime]:
    """Build a bank from nothing in one process that looks at itself; the longest stage first."""
    forget(bank)
    figures = site.with_suffix(".json")
    command = [sys.executable, "-m", "measuring.build_profile", str(site), str(figures)]
    paths = os.pathsep.join([str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", "")])
    environment = {"SOURCE_DATE_EPOCH": "1795219200", WORKERS: "1", "PYTHONPATH": paths}
    usage = run_measured(command, bank, environment)
    return sum_up(json.loads(figures.read_text("utf-8")), usage.cpu_seconds)


def sum_up(counts: list[tuple[str, bool, int]], seconds: float) -> list[StageTime]:
    """Turn looks into seconds.

    Args:
        counts: Stage, whether in the second pass, how often it was seen.
        seconds: Of CPU time in all.
    """
    each = seconds / max(1, sum(count for *_, count in counts))
    whole: Counter[str] = Counter()
    second: Counter[str] = Counter()
    for stage, is_second, count in counts:
        whole[stage] += count
        second[stage] += count * is_second
    return [
        StageTime(stage, round(count * each, 2), round(second[stage] * each, 2))
        for stage, count in sorted(whole.items(), key=lambda item: (-item[1], item[0]))
    ]


def as_data(times: list[StageTime]) -> list[Mapping[str, object]]:
    """Give the figures as JSON has them."""
    return [asdict(time) for time in times]


def main() -> None:
    """Build the bank in this folder and write what was seen."""
    site, figures = sys.argv[1:]
    with Sampler() as sampler:
        config = load_config("mkdocs.yml", site_dir=site)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    counts = [(stage, is_second, count) for (stage, is_second), count in sampler.counts.items()]
    Path(figures).write_text(json.dumps(counts), encoding="utf-8")


if __name__ == "__main__":
    main()
