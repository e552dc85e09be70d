"""Measures builds and prints ratios; these machines are noisy, so only figures of one run are compared."""

import argparse
import json
import platform
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import chain
from pathlib import Path

from catalogue_benchmark import measure_catalogue, print_catalogue
from measuring.bank_builds import measure_builds
from measuring.bank_checks import measure_checks
from measuring.build_profile import as_data, measure_profile
from measuring.comparing import compare_builds, print_comparison
from measuring.other_sites import measure_hugo, measure_plain
from measuring.page_growth import GrownPage, find_grown, print_grown
from measuring.printed import print_conclusions, print_profile, print_runs
from measuring.run import Run, keep_quickest
from measuring.served_edit import measure_serve
from measuring.targets import judge
from practice_bank.running import count_workers
from search_benchmark import measure_search, print_search
from synthetic_bank import write_bank

PARTS = ("cold", "warm", "edit", "check", "serve", "plain", "hugo", "search", "catalogue")
BUILDS = frozenset({"cold", "warm", "edit"})
PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "mkdocs-practice-bank")


def measure_sizes(counts: list[int], chosen: frozenset[str], folder: Path) -> Iterator[Run]:
    """Make a bank of each size, unless it is there, and measure in turn what is chosen."""
    for count in counts:
        bank = folder / f"ours-{count}"
        if not bank.exists():
            write_bank(bank, count)
        if chosen & BUILDS:
            yield from measure_builds(bank, count, chosen)
        if "plain" in chosen:
            yield from measure_plain(bank, count, folder / f"plain-{count}")
        if "hugo" in chosen:
            yield from measure_hugo(bank, count, folder / f"hugo-{count}")
        if "check" in chosen:
            yield from measure_checks(bank, count)
        if "serve" in chosen:
            yield from measure_serve(bank, count)


def describe_machine() -> dict[str, object]:
    """Say what the figures were measured with."""
    hugo = shutil.which("hugo")
    versions = {name: version(name) for name in PACKAGES}
    if hugo:
        versions["hugo"] = subprocess.run([hugo, "version"], capture_output=True, text=True, check=True).stdout.strip()
    return {
        "measured": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": platform.machine(),
        "system": platform.system(),
        "cores": count_workers(),
        "python": platform.python_version(),
        "versions": versions,
    }


def parse_options(arguments: list[str] | None = None) -> argparse.Namespace:
    """Parse what is to be measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, nargs="*", default=[100, 1000], help="sizes of the banks to build")
    parser.add_argument("--only", default=",".join(PARTS), help=f"parts, with commas: {','.join(PARTS)}")
    parser.add_argument("--rounds", type=int, default=1, help="how often all is built; of each the quickest run counts")
    parser.add_argument("--search", type=int, default=10_000, help="works of the catalogue to search in; 0: none")
    parser.add_argument("--catalogue", type=int, default=10_000, help="works of the catalogue to narrow; 0: none")
    parser.add_argument("--profile", action="store_true", help="also where the time of a cold build goes")
    parser.add_argument("--compare", action="store_true", help="also whether all sorts of builds give the same bytes")
    parser.add_argument("--json", type=Path, help="file to write the figures to")
    options = parser.parse_args(arguments)
    options.only = frozenset(filter(None, options.only.split(",")))
    if unknown := sorted(options.only - set(PARTS)):
        parser.error(f"--only knows {', '.join(PARTS)}; not {', '.join(unknown)}")
    return options


def main() -> None:
    """Measure what is chosen, print it, write it."""
    options = parse_options()
    figures: dict[str, object] = {"machine": describe_machine()}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        figures |= _measure_builds(options, folder)
        smallest = folder / f"ours-{min(options.records, default=0)}"
        if options.profile:
            times = measure_profile(smallest, folder / "profiled")
            print_profile(times)
            figures["profile"] = as_data(times)
        if options.compare:
            comparisons = list(compare_builds(smallest, folder / "compared"))
            for comparison in comparisons:
                print_comparison(comparison)
            figures["compared"] = [asdict(comparison) for comparison in comparisons]
    figures |= _measure_browser(options)
    if options.json:
        options.json.write_text(json.dumps(figures, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _measure_builds(options: argparse.Namespace, folder: Path) -> dict[str, object]:
    runs = _measure_rounds(options, folder)
    print_conclusions(runs)
    grown = _find_grown(options, folder)
    print_grown(grown)
    targets = [asdict(verdict) for verdict in judge(runs)]
    return {"runs": [run.as_data() for run in runs], "targets": targets, "grown": [asdict(page) for page in grown]}


def _measure_rounds(options: argparse.Namespace, folder: Path) -> list[Run]:
    """Measure all round after round, so that a slow minute of the machine meets everybody."""
    rounds = (measure_sizes(options.records, options.only, folder) for _ in range(options.rounds))
    runs = list(print_runs(chain.from_iterable(rounds)))
    return list(print_runs(keep_quickest(runs))) if options.rounds > 1 else runs


def _find_grown(options: argparse.Namespace, folder: Path) -> list[GrownPage]:
    if len(options.records) < 2 or not options.only & BUILDS:
        return []
    return find_grown(*(folder / f"ours-{count}" / "site" for count in (min(options.records), max(options.records))))


def _measure_browser(options: argparse.Namespace) -> dict[str, object]:
    searches = measure_search(options.search) if options.search and "search" in options.only else []
    catalogues = measure_catalogue(options.catalogue) if options.catalogue and "catalogue" in options.only else []
    if searches:
        print_search(searches)
    if catalogues:
        print_catalogue(catalogues)
    return {"search": [asdict(run) for run in searches], "catalogue": [asdict(run) for run in catalogues]}


if __name__ == "__main__":
    main()
