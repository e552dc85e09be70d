"""A verb imports what it needs and no more: checking a file must not wait for what draws, prints or serves."""

import subprocess
import sys
from pathlib import Path

import pytest

from laying import lay_site

HEAVY = {"PIL", "docx", "icalendar", "jinja2", "mkdocs", "weasyprint", "zxingcpp"}
CALL = """
import sys
from practice_bank.cli import main
try:
    main({arguments!r})
finally:
    print(*sorted({{name.partition(".")[0] for name in sys.modules}}), file=sys.stderr)
"""


def find_imported(*arguments: str) -> set[str]:
    call = [sys.executable, "-c", CALL.format(arguments=list(arguments))]
    return set(subprocess.run(call, capture_output=True, text=True, check=False).stderr.splitlines()[-1].split())


@pytest.mark.parametrize("verb", ["check", "status", "digest"])
def test_verb_imports_nothing_heavy(tmp_path: Path, verb: str) -> None:
    root = lay_site(tmp_path)
    imported = find_imported(verb, "--root", str(root))
    assert "practice_bank" in imported
    assert not imported & HEAVY


def test_heavy_things_would_be_seen() -> None:
    assert "jinja2" in find_imported("export", "--help")
