"""Several files of a site written together, or left as they were."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from ..writing import write_whole


@contextmanager
def rewrite(site: Path, files: Mapping[str, bytes | None]) -> Iterator[None]:
    """Write files, run what checks them, and put everything back if anything fails.

    Args:
        site: The site's folder.
        files: New contents by path; None takes a file away.
    """
    before = {path: (site / path).read_bytes() if (site / path).is_file() else None for path in files}
    try:
        _write(site, files)
        yield
    except BaseException:
        _write(site, before)
        raise


def _write(site: Path, files: Mapping[str, bytes | None]) -> None:
    for path, content in files.items():
        if content is None:
            (site / path).unlink(missing_ok=True)
        else:
            write_whole(site / path, content)
