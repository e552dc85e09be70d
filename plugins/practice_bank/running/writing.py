"""Outputs written to disk: whole files only, and none that stands there already."""

import filecmp
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from .output import Content, Output


def write_outputs(outputs: Iterable[Output], directory: Path) -> list[Path]:
    """Make outputs one after the other and write their files below a directory.

    Returns:
        The paths, sorted; those too that stood there with the same content.
    """
    return sorted(path for output in outputs for path, _ in write_output(output, directory))


def write_output(
    output: Output, directory: Path, before: Callable[[str], None] | None = None
) -> list[tuple[Path, bool]]:
    """Make an output and write its files below a directory, in the order they are made in.

    Args:
        output: What to make.
        directory: The site's folder.
        before: What to do with an address before its file is written.

    Returns:
        Each file, and whether it was written: what stood there with the same content was not.
    """
    written = []
    for address, content in output.make():
        if before:
            before(address)
        path = directory / address
        written.append((path, write_content(path, content)))
    return written


def write_content(path: Path, content: Content) -> bool:
    """Write a file, whole or not at all, unless it holds just that.

    Returns:
        Whether it was written.
    """
    parts = [content] if isinstance(content, bytes) else content
    try:
        return _create(path, parts)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _create(path, parts)
    except FileExistsError:
        return not (isinstance(content, bytes) and _holds(path, content)) and _replace(path, parts)


def _create(path: Path, parts: Iterable[bytes]) -> bool:
    """Write a file where there is none; to write it aside and rename it would take a disk many times as long."""
    file = path.open("xb")
    try:
        with file:
            file.writelines(parts)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return True


def _replace(path: Path, parts: Iterable[bytes]) -> bool:
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
        made = Path(file.name)
        try:
            file.writelines(parts)
            file.close()
            if filecmp.cmp(made, path, shallow=False):
                made.unlink()
                return False
            made.chmod(0o644)
            made.replace(path)
        except BaseException:
            made.unlink(missing_ok=True)
            raise
    return True


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False
