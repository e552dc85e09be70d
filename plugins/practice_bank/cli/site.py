"""The site a call is about."""

import os
from collections.abc import Sequence
from pathlib import Path

from ..loading import find_root
from .faults import Fault


def find_site(root: Path | None, paths: Sequence[str] = ()) -> Path:
    """Find the folder that holds the bank.

    Args:
        root: The one the caller names.
        paths: Files or folders the call is about: the first is where to look when no root is named.

    Raises:
        Fault: If there is none, or it cannot be read.
    """
    if root is not None:
        return _named_site(root)
    start = Path.cwd()
    found = find_root(start) or next((site for path in paths[:1] if (site := find_root(Path(path)))), None)
    if found is None:
        raise Fault("cli.no_site", start=start)
    return _readable(found)


def _named_site(root: Path) -> Path:
    if not root.is_dir():
        raise Fault("cli.no_root", root=root)
    _readable(root)
    if not (root / "mkdocs.yml").is_file() and not (root / "practices").is_dir():
        raise Fault("cli.root_without_bank", root=root)
    return root.resolve()


def _readable(root: Path) -> Path:
    if not os.access(root, os.R_OK | os.X_OK):
        raise Fault("cli.unreadable_root", root=root)
    return root


def find_shown(paths: Sequence[str], site: Path) -> frozenset[str] | None:
    """Turn paths of a call into paths relative to the site; None for the whole site.

    Raises:
        Fault: If a path is not there, or not in the site.
    """
    found = frozenset(_relative(path, site) for path in paths)
    return None if not found or "." in found else found


def _relative(path: str, site: Path) -> str:
    for candidate in (Path.cwd() / path, site / path):
        place = Path(os.path.abspath(candidate))
        if os.path.lexists(place) and place.is_relative_to(site):
            return place.relative_to(site).as_posix()
    raise Fault("cli.no_path", path=path, site=site)


def is_shown(path: str, shown: frozenset[str] | None) -> bool:
    """Whether a finding's file is one of those the call is about, or in one."""
    if shown is None:
        return True
    parents = [path[:end] for end, sign in enumerate(path) if sign == "/"]
    return not shown.isdisjoint([path, *parents])
