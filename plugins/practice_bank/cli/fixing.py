"""`check --fix`: the mechanical mends, file by file."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from ..diagnostics import Diagnostic, code
from ..loading import mend
from .writing import write_whole

LOOKALIKE = "PB416"
"""Code of a word that mixes Latin letters into Cyrillic; its argument `word` is the word."""


def mend_files(site: Path, findings: Iterable[Diagnostic]) -> dict[str, list[str]]:
    """Mend every file that has a fixable finding.

    Returns:
        The codes mended, by the path of each file that changed.
    """
    by_path: dict[str, list[Diagnostic]] = defaultdict(list)
    for finding in findings:
        if code(finding.code).fixable:
            by_path[finding.place.path].append(finding)
    changed = {}
    for path, found in sorted(by_path.items()):
        if _mend_file(site / path, path, found):
            changed[path] = sorted({finding.code for finding in found})
    return changed


def _mend_file(target: Path, path: str, findings: list[Diagnostic]) -> bool:
    before = target.read_bytes()
    words = [(f.place, str(f.arguments["word"])) for f in findings if f.code == LOOKALIKE]
    try:
        after = mend(before, path, {finding.code for finding in findings}, words)
    except UnicodeDecodeError:
        return False  # the encoding is a finding of its own, which nothing mechanical mends
    if after == before:
        return False
    write_whole(target, after)
    return True
