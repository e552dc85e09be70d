"""A file of the built site."""

from pathlib import Path


def write_file(path: Path, content: bytes) -> bool:
    """Write a file where it is not there with the same content; one that did not change keeps its time.

    Returns:
        Whether it was written.
    """
    try:
        if path.read_bytes() == content:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True
