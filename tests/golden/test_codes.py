"""Golden cases: a bank with one fault, and exactly the findings it must give."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from committing import lay_commits
from laying import TODAY, check_site, lay_site
from practice_bank.cli import main
from practice_bank.diagnostics import Severity, registry
from practice_bank.i18n import LANGUAGES
from practice_bank.pipeline import Checked, Settings, check_bank

CASES = sorted((Path(__file__).parent / "codes").glob("*.yml"))

NEEDS_A_FAULTY_DISK = {"PB116"}
"""Shown in `tests/loading/test_decoding.py`, where the refusal of the system is acted out."""
ABOUT_SHEETS = {"PB680", "PB681", "PB682", "PB683"}
"""Shown in `tests/cli/review/test_sheets.py`: a sheet lies in no bank."""
ABOUT_ANSWERS = {"PB337", "PB338", "PB339"}
"""Shown in `tests/cli/test_survey.py`: files of answers lie in no bank."""
ABOUT_SUBMISSIONS = {f"PB88{digit}" for digit in range(10)}
"""Shown in `tests/loading/test_submissions.py`: a bundle lies in no bank."""
ABOUT_WORD_FORMS = {f"PB67{digit}" for digit in range(10)}
"""Shown in `tests/documents/test_sheet_faults.py`: no golden case holds a Word document."""

ABOUT_CHANGES = {f"PB87{digit}" for digit in range(10)}
"""Shown in `tests/validation/test_scope.py`: what a proposal may touch is asked of git, not of a bank."""


def read_case(path: Path) -> dict[str, Any]:
    return yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)


@pytest.fixture(params=CASES, ids=lambda path: path.stem)
def case(request: pytest.FixtureRequest) -> dict[str, Any]:
    return read_case(request.param)


def lay_case(case: dict[str, Any], root: Path) -> Path:
    return lay_site(root, case.get("base", "example"), case.get("files"), case.get("replace"))


def lay_and_check(case: dict[str, Any], root: Path) -> tuple[Checked, list[str]]:
    """Check a case, and give the options with which the command checks the same."""
    lay_case(case, root)
    if "commits" not in case:
        return check_site(root), []
    span = lay_commits(root, case["commits"])
    return check_bank(Settings(root, TODAY, span=span)), ["--base", f"HEAD~{len(case['commits'])}"]


def test_findings(case: dict[str, Any], tmp_path: Path) -> None:
    checked, _ = lay_and_check(case, tmp_path)
    found = {(f.code, f.place.path, f.place.line, f.field) for f in checked.diagnostics}
    wanted = {(e["code"], e["path"], e.get("line", 1), e.get("field", "")) for e in case["expect"]}
    assert found == wanted
    assert len(found) == len(checked.diagnostics), "one fault, one finding"


def test_words(case: dict[str, Any], tmp_path: Path) -> None:
    for found in lay_and_check(case, tmp_path)[0].diagnostics:
        for language in LANGUAGES:
            assert found.message(language)
            assert found.hint(language)


def test_exit_code(case: dict[str, Any], tmp_path: Path) -> None:
    checked, options = lay_and_check(case, tmp_path)
    call = ["check", "--root", str(tmp_path), "--today", "2026-11-21", "--lang", "kk", *options]
    result = CliRunner().invoke(main, call)
    errors = any(found.severity is Severity.ERROR for found in checked.diagnostics)
    assert (result.exit_code, result.exception and type(result.exception)) == ((1, SystemExit) if errors else (0, None))


@pytest.mark.parametrize("path", [path for path in CASES if "fixed" in read_case(path)], ids=lambda path: path.stem)
def test_fix(path: Path, tmp_path: Path) -> None:
    case = read_case(path)
    root = lay_case(case, tmp_path)
    CliRunner().invoke(main, ["check", "--fix", "--root", str(root), "--today", "2026-11-21", "--lang", "kk"])
    for name, text in case["fixed"].items():
        assert (root / name).read_bytes().decode() == text


def test_every_code_has_a_case() -> None:
    shown = {finding["code"] for path in CASES for finding in read_case(path)["expect"]}
    elsewhere = (
        NEEDS_A_FAULTY_DISK | ABOUT_SHEETS | ABOUT_ANSWERS | ABOUT_SUBMISSIONS | ABOUT_WORD_FORMS | ABOUT_CHANGES
    )
    assert sorted(set(registry()) - shown - elsewhere) == []


def test_every_fixable_code_has_a_fixed_case() -> None:
    shown = {f["code"] for path in CASES if "fixed" in read_case(path) for f in read_case(path)["expect"]}
    assert sorted({code.id for code in registry().values() if code.fixable} - shown) == []
