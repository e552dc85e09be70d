"""The bundle of a call."""

from pathlib import Path

from ...loading import ARCHIVE_LIMIT
from ..faults import Fault


def read_bundle(file: Path) -> bytes:
    """Read the bytes of a bundle.

    Raises:
        Fault: If there is no such file, or it is so large that it is not even looked at.
    """
    if not file.is_file():
        raise Fault("receive.no_file", path=file)
    size = file.stat().st_size
    if size > ARCHIVE_LIMIT:
        raise Fault("receive.too_large", path=file, size=size // 2**20, limit=ARCHIVE_LIMIT // 2**20)
    return file.read_bytes()
