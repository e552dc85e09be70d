"""The site in its folder: who builds it, and whether it is there as it would be built."""

import os
from collections.abc import Callable
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig

from ..config import Settings
from ..running import SHARD, Begun
from .last_build import LastBuild
from .site_inputs import digest_inputs, is_known
from .site_lock import SiteLock


class StandingSite:
    """The site as the last build left it, and the right to build it anew."""

    def __init__(self) -> None:
        self._lock: SiteLock | None = None
        self._digest: Begun[str] | None = None
        self.inputs = ""
        """Digest of what the site is made of; known once it is settled."""

    def claim(self, settings: Settings, config: MkDocsConfig, tell: Callable[[], None]) -> str | None:
        """Take the right to build, unless this build has it.

        Args:
            settings: Of the build.
            config: Of the site.
            tell: Called before waiting for another build.

        Returns:
            What the last build reported, where the site stands already as it would be built, and the command is to
            build it.
        """
        if self._lock:
            return None
        directory = Path(config.site_dir)
        self._lock = SiteLock(settings.root, directory)
        self._lock.take(tell)
        self._last = LastBuild(settings.root, directory)
        may_stand = not os.environ.get(SHARD) and is_known(config) and _is_build() and self._last.is_noted
        if may_stand:
            self.inputs = digest_inputs(settings, config)
            return self._last.find_report(self.inputs)
        # Nobody waits for it yet: beside it, what builds can be loaded.
        self._digest = Begun(lambda: digest_inputs(settings, config))
        return None

    def settle(self) -> None:
        """Know what the site is made of, before anything of it is read: what changes later is of the next build."""
        if self._digest:
            self.inputs, self._digest = self._digest.result(), None

    def note(self, state: str, report: str) -> None:
        """Note a build that ended without a warning; `state` is the digest of its folder."""
        self._last.note(self.inputs, state, report)

    def leave(self) -> None:
        """Let others build."""
        if self._lock:
            self._lock.leave()
            self._lock = None


def _is_build() -> bool:
    """Whether `mkdocs build` runs: other commands and programs go on after a build, so it must not end them."""
    context = click.get_current_context(silent=True)
    return context is not None and context.info_name == "build"
