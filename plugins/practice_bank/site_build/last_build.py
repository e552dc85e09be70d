"""What the last build left: where nothing changed since, the site stands already."""

from dataclasses import dataclass
from pathlib import Path

from ..running import FOLDER, Cache, digest_of
from .site_folder import look_at

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
        if not isinstance(noted, tuple) or noted[:2] != (inputs, look_at(self.directory).state):
            return None
        return str(noted[2])

    def note(self, inputs: str, state: str, report: str) -> None:
        """Note a build that ended without a warning.

        Args:
            inputs: Digest of what the site was made of.
            state: Digest of its folder as the build leaves it.
            report: What it reported.
        """
        self._notes.store(self._name, (inputs, state, report))

    @property
    def _notes(self) -> Cache:
        return Cache(self.root / FOLDER / KEPT)

    @property
    def _name(self) -> str:
        return digest_of([str(self.directory.resolve())])
