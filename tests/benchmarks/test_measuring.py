"""What the benchmark says of its figures: nothing here is timed."""

import json
import resource
import sys
from pathlib import Path
from types import CodeType, FrameType
from typing import cast

import pytest

import benchmark
from measuring.build_profile import StageTime, sum_up
from measuring.leftovers import put_aside
from measuring.page_growth import GrownPage, find_grown
from measuring.process_tree import Usage, run_measured
from measuring.run import Run, growth_exponent, keep_quickest, seconds_of
from measuring.site_output import SiteOutput, find_differences, weigh_site
from measuring.stages import OTHER, stage_of
from measuring.targets import TARGETS, judge

CHILD = "import time; held = bytearray(64 << 20); time.sleep(1)"


def run(what: str, records: int, seconds: float, pages: int = 0, peak: float = 1.0) -> Run:
    output = SiteOutput(pages, pages, 1.0, 1.0) if pages else None
    return Run(what, records, Usage(seconds, seconds, peak, peak), output)


@pytest.mark.parametrize("power", [0, 1, 2])
def test_growth_exponent(power: int) -> None:
    assert growth_exponent({count: 3.0 * count**power for count in (10, 100, 1000)}) == power


def test_one_size_says_nothing_of_growth() -> None:
    assert growth_exponent({10: 1.0}) is None


def test_seconds_are_those_of_one_sort() -> None:
    assert seconds_of([run("cold", 10, 2.0), run("warm", 10, 1.0), run("cold", 20, 4.0)], "cold") == {10: 2.0, 20: 4.0}


def test_leftovers_are_put_aside_and_not_deleted(tmp_path: Path) -> None:
    site = tmp_path / "bank" / "site"
    for text in ("one", "two"):
        site.mkdir(parents=True)
        (site / "index.html").write_text(text)
        put_aside(site)
    put_aside(site)
    assert sorted(path.read_text() for path in tmp_path.rglob("index.html")) == ["one", "two"]
    assert list((tmp_path / "bank").iterdir()) == []


def test_verdicts() -> None:
    runs = [
        run("cold", 1000, 10.0, pages=4000, peak=300.0),
        run("warm", 1000, 1.0, pages=4000),
        run("hugo", 1000, 2.0, pages=2000),
        run("cold", 10000, 110.0, pages=40000, peak=3000.0),
    ]
    verdicts = {verdict.name: (verdict.figure, verdict.met) for verdict in judge(runs)}
    assert verdicts == {
        "cold, time a page at 10,000 against 1,000": (1.1, True),
        "cold, peak MiB at 10,000": (3000.0, False),
        "warm, times faster than cold": (10.0, False),
        "cold, pages a second against Hugo": (0.4, True),
        "warm, seconds against Hugo's cold": (0.5, True),
    }


def test_every_target_has_a_verdict_where_all_was_run() -> None:
    whats = ("cold", "warm", "plain", "plain-search", "hugo", "check-cold", "check-warm", "serve-edit")
    runs = [run(what, count, 1.0, pages=1) for what in whats for count in (1000, 10000)]
    assert [verdict.name for verdict in judge(runs)] == [target.name for target in TARGETS]


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="only Linux says what processes weigh")
def test_memory_is_that_of_all_processes() -> None:
    parent = f"import subprocess, sys; both = [subprocess.Popen([sys.executable, '-c', {CHILD!r}]) for _ in range(2)]"
    usage = run_measured([sys.executable, "-c", f"{parent}; [one.wait() for one in both]"], Path())
    assert usage.peak_mib > 128
    assert usage.largest_mib > 64


def test_a_peak_too_short_to_be_weighed_counts() -> None:
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024 + 100
    usage = run_measured([sys.executable, "-c", f"bytearray({own} * 2**20)"], Path())
    assert usage.peak_mib >= own
    assert usage.largest_mib >= own


def test_a_small_command_is_not_as_large_as_who_measures_it() -> None:
    ballast = b"x" * (200 * 2**20)
    usage = run_measured([sys.executable, "-c", "import time; time.sleep(0.5)"], Path())
    assert 0 < usage.peak_mib < len(ballast) / 2**20
    assert 0 < usage.largest_mib < len(ballast) / 2**20


def test_a_command_that_fails_ends_the_run() -> None:
    with pytest.raises(SystemExit, match="exit code 3"):
        run_measured([sys.executable, "-c", "raise SystemExit(3)"], Path())


