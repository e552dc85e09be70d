"""Names of files: what they say and where they lead."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from ..diagnostics import Diagnostic, Marks, diagnose
from ..loading import Data

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def check_file_id(data: Data, marks: Marks, *others: str) -> Iterator[Diagnostic]:
    """Report an `id` that is not the file's name.

    Args:
        data: Of the file.
        marks: Of the file.
        others: File names that would also do.
    """
    written = data.get("id") if isinstance(data, dict) else None
    stem = PurePosixPath(marks.path).stem
    if isinstance(written, str) and stem not in (written.strip(), *others):
        yield diagnose("PB224", marks.of_value("id"), ("id",), value=written.strip(), name=stem)


def is_inside(path: str) -> bool:
    """Whether a path stays below where it starts: relative, without `..`, backslashes and addresses."""
    return not (
        path.startswith(("/", "~")) or "\\" in path or "\0" in path or _SCHEME.match(path) or ".." in path.split("/")
    )
