"""What was loaded before, as long as the system says that nothing changed since."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from .content import Signature, sign_content

T = TypeVar("T")


class LoadMemory:
    """Remembers what was loaded from folders; it must not be changed by who gets it."""

    def __init__(self) -> None:
        self._remembered: dict[Path, tuple[Signature, Any]] = {}

    def recall(self, folder: Path, load: Callable[[], T]) -> T:
        """Give what is loaded from a folder: again only if something in it may have changed."""
        signature = sign_content(folder)
        if signature and folder in self._remembered and self._remembered[folder][0] == signature:
            known: T = self._remembered[folder][1]
            return known
        loaded = load()
        self._remembered[folder] = (signature, loaded)
        return loaded
