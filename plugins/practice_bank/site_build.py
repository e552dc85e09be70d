"""One build of the site: check, gate, hand over, write."""

import logging
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer

from .diagnostics import report_text
from .export import plan_calendars, plan_data, plan_feeds, plan_monitoring, plan_overview, plan_search
from .i18n import LANGUAGES, Messages, messages
from .pipeline import Checked, Settings, arrange, check_bank
from .rendering import (
    ERRORS,
    MkDocsSite,
    current_pass,
    has_editor,
    has_fonts,
    replace_theme_search,
    show_live_report,
    site_languages,
    write_live_report,
    write_offline,
)
from .running import Output, map_in_workers, write_output, write_outputs

TEMPLATES = "practice_bank.documents.manuscript"
"""The room that writes them; it is loaded only when it is needed."""
NEEDED_TO_WRITE = frozenset({"docx", "docxtpl", "lxml"})
"""What it stands on, and either of the extras `word` and `documents` brings."""
Logger = logging.Logger | logging.LoggerAdapter[Any]


class SiteBuild:
    """The bank over all language passes of a build, and over all builds of a server."""

    site: MkDocsSite
    """The pages of the build that goes on."""

    def __init__(self, log: Logger, *, serving: bool) -> None:
        self.serving = serving
        self._log = log
        self._checked: Checked | None = None

    def start(self, config: MkDocsConfig, settings: Settings) -> None:
        """Check and arrange the bank, unless this is a further language of the same build.

        Raises:
            PluginError: If errors stand in a build that is to be published.
        """
        if self.serving:
            show_live_report(config)
        has_theme_search = replace_theme_search(config)
        if current_pass(config, "").is_nested:
            return
        self._settings = settings
        self._checked = self._checked or check_bank(settings)
        self._errors_page = _errors_page(config)
        self._report(self._checked)
        if self._checked.has_errors and not self.serving:
            raise PluginError(self._words["site.stopped"])
        if has_theme_search:
            self._log.info(self._words["site.theme_search"])
        self._check_languages(config)
        self._templates = self._find_templates()
        self.site = MkDocsSite(arrange(self._checked, settings), has_templates=self._templates is not None)

    def finish(self, config: MkDocsConfig) -> None:
        """Write what stands once for all languages, after the last pass."""
        if current_pass(config, "").is_nested or self._checked is None:
            return
        directory = Path(config.site_dir)
        self._write_pages(config, directory)
        self.site.finish(config)
        write_outputs(self._plan(config.site_url or ""), directory)
        if self._templates:
            self._templates.write_templates(self.site.catalogue.bank, directory)
        if not config.use_directory_urls:
            write_offline(directory)
        if self.serving:
            write_live_report(self._checked.diagnostics, self._language, directory)
        if not config.site_url:
            self._log.info(self._words["site.no_feeds"])
        if not has_fonts():
            self._log.info(self._words["site.no_fonts"])
        if self.site.catalogue.bank.settings.repository and not has_editor():
            self._log.info(self._words["editor.missing"])
        self._checked = None

    def _write_pages(self, config: MkDocsConfig, directory: Path) -> None:
        def write(output: Output) -> None:
            write_output(output, directory)
            self.site.draw_cards(config, directory)

        for _ in map_in_workers(write, list(self.site.plan_outputs())):
            pass

    def _plan(self, site_url: str) -> Iterator[Output]:
        """Plan the files that stand beside the pages."""
        catalogue = self.site.catalogue
        yield from plan_data(catalogue)
        yield from plan_calendars(catalogue, site_url)
        yield from plan_monitoring(catalogue)
        yield from plan_overview(catalogue)
        yield from plan_search(catalogue, self.site.searched_pages)
        if site_url:
            yield from plan_feeds(catalogue, site_url)

    def watch(self, server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> None:
        """Watch the bank's folder; rebuild only when it is without errors, else show the report over the last site."""
        server.watch(str(self._settings.root / "practices"))

        def rebuild() -> None:
            self._checked = check_bank(self._settings)
            if not self._checked.has_errors:
                builder()
                return
            self._report(self._checked)
            write_live_report(self._checked.diagnostics, self._language, Path(config.site_dir))
            self._checked = None

        server.builder = rebuild

    def _find_templates(self) -> Any:
        """Find the room that writes the Word forms for authors; None where no extra that it needs is installed."""
        try:
            return import_module(TEMPLATES)
        except ModuleNotFoundError as fault:
            if (fault.name or "").partition(".")[0] not in NEEDED_TO_WRITE:
                raise
            self._log.info(self._words["site.no_templates"])
            return None

    @property
    def _language(self) -> str:
        return self._checked.bank.settings.languages[0] if self._checked else LANGUAGES[0]

    @property
    def _words(self) -> Messages:
        return messages(self._language)

    def _report(self, checked: Checked) -> None:
        # What does not stop a build is no warning of MkDocs either, which a strict build counts.
        level = logging.ERROR if checked.has_errors and not self.serving else logging.INFO
        if checked.diagnostics:
            self._log.log(level, "\n%s", report_text(checked.diagnostics, self._language, self._errors_page))

    def _check_languages(self, config: MkDocsConfig) -> None:
        assert self._checked is not None
        bank, site = self._checked.bank.settings.languages, site_languages(config)
        if list(bank) != list(site) and (site or len(bank) > 1):
            named = {"bank": ", ".join(bank), "site": ", ".join(site) or "–"}
            raise PluginError(self._words.say("site.languages_differ", **named))


def _errors_page(config: MkDocsConfig) -> str:
    """Where the page that explains all codes will stand in the first language; empty where nobody said."""
    return urljoin(config.site_url, ERRORS) if config.site_url else ""
