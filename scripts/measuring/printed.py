"""What a run of the benchmark prints."""

from collections.abc import Iterable, Iterator, Sequence

from .build_profile import StageTime
from .run import Run, growth_exponent, seconds_of
from .targets import judge

HEAD = (
    f"{'what':<13} {'records':>7} {'seconds':>9} {'CPU s':>9} {'peak MiB':>9} {'pages':>7} {'pages/s':>8} "
    f"{'MiB':>7} {'page KiB':>8}"
)


def print_runs(runs: Iterable[Run]) -> Iterator[Run]:
    """Print a table, a line as soon as a run is there, and give the runs on."""
    print(HEAD)
    for run in runs:
        _print_run(run)
        yield run


def _print_run(run: Run) -> None:
    line = (
        f"{run.what:<13} {run.records:>7} {run.usage.seconds:>9.2f} {run.usage.cpu_seconds:>9.2f} "
        f"{run.usage.peak_mib:>9.0f}"
    )
    if run.output:
        line += f" {run.output.pages:>7} {run.pages_per_second:>8.1f} {run.output.mib:>7.0f}"
        line += f" {run.output.largest_page_kib:>8.0f}"
    print(line, flush=True)


def print_conclusions(runs: Sequence[Run]) -> None:
    """Print how time grows, and the targets with what was reached."""
    for what in dict.fromkeys(run.what for run in runs):
        if (exponent := growth_exponent(seconds_of(runs, what))) is not None:
            print(f"{what}: time grows with the number of records to the power of {exponent:.2f}")
    for verdict in judge(runs):
        limit = f"{'≥' if verdict.is_least else '≤'} {verdict.limit:g}"
        print(f"{'met' if verdict.met else 'NOT MET':<8} {verdict.figure:>9.2f}  {limit:<8} {verdict.name}")


def print_profile(times: Iterable[StageTime]) -> None:
    """Print the stages, the longest first."""
    times = list(times)
    whole = sum(time.cpu_seconds for time in times)
    print(f"{'stage':<12} {'CPU s':>8} {'share':>6} {'of it in the second pass':>25}")
    for time in times:
        print(
            f"{time.stage:<12} {time.cpu_seconds:>8.2f} {time.cpu_seconds / whole:>6.1%} {time.in_second_pass:>25.2f}"
        )
