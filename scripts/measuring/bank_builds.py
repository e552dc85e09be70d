"""Builds of our site: from nothing, again with nothing changed, after one edit."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from .edited_record import edit_text
from .leftovers import put_aside
from .process_tree import Usage, run_measured
from .run import Run
from .site_output import weigh_site

ENVIRONMENT = {"SOURCE_DATE_EPOCH": "1795219200", "NO_MKDOCS_2_WARNING": "1"}


def measure_builds(bank: Path, records: int, chosen: frozenset[str]) -> Iterator[Run]:
    """Build a bank cold, warm and after an edit, as far as these are chosen; the first is built in any case."""
    forget(bank)
    cold = build_bank(bank, bank / "site")
    if "cold" in chosen:
        yield Run("cold", records, cold, weigh_site(bank / "site"))
    if "warm" in chosen:
        yield Run("warm", records, build_bank(bank, bank / "site"), weigh_site(bank / "site"))
    if "edit" in chosen:
        with edit_text(bank, records // 2, translation=True):
            yield Run("edit", records, build_bank(bank, bank / "site"), weigh_site(bank / "site"))


def build_bank(bank: Path, site: Path, environment: Mapping[str, str] | None = None) -> Usage:
    """Build a bank into a folder, in a process of its own."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    return run_measured(command, bank, ENVIRONMENT | dict(environment or {}))


def forget(bank: Path) -> None:
    """Take away what earlier builds left."""
    for name in (".cache", "site"):
        put_aside(bank / name)
