"""What the stages are told."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from .running import QUIET, Progress

if TYPE_CHECKING:
    from .loading import Span  # to know whether a site stands already, nothing is loaded


@dataclass(frozen=True)
class Settings:
    """What a run needs to know."""

    root: Path
    """Folder that holds `practices/` and `docs/`."""
    today: date
    """The day statuses are derived for."""
    preview: bool = False
    """Show all records with stamps, not only the published."""
    secret: str | None = field(default=None, repr=False)
    """Key of the codes on certificates; None: each is made of its evidence."""
    thorough: bool = False
    """Ask git also about translations that are up to date: were they edited since?"""
    span: "Span | None" = None
    """Commits whose authors and changes are to be looked at too."""
    progress: Progress = field(default=QUIET, repr=False, compare=False)
    """Is told how far the work is."""
    meanwhile: Callable[[], object] | None = field(default=None, repr=False, compare=False)
    """What this process has to do anyway: done while others read the bank, where others do."""
