"""What the last build left: where nothing changed since, the site stands already."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..running import FOLDER, Cache, digest_of

KEPT = "builds"


@dataclass(frozen=True)
class LastBuild:
    """The last whole build of a site into a folder."""

    root: Path
    """Of the site's sources."""
    directory: Path
    """The site's folder."""

    @property
    def is_noted(self) -> bool:
        """Whether there was one that ended well."""
        return self._notes.load(self._name) is not None

    def find_report(self, inputs: str) -> str | None:
        """Find what the last build reported; None where it was of other inputs or its files are not as it left them.

        Args:
            inputs: Digest of what the site is made of now.
        """
        noted = self._notes.load(self._name)
        if not isinstance(noted, tuple) or noted[:2] != (inputs, _digest_state(self.directory)):
            return None
        return str(noted[2])

    def note(self, inputs: str, report: str) -> None:
        """Note a build that ended without a warning."""
        self._notes.store(self._name, (inputs, _digest_state(self.directory), report))

    @property
    def _notes(self) -> Cache:
        return Cache(self.root / FOLDER / KEPT)

    @property
    def _name(self) -> str:
        return digest_of([str(self.directory.resolve())])


def _digest_state(directory: Path) -> str:
    """Name the files of a folder as they lie on the disk: whatever writes one changes it."""
    return digest_of(_describe(str(directory), ""))


def _describe(folder: str, name: str) -> Iterator[str]:
    """Describe the files below a folder.

    Args:
        folder: Where it is.
        name: Its own from the site's root, with a slash at the end; empty for the root.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _describe(entry.path, f"{name}{entry.name}/")
        else:
            found = entry.stat(follow_symlinks=False)
            facts = (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
            yield f"{name}{entry.name} {facts}"
