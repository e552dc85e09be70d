"""The turn of one command at building a site."""

import logging
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig

from ..config import Settings
from ..running import collect_seldom, uncollected
from .standing_site import StandingSite

if TYPE_CHECKING:
    from .opening import Opening
    from .site_build import SiteBuild

Logger = logging.Logger | logging.LoggerAdapter[Any]


class BuildTurn:
    """Builds, unless the site stands already: all that takes is loaded only then."""

    def __init__(self, log: Logger, *, serving: bool) -> None:
        self.serving = serving
        self._log = log
        self._standing = StandingSite()
        self._build: SiteBuild | None = None

    def start(self, config: MkDocsConfig, settings: Settings) -> "SiteBuild":
        """Start a build, or another language of it.

        Raises:
            PluginError: If errors stand in a bank that is to be published.
            SystemExit: If the site stands already as it would be built, and the command is to build it.
        """
        if not self.serving:
            report = self._standing.claim(settings, config, lambda: self._tell_busy(config, settings))
            if report is not None:
                self._log.info("%s", report)
                raise SystemExit(0)
        opening = None if self.serving or self._build else self._open(settings)
        build = self._load()
        self._standing.settle()
        build.start(config, settings, opening)
        return build

    def end(self) -> None:
        """End the turn, however it went."""
        if self._build:
            self._build.end()
        self._standing.leave()

    def _open(self, settings: Settings) -> "Opening":
        """Check the bank; while others read it, this process loads what builds."""
        with uncollected():
            module = import_module(".opening", __package__)
            self._standing.settle()
            opening: Opening = module.open_build(replace(settings, meanwhile=self._load), self._log)
        return opening

    def _tell_busy(self, config: MkDocsConfig, settings: Settings) -> None:
        told = import_module(".opening", __package__).choose_words(settings)
        self._log.info(told.say("site.busy", folder=config.site_dir))

    def _load(self) -> "SiteBuild":
        if self._build is None:
            collect_seldom()
            with uncollected():
                module = import_module(".site_build", __package__)
            self._build = module.SiteBuild(self._log, self._standing, serving=self.serving)
        return self._build
