"""One fault, one finding: what only repeats another finding is left out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..diagnostics import Diagnostic

_STEP = re.compile(r"\.[^.\[]*$|\[\d+\]$")
SPOKEN = re.compile(r"PB(20\d|21\d|22[0-3]|30\d)")
"""Codes of values that are themselves wrong: whatever else is said of such a value follows from it."""
OWN_MATTER = frozenset({"PB416", "PB522", "PB523", "PB524"})
"""Codes that stand beside any other."""


def without_echoes(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Leave out what follows from a finding about the same value, one inside it or one around it."""
    kept: dict[tuple[object, ...], Diagnostic] = {}
    for finding in findings:
        kept.setdefault((finding.code, finding.place, finding.field), finding)
    spoken: dict[str, set[str]] = defaultdict(set)
    around: dict[str, set[str]] = defaultdict(set)
    for finding in kept.values():
        if finding.field and SPOKEN.fullmatch(finding.code):
            spoken[finding.place.path].add(finding.field)
            around[finding.place.path] |= set(_ancestors(finding.field))
    return [one for one in kept.values() if not _is_echo(one, spoken[one.place.path], around[one.place.path])]


def _is_echo(finding: Diagnostic, spoken: set[str], around: set[str]) -> bool:
    if not finding.field or SPOKEN.fullmatch(finding.code) or finding.code in OWN_MATTER:
        return False
    field = finding.field
    return field in spoken or field in around or any(step in spoken for step in _ancestors(field))


def _ancestors(field: str) -> Iterator[str]:
    """The fields a field stands in: of `authors[0].person` these are `authors[0]` and `authors`."""
    while match := _STEP.search(field):
        field = field[: match.start()]
        yield field