def test_sites_are_compared_byte_by_byte(tmp_path: Path) -> None:
    for name, text in (("one", "a"), ("other", "b")):
        (tmp_path / name / "bank").mkdir(parents=True)
        (tmp_path / name / "index.html").write_text("same")
        (tmp_path / name / "bank" / "index.html").write_text(text)
    (tmp_path / "one" / "more.json").write_text("{}")
    assert find_differences(tmp_path / "one", tmp_path / "other") == ["bank/index.html", "more.json"]
    assert weigh_site(tmp_path / "one") == SiteOutput(2, 3, 0.0, 0.0)


def test_pages_that_grow_with_the_bank_are_found(tmp_path: Path) -> None:
    for bank, sizes in (("small", {"a": 1, "b": 5, "c": 3}), ("large", {"a": 9, "b": 5, "d": 90})):
        for name, size in sizes.items():
            (tmp_path / bank / name).mkdir(parents=True)
            (tmp_path / bank / name / "index.html").write_bytes(b" " * size * 1024)
    assert find_grown(tmp_path / "small", tmp_path / "large") == [GrownPage("a/index.html", 1.0, 9.0)]


class Frame:
    """A frame as a profiler sees it: code and who called it."""

    def __init__(self, path: str, name: str, back: "Frame | None" = None) -> None:
        self.f_code = cast(CodeType, compile("", path, "exec").replace(co_name=name))
        self.f_back = back


PASS = Frame("/lib/mkdocs_static_i18n/plugin.py", "on_post_build")


@pytest.mark.parametrize(
    ("frame", "stage"),
    [
        (Frame("/lib/markdown/core.py", "convert", Frame("/x/practice_bank/validation/body.py", "f")), "Markdown"),
        (Frame("/lib/re.py", "sub", Frame("/x/practice_bank/validation/body.py", "f")), "validate"),
        (Frame("/lib/pathlib.py", "write_bytes", Frame("/x/practice_bank/export/data_files.py", "f")), "write"),
        (Frame("/x/practice_bank/export/search/index.py", "f"), "search"),
        (Frame("/lib/re.py", "sub"), OTHER),
    ],
)
def test_a_stack_is_in_the_innermost_stage(frame: Frame, stage: str) -> None:
    assert stage_of(cast(FrameType, frame)) == (stage, False)


def test_the_second_pass_is_told_from_the_first() -> None:
    assert stage_of(cast(FrameType, Frame("/lib/jinja2/environment.py", "render", PASS))) == ("template", True)


def test_looks_become_seconds() -> None:
    assert sum_up([("load", False, 1), ("template", False, 1), ("template", True, 2)], 8.0) == [
        StageTime("template", 6.0, 4.0),
        StageTime("load", 2.0, 0.0),
    ]


def test_unknown_parts_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        benchmark.parse_options(["--only", "cold,tepid"])
    assert "not tepid" in capsys.readouterr().err


def test_of_several_rounds_the_quickest_counts_with_the_most_memory() -> None:
    slow, quick = Usage(9.0, 17.0, 140.0, 100.0), Usage(8.0, 15.0, 130.0, 110.0)
    other = Run("plain", 1000, Usage(50.0, 50.0, 300.0, 300.0))
    kept = keep_quickest([Run("cold", 1000, slow), other, Run("cold", 1000, quick), Run("cold", 100, slow)])
    assert kept == [Run("cold", 1000, Usage(8.0, 15.0, 140.0, 110.0)), other, Run("cold", 100, slow)]


def test_rounds_are_measured_in_turn(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["bench", "--records", "2", "--only", "check", "--rounds", "2"])
    benchmark.main()
    measured, kept = capsys.readouterr().out.split("what ")[1:]
    parts = ["check-cold", "check-warm", "check-file"]
    assert [line.split()[0] for line in measured.splitlines()[1:]] == parts * 2
    assert [line.split()[0] for line in kept.splitlines()[1:]] == parts


def test_figures_are_written_as_json(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "figures.json"
    monkeypatch.setattr(sys, "argv", ["bench", "--records", "2", "--only", "check", "--json", str(file)])
    benchmark.main()
    figures = json.loads(file.read_text("utf-8"))
    assert [(one["what"], one["records"]) for one in figures["runs"]] == [
        ("check-cold", 2),
        ("check-warm", 2),
        ("check-file", 2),
    ]
    assert set(figures["runs"][0]) == {"what", "records", "seconds", "cpu_seconds", "peak_mib", "largest_mib"}
    assert {"cores", "python", "versions", "measured"} <= set(figures["machine"])
    assert (figures["targets"], figures["search"]) == ([], [])
