"""Outputs written to disk: whole files only, and none that stands there already."""

import filecmp
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from .output import Content, Output


def write_outputs(outputs: Iterable[Output], directory: Path) -> list[Path]:
    """Make outputs one after the other and write their files below a directory.

    Returns:
        The paths, sorted; those too that stood there with the same content.
    """
    return sorted(directory / address for output in outputs for address, _ in write_output(output, directory))


def write_output(
    output: Output, directory: Path, before: Callable[[str], None] | None = None
) -> list[tuple[str, bool]]:
    """Make an output and write its files below a directory, in the order they are made in.

    Args:
        output: What to make.
        directory: The site's folder.
        before: What to do with an address before its file is written.

    Returns:
        The address of each file, and whether it was written: what stood there with the same content was not.
    """
    written = []
    for address, content in output.make():
        if before:
            before(address)
        # A site has thousands of files, and to join objects of paths takes as long as to open one.
        written.append((address, write_content(f"{directory}/{address}", content)))
    return written


def write_content(path: str | Path, content: Content) -> bool:
    """Write a file, whole or not at all, unless it holds just that.

    Returns:
        Whether it was written.
    """
    parts = [content] if isinstance(content, bytes) else content
    # Most files are pages, each in a folder of its own.
    _make_folder(os.path.dirname(path))
    try:
        return _create(path, parts)
    except FileExistsError:
        there = Path(path)
        return not (isinstance(content, bytes) and _holds(there, content)) and _replace(there, parts)


def _create(path: str | Path, parts: Iterable[bytes]) -> bool:
    """Write a file where there is none; to write it aside and rename it would take a disk many times as long."""
    file = open(path, "xb")  # noqa: SIM115  # what closes it below stands within what removes it
    try:
        with file:
            file.writelines(parts)
    except BaseException:
        os.unlink(path)
        raise
    return True


def _make_folder(folder: str) -> None:
    """Make a folder where there is none; most stand in one that is there."""
    try:
        os.mkdir(folder)
    except FileExistsError:
        return
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)


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
