"""The folder of a record as it was in a commit."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from .git import Repository
from .laid import load_laid_folder
from .loaded import Folder


@contextmanager
def past_folder(repository: Repository, commit: str, path: str, parts: Sequence[str] = ()) -> Iterator[Folder | None]:
    """Give the folder of a record as it was in a commit; None where it was not there.

    Its files are on disk as long as the context lasts.

    Args:
        repository: Where the site lies.
        commit: A full hash.
        path: The folder, relative to the site's root.
        parts: Files and folders in it that are wanted; none: all.
    """
    with TemporaryDirectory(prefix="practice-bank-") as scratch:
        root = Path(scratch)
        if not repository.unpack(commit, path, root, parts) or not (root / path).is_dir():
            yield None
            return
        yield load_laid_folder(root, path)[0]
