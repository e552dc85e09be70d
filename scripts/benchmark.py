"""Times builds and prints ratios; these machines are noisy, so only figures of one run are compared."""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from catalogue_benchmark import measure_catalogue, print_catalogue
from search_benchmark import measure_search, print_search
from synthetic_bank import write_bank, write_plain_site

MIB = 1024 * 1024


@dataclass(frozen=True)
class Run:
    """One build, measured."""

    site: str
    """`practice-bank` or `plain`."""
    records: int
    seconds: float
    pages: int
    peak_mib: float
    """Peak resident memory of the build's process."""
    output_mib: float

    @property
    def pages_per_second(self) -> float:
        """Pages written a second."""
        return self.pages / self.seconds


def measure(site: str, folder: Path, records: int) -> Run:
    """Build the site in `folder` in a process of its own."""
    output = folder / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(output)]
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1795219200", "NO_MKDOCS_2_WARNING": "1"}
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        raise SystemExit(f"The build of {site} with {records} records failed.")
    written = [path for path in output.rglob("*") if path.is_file()]
    return Run(
        site,
        records,
        round(seconds, 2),
        sum(path.name == "index.html" for path in written),
        round(peak_mib(usage), 1),
        round(sum(path.stat().st_size for path in written) / MIB, 1),
    )


def peak_mib(usage: resource.struct_rusage) -> float:
    """Peak memory in MiB; Linux counts KiB, macOS bytes."""
    return usage.ru_maxrss / (MIB if sys.platform == "darwin" else 1024)


def run_all(counts: list[int]) -> list[Run]:
    """Build ours and the plain site of each size, in turn."""
    runs = []
    with tempfile.TemporaryDirectory() as folder:
        for count in counts:
            ours, plain = Path(folder, f"ours-{count}"), Path(folder, f"plain-{count}")
            write_bank(ours, count)
            write_plain_site(plain, ours)
            for site, place in (("practice-bank", ours), ("plain", plain)):
                runs.append(measure(site, place, count))
                print_run(runs[-1])
    return runs


def print_run(run: Run) -> None:
    """Print one line of the table."""
    print(
        f"{run.site:<14} {run.records:>7} {run.seconds:>9.2f} {run.pages:>7} {run.pages_per_second:>9.1f} "
        f"{run.peak_mib:>9.0f} {run.output_mib:>11.1f}",
        flush=True,
    )


def print_ratios(runs: list[Run]) -> None:
    """Print what the figures of this run say of each other."""
    ours = {run.records: run for run in runs if run.site == "practice-bank"}
    plain = {run.records: run for run in runs if run.site == "plain"}
    for count, run in ours.items():
        print(f"{count} records: pages/s ours : plain = {run.pages_per_second / plain[count].pages_per_second:.2f}")
    if len(ours) > 1:
        few, many = ours[min(ours)], ours[max(ours)]
        growth = (many.seconds / many.records) / (few.seconds / few.records)
        print(f"seconds a record at {many.records} : at {few.records} = {growth:.2f}")


def main() -> None:
    """Parse the options, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, nargs="*", default=[100, 1000], help="sizes of the banks to build")
    parser.add_argument("--search", type=int, default=5000, help="records of the bank to search in; 0: none")
    parser.add_argument("--catalogue", type=int, default=5000, help="records of the catalogue to narrow; 0: none")
    parser.add_argument("--json", type=Path, help="file to write the figures to")
    options = parser.parse_args()
    print(f"{'site':<14} {'records':>7} {'seconds':>9} {'pages':>7} {'pages/s':>9} {'peak MiB':>9} {'output MiB':>11}")
    runs = run_all(options.records)
    print_ratios(runs)
    searches = measure_search(options.search) if options.search else []
    print_search(searches)
    catalogues = measure_catalogue(options.catalogue) if options.catalogue else []
    print_catalogue(catalogues)
    if options.json:
        options.json.write_text(
            json.dumps([asdict(run) for run in [*runs, *searches, *catalogues]], indent=2) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
