"""Files written as a whole or not at all."""

import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from .faults import Fault


def write_whole(target: Path, content: bytes) -> None:
    """Write a file so that nobody ever sees half of it; one that was there keeps its permissions.

    Raises:
        Fault: If a folder stands at the file's place.
    """
    if target.is_dir():
        raise Fault("cli.is_a_folder", path=target)
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".practice-bank-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        if target.exists():
            shutil.copymode(target, name)
        else:
            os.chmod(name, 0o666 & ~_umask())
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def write_tree(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files into a folder that nobody else sees yet.

    Args:
        folder: It is made where it is not there.
        files: Paths below it with their contents.
    """
    for path, content in files:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _umask() -> int:
    """The rights that new files lack; asking for them sets them, so they are set back."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
