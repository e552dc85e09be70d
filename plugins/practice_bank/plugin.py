"""MkDocs events, one call each."""

import gc
from typing import TYPE_CHECKING, Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from .config import PracticeBankOptions, read_settings
from .site_build import BuildTurn

if TYPE_CHECKING:  # what serves takes memory, and only a server needs it
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger(__name__)


class PracticeBankPlugin(BasePlugin[PracticeBankOptions]):
    """The bank of practices as pages and data of a MkDocs site."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Remember what the site is built for. That there is this method keeps the plugin over rebuilds."""
        self.turn = BuildTurn(log, serving=command == "serve")

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check and arrange the bank, once for all languages; before plugins that read the theme's words."""
        self.build = self.turn.start(config, read_settings(self.config, config, serving=self.turn.serving))
        return config

    @event_priority(100)
    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Keep the last site aside while MkDocs builds anew."""
        self.build.empty(config)

    @event_priority(-110)
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add our pages of this language, after mkdocs-static-i18n chose the site's own."""
        self.build.add_files(files, config)
        return files

    @event_priority(-110)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Remember the navigation, after mkdocs-static-i18n translated it."""
        self.nav = nav
        return nav

    @event_priority(-110)
    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Tell templates what they know on every page."""
        self.build.site.prepare(env, files, self.nav, config)
        return env

    @event_priority(100)
    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Give a page of ours its text."""
        self.build.go_on()
        return self.build.site.content(html, page)

    def on_page_context(
        self,
        context: TemplateContext,
        /,
        *,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Give a page of ours its view model."""
        self.build.go_on()
        self.build.site.context(context, page, config)
        return context

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Fit the page to how the site will be opened."""
        return self.build.site.fit(output, page, config)

    @event_priority(-110)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write our pages, data, attachments and sitemap, after mkdocs-static-i18n built the last language."""
        self.build.finish(config)

    def on_build_error(self, *, error: Exception, **_: Any) -> None:  # noqa: ARG002
        """Let others build into the folder: this build is over."""
        self.turn.end()

    def on_shutdown(self) -> None:
        """Let others build into the folder. The command ends: to look for garbage first takes Python half a second."""
        self.turn.end()
        gc.freeze()

    def on_serve(self, server: "LiveReloadServer", config: MkDocsConfig, builder: Any) -> "LiveReloadServer":
        """Watch the bank, and keep the last good site while errors stand."""
        self.build.watch(server, config, builder)
        return server
