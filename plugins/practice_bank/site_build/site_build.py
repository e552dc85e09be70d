"""One build of the site: check, gate, hand over, write."""

import logging
import time
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.utils import CountHandler

from ..config import Settings
from ..diagnostics import report_text
from ..i18n import LANGUAGES, Messages, messages
from ..loading import PRACTICES
from ..pipeline import Checked, Checker, arrange
from ..records import Bank
from ..rendering import (
    ERRORS,
    BuildSummary,
    MkDocsSite,
    current_pass,
    prepare_theme,
    replace_theme_search,
    show_live_report,
    site_languages,
    try_drawing,
    write_live_report,
    write_offline,
)
from ..running import (
    QUIET,
    WHOLE,
    Output,
    Progress,
    Shelf,
    ShelvedOutputs,
    digest_of,
    give_back,
    map_in_shifts,
    uncollected,
    write_output,
    write_part,
)
from .build_turn import Logger
from .former_site import FormerSite
from .lacks import find_lacks
from .opening import Opening, begin_build, find_shard
from .output_desk import OutputDesk
from .served_frame import digest_frame
from .side_outputs import SideOutputs
from .site_folder import look_at
from .site_outputs import can_write_templates, order_shelves, shelve_data, shelve_pages
from .standing_site import StandingSite

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


