"""What earlier runs left, out of the way of what is measured."""

import tempfile
from pathlib import Path


def put_aside(folder: Path) -> None:
    """Move a folder out of its own, to a place beside that one; it goes when all goes.

    To delete it would make what is measured next look slow: for a while ext4 without a journal gives new files no
    place of a deleted one, and has to look for others.
    """
    if folder.exists():
        folder.rename(Path(tempfile.mkdtemp(dir=folder.parent.parent), folder.name))
