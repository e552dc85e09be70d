"""The site that the last build left, kept while MkDocs builds anew: what did not change is not written again."""

import os
import shutil
from functools import cached_property
from pathlib import Path

from ..running import FOLDER, digest_of

KEPT = "former-site"


class FormerSite:
    """The files of the last build. MkDocs empties the site's folder, so they wait elsewhere."""

    def __init__(self, root: Path, directory: Path) -> None:
        self._directory = directory
        self._kept = root / FOLDER / KEPT / digest_of([str(directory.resolve())])

    def keep(self) -> None:
        """Take the site's folder aside; where that cannot be, all is written again."""
        try:
            shutil.rmtree(self._kept, ignore_errors=True)
            self._kept.parent.mkdir(parents=True, exist_ok=True)
            self._directory.rename(self._kept)
        except OSError:
            return

    def give_back(self, address: str) -> None:
        """Put a file where it was, unless another stands there; who writes it then finds whether it changed."""
        if not self._is_there:
            return
        former, target = self._kept / address, self._directory / address
        if target.exists() or not former.is_file():
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        former.replace(target)

    @cached_property
    def _is_there(self) -> bool:
        return self._kept.is_dir()

    def settle(self) -> None:
        """Put back all that was written again with the same content, and forget the rest."""
        for place, _, files in os.walk(self._kept):
            for name in files:
                former = Path(place, name)
                target = self._directory / former.relative_to(self._kept)
                if _is_same(former, target):
                    former.replace(target)
        shutil.rmtree(self._kept, ignore_errors=True)


def _is_same(former: Path, target: Path) -> bool:
    try:
        return former.stat().st_size == target.stat().st_size and former.read_bytes() == target.read_bytes()
    except OSError:
        return False