class SiteBuild:
    """The bank over all language passes of a build, and over all builds of a server."""

    site: MkDocsSite
    """The pages of the build that goes on."""

    def __init__(self, log: Logger, standing: StandingSite, *, serving: bool) -> None:
        self.serving = serving
        self._standing = standing
        self._log = log
        self._checked: Checked | None = None
        self._side: SideOutputs[Mapping[str, tuple[str, ...]]] | None = None
        self._progress: Progress = QUIET
        self._warnings = CountHandler(level=logging.WARNING)
        self._checker, self._desk = Checker(), OutputDesk()

    def start(self, config: MkDocsConfig, settings: Settings, opening: Opening | None = None) -> None:
        """Check and arrange the bank, unless this is a further language of the same build.

        Args:
            config: Of the site.
            settings: Of the build.
            opening: What was begun of it already.

        Raises:
            PluginError: If errors stand in a build that is to be published.
        """
        prepare_theme(config)
        if self.serving:
            show_live_report(config)
        has_theme_search = replace_theme_search(config)
        if current_pass(config, "").is_nested:
            return
        self._begin(opening or begin_build(settings, self._log))
        self._former = FormerSite(settings.root, Path(config.site_dir))
        with uncollected():
            self._arrange(config, has_theme_search=has_theme_search)

    def _arrange(self, config: MkDocsConfig, *, has_theme_search: bool) -> None:
        self._checked = self._checked or self._check()
        give_back()  # what the check has freed, before processes are forked
        if config.site_url:
            try_drawing()
        self._errors_page = _errors_page(config)
        self._report(self._checked)
        if self._checked.has_errors and not self.serving:
            raise PluginError(self._words["site.stopped"])
        if has_theme_search:
            self._log.info(self._words["site.theme_search"])
        self._check_languages(config)
        if not can_write_templates():
            self._log.info(self._words["site.no_templates"])
        self._progress.start("catalogue")
        self.site = MkDocsSite(arrange(self._checked, self._settings), has_templates=can_write_templates())
        self._progress.finish()

    def _begin(self, opening: Opening) -> None:
        self._started, self._shard = opening.started, WHOLE if self.serving else find_shard()
        self._settings, self._progress = opening.settings, opening.settings.progress
        self._checked = self._checked or opening.checked
        self._report_text = ""
        self._warnings.counts.clear()
        logging.getLogger("mkdocs").addHandler(self._warnings)

    def end(self) -> None:
        """End the build, however it went; before others may build, nobody writes any more."""
        if self._side:
            self._side.stop()
        self._standing.leave()
        self._progress.finish()
        logging.getLogger("mkdocs").removeHandler(self._warnings)

    def _check(self) -> Checked:
        """Check the bank for a server, which does it again and again and remembers what it read."""
        checked = self._checker.check(self._settings)
        self._progress.finish()
        return checked

    def empty(self, config: MkDocsConfig) -> None:
        """Take the last site aside before MkDocs empties its folder."""
        if not self.serving and not current_pass(config, "").is_nested:
            self._former.keep()

    def add_files(self, files: Files, config: MkDocsConfig) -> None:
        """Add our pages of a language; beside MkDocs, whose work nobody can share, begin what it has no part in."""
        if not self.serving and not current_pass(config, "").is_nested:
            catalogue, write = self.site.catalogue, partial(self._write_output, Path(config.site_dir))
            self._side = SideOutputs(catalogue.related.find_all, [*shelve_data(catalogue, config)], self._shard, write)
        self.site.add_files(files, config)

    def go_on(self) -> None:
        """Go on with what was begun beside MkDocs."""
        if self._side:
            self._side.go_on()

    def finish(self, config: MkDocsConfig) -> None:
        """Write what MkDocs does not, after the last pass; for a server, lay it out.

        Raises:
            PluginError: If the disk refuses a file.
        """
        if current_pass(config, "").is_nested or self._checked is None:
            return
        try:
            self._finish(config)
        except OSError as fault:
            told = {"path": fault.filename2 or fault.filename or config.site_dir, "what": fault.strerror or str(fault)}
            raise PluginError(self._words.say("site.disk_refused", **told)) from fault

    def _finish(self, config: MkDocsConfig) -> None:
        directory = Path(config.site_dir)
        for lack in find_lacks(config, self.site.catalogue.bank):
            self._log.info(self._words[lack])
        if self.serving:
            self._desk.forget()
            self._lay_out(config)
        else:
            written = self._write(shelve_pages(self.site, config), directory)
            self.site.finish(config)
            if not config.use_directory_urls:
                write_offline(directory)
            pages = self._close(directory)
            self.end()
            self._sum_up(pages, written)
        self._checked = None

    def _lay_out(self, config: MkDocsConfig, more: Iterable[Shelf] = ()) -> None:
        assert self._checked is not None
        pages, data = shelve_pages(self.site, config), shelve_data(self.site.catalogue, config)
        self._desk.lay_out([*pages, *data, *more], Path(config.site_dir))
        write_live_report(self._checked.diagnostics, self._language, Path(config.site_dir))

    def _write(self, shelves: Iterable[Shelf], directory: Path) -> list[bool]:
        """Make outputs and write them, what was left beside MkDocs too; those that take long are begun first.

        Returns:
            Of each file, whether it changed.
        """
        related, written, left = self._side.end() if self._side else ({}, [], [])
        self.site.catalogue.related.keep(related)
        ordered = order_shelves([*shelves, *left], self.site.catalogue.bank.settings.languages)
        outputs = ShelvedOutputs(ordered, self._shard)
        give_back()

        def write(number: int) -> list[bool]:
            return self._write_output(directory, outputs.take(number))

        made = map_in_shifts(write, range(len(outputs)), outputs.long)
        written += [changed for files in self._progress.track("pages", made, len(outputs)) for changed in files]
        self._progress.finish()
        return written

    def _write_output(self, directory: Path, output: Output) -> list[bool]:
        return [changed for _, changed in write_output(output, directory, self._former.give_back)]

    def _close(self, directory: Path) -> int:
        """Note what was built, for the next build or for those who join parts, and count the pages."""
        self._former.settle()
        folder = look_at(directory)
        if self._shard != WHOLE:
            write_part(directory, self._shard, self._standing.inputs)
        elif not self._warnings.counts:
            unchanged = self._words.say("site.unchanged", folder=directory)
            self._standing.note(folder.state, f"{self._report_text}\n{unchanged}".lstrip())
        return folder.pages

    def _sum_up(self, pages: int, written: list[bool]) -> None:
        summary = BuildSummary(pages, time.monotonic() - self._started, written.count(False), written.count(True))
        self._log.info(summary.text(self._language))

    def watch(self, server: "LiveReloadServer", config: MkDocsConfig, builder: Callable[[], None]) -> None:
        """Watch the bank's folder; show what changed where it is without errors, else a report over the last site."""
        # With what it stands on it takes memory, and only a server needs it.
        from .folder_watch import FolderWatch

        desk = self._desk
        FolderWatch(self._settings.root / PRACTICES, desk.lock).tell(server)
        server.set_app(desk.wrap(server.serve_request, server.mount_path))
        seen = _digest_frame(config, self.site.catalogue.bank)

        def rebuild() -> None:
            nonlocal seen
            with desk.lock, uncollected():
                self._checked = self._check()
                if self._checked.has_errors:
                    self._report(self._checked)
                    write_live_report(self._checked.diagnostics, self._language, Path(config.site_dir))
                elif _digest_frame(config, self._checked.bank) == seen:
                    self._renew(config)
                else:
                    seen = _digest_frame(config, self._checked.bank)
                    builder()
                self._checked = None

        server.builder = rebuild

    def _renew(self, config: MkDocsConfig) -> None:
        """Show the bank as it is now on a site whose own texts did not change: pages wait until they are asked for."""
        assert self._checked is not None
        self._report(self._checked)
        self.site.renew(arrange(self._checked, self._settings))
        self._lay_out(config, [Shelf("", self.site.plan_shared)])

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
            self._report_text = "\n" + report_text(checked.diagnostics, self._language, self._errors_page)
            self._log.log(level, "%s", self._report_text)

    def _check_languages(self, config: MkDocsConfig) -> None:
        assert self._checked is not None
        bank, site = self._checked.bank.settings.languages, site_languages(config)
        if list(bank) != list(site) and (site or len(bank) > 1):
            named = {"bank": ", ".join(bank), "site": ", ".join(site) or "–"}
            raise PluginError(self._words.say("site.languages_differ", **named))


def _digest_frame(config: MkDocsConfig, bank: Bank) -> str:
    return digest_of([repr(bank.settings), digest_frame(config, bank.settings.collections)])


def _errors_page(config: MkDocsConfig) -> str:
    """Where the page that explains all codes will stand in the first language; empty where nobody said."""
    return urljoin(config.site_url, ERRORS) if config.site_url else ""
