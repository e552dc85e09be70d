"""The folder of a record as it was in a commit."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from .entries import Entry, find_entries
from .folder import load_folder
from .git import Repository
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
        folder = Entry(path.rpartition("/")[2], root / path, path, is_folder=True)
        entries, _ = find_entries(folder.source, path)
        yield load_folder(folder, entries, evidence=True)[0]
