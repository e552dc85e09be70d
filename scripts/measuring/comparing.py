"""Whether builds of all sorts give the same bytes."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from practice_bank.running import WORKERS

from .bank_builds import build_bank, forget
from .site_output import find_differences


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
    for what, workers, keeps in (("parallel", "3", False), ("cached", "3", True), ("cached, single", "1", True)):
        if not keeps:
            forget(bank)
        site = folder / what
        build_bank(bank, site, {WORKERS: workers})
        yield Comparison(what, tuple(find_differences(single, site)))
        shutil.rmtree(site)


def print_comparison(comparison: Comparison) -> None:
    """Print what differs, the first addresses by name."""
    shown = ", ".join(comparison.differences[:5])
    print(f"{comparison.what}: {len(comparison.differences)} files differ from the build in one process. {shown}")
