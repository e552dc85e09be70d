"""Whether builds of all sorts give the same bytes."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from practice_bank.running import SHARD, WORKERS, join_parts

from .bank_builds import build_bank, forget
from .site_output import find_differences

PARTS = 2


@dataclass(frozen=True)
class Comparison:
    """A build held against one in a single process without a cache."""

    what: str
    differences: tuple[str, ...]
    """Addresses whose bytes differ, or that only one of the two has."""


def compare_builds(bank: Path, folder: Path) -> Iterator[Comparison]:
    """Build a bank in every way and compare the sites, file by file."""
    forget(bank)
    single = folder / "single"
    build_bank(bank, single, {WORKERS: "1"})
    ways = {"parallel": _build_parallel, "cached": build_bank, "in parts": _build_parts}
    for what, build in ways.items():
        site = folder / what
        build(bank, site)
        yield Comparison(what, tuple(find_differences(single, site)))
        shutil.rmtree(site)


def _build_parallel(bank: Path, site: Path) -> None:
    forget(bank)
    build_bank(bank, site, {WORKERS: "3"})


def _build_parts(bank: Path, site: Path) -> None:
    forget(bank)
    parts = [site.with_name(f"part-{number}") for number in range(1, PARTS + 1)]
    for number, part in enumerate(parts, 1):
        build_bank(bank, part, {SHARD: f"{number}/{PARTS}"})
    join_parts(parts, site)


def print_comparison(comparison: Comparison) -> None:
    """Print what differs, the first addresses by name."""
    shown = ", ".join(comparison.differences[:5])
    print(f"{comparison.what}: {len(comparison.differences)} files differ from the build in one process. {shown}")
