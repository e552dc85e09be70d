"""The catalogue as pages of MkDocs, over all language passes of one build."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from ..catalogue import Catalogue
from ..running import MadeFile, Output, Shelf
from .addresses import GUIDES
from .cards import card_folder
from .collected_files import is_collected
from .contribute_worker import write_workers
from .dense_template import DenseTemplate
from .editor import add_editor, has_editor
from .language_pages import LanguagePages
from .language_pass import LanguagePass, current_pass
from .lean_context import LeanContext
from .lean_template import LeanTemplate
from .offline import fit_page
from .page_cards import plan_cards
from .page_heads import name_site
from .printed_words import PRINTED_WORDS
from .printing import SitePass, keep_config
from .searched_page import SearchedPages
from .site_frame import SiteFrame
from .site_offer import SiteOffer
from .sitemap import FILE as SITEMAP
from .sitemap import START as SITEMAP_START
from .sitemap import plan_sitemap
from .template_cache import keep_templates
from .theme import add_assets


class MkDocsSite:
    """Hands our pages to MkDocs, language by language, and plans all else that stands on the site."""

    def __init__(self, catalogue: Catalogue, *, has_templates: bool = False) -> None:
        self.catalogue = catalogue
        self._languages: dict[str, LanguagePages] = {}
        self._passes: dict[str, SitePass] = {}
        self._language = catalogue.bank.settings.languages[0]
        self._listed: list[str] = []
        self._alternates: dict[str, dict[str, str]] = {}
        self._has_guides = False
        self._has_templates = has_templates

    def add_files(self, files: Files, config: MkDocsConfig) -> None:
        """Add the pages of the current pass, and once the assets; take out what collections hold."""
        turn = current_pass(config, self.catalogue.bank.settings.languages[0])
        for file in [*files]:
            if is_collected(file.src_uri, self.catalogue.bank.settings.collections):
                files.remove(file)
        self._language = turn.language
        own = {file.url: _find_alternates(file) for file in files.documentation_pages()}
        self._alternates |= own
        self._languages[turn.language] = pages = self._plan_pages(files, turn, config)
        self._listed += [*own, *pages.add_files(files, config)]
        if turn.is_default:
            add_assets(files, config)
            if self._has_editor(config):
                add_editor(files, config)
        else:
            # The page for what is not found stands once, at the root, in the default language.
            config.theme.static_templates.discard("404.html")
        _remove_sitemap(files, config)

    def _plan_pages(self, files: Files, turn: LanguagePass, config: MkDocsConfig) -> LanguagePages:
        own = {
            file.src_uri: "" if file.url in (".", "./") else file.url.removeprefix(turn.prefix)
            for file in files.documentation_pages()
        }
        self._has_guides = GUIDES in own.values()
        offer = SiteOffer(has_editor=self._has_editor(config), has_templates=self._has_templates)
        return LanguagePages(self.catalogue, turn, own, offer, config.site_url or "")

    def prepare(self, environment: Environment, files: Files, nav: Navigation, config: MkDocsConfig) -> None:
        """Tell the templates of the current pass what they know on every page, and keep what it knows itself."""
        keep_templates(environment)
        environment.add_extension(DenseTemplate)
        environment.template_class, environment.context_class = LeanTemplate, LeanContext
        pages, languages = self._languages[self._language], tuple(self.catalogue.bank.settings.languages)
        frame = SiteFrame(self._language, languages, self._has_guides)
        environment.globals["practice_bank"] = frame
        environment.filters |= PRINTED_WORDS
        # The theme prints its words as JSON: a Cyrillic letter takes two bytes so, else six.
        environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":"), "sort_keys": True}
        documents = files.documentation_pages()
        site = SitePass(self._language, pages.prefix, environment, nav, documents, keep_config(config))
        self._passes[self._language] = site
        pages.keep(site)

    def renew(self, catalogue: Catalogue) -> None:
        """Show another catalogue on the same site, after all passes: pages are planned anew, none is made."""
        self.catalogue = catalogue
        self._languages = {language: pages.renew(catalogue) for language, pages in self._languages.items()}
        for site in self._passes.values():
            cast(SiteFrame, site.environment.globals["practice_bank"]).forget()

    def content(self, html: str, page: Page) -> str:
        """Give the text of a page of the current pass."""
        return self._languages[self._language].content(html, page)

    def context(self, context: TemplateContext, page: Page, config: MkDocsConfig) -> None:
        """Give the template of a page of the current pass what it knows of it."""
        self._languages[self._language].dress(cast(dict[str, Any], context), page, config)

    def fit(self, html: str, page: Page, config: MkDocsConfig) -> str:
        """Fit a finished page to how the site will be opened."""
        if config.use_directory_urls:
            return html
        return fit_page(html, "../" * page.file.dest_uri.count("/"))

    @property
    def searched_pages(self) -> SearchedPages:
        """What the search may find as pages, by language."""
        return SearchedPages({language: pages.find_searched for language, pages in self._languages.items()})

    def shelve_outputs(self, config: MkDocsConfig) -> Iterator[Shelf]:
        """Tell what pages there are that MkDocs does not make, and what follows from all pages, after the last pass."""
        site_url = config.site_url or ""
        for language, pages in self._languages.items():
            yield from pages.shelve_outputs()
            site = name_site(self._passes[language].config)
            plan = partial(plan_cards, self.catalogue, language, site, site_url)
            yield Shelf(card_folder(language), plan, is_apart=True)
        if site_url:
            default = self.catalogue.bank.settings.languages[0]
            alternates = partial(self._name_alternates, config)
            yield Shelf(SITEMAP_START, partial(plan_sitemap, self._listed, alternates, site_url, default))

    def _name_alternates(self, config: MkDocsConfig, address: str) -> dict[str, str]:
        """Name the addresses of a page by language: of one that the site's authors wrote, those they wrote."""
        if address in self._alternates:
            return self._alternates[address]
        holding = (pages for pages in self._languages.values() if address.startswith(pages.prefix))
        pages = max(holding, key=lambda pages: len(pages.prefix))
        return pages.find_alternates(address.removeprefix(pages.prefix), config)

    def plan_shared(self) -> Iterator[Output]:
        """Plan the pages that MkDocs made, to make them anew after `renew`."""
        for language, pages in self._languages.items():
            for output in pages.plan_shared():
                yield Output(output.address, partial(self._make_in, language, output))

    def _make_in(self, language: str, output: Output) -> list[MadeFile]:
        """Make an output as in the pass of its language."""
        self._language = language
        return list(output.make())

    def finish(self, config: MkDocsConfig) -> None:
        """Write what is made of finished files."""
        if config.use_directory_urls:
            write_workers(Path(config.site_dir), self.catalogue.bank.settings.languages)

    def _has_editor(self, config: MkDocsConfig) -> bool:
        return bool(self.catalogue.bank.settings.repository and has_editor() and config.use_directory_urls)


def _find_alternates(file: File) -> dict[str, str]:
    """Find the addresses by language that mkdocs-static-i18n found for a page of the site's own."""
    return {language: other.url for language, other in getattr(file, "alternates", {}).items()}


def _remove_sitemap(files: Files, config: MkDocsConfig) -> None:
    """Take out the theme's sitemap, which holds one pass: one for all languages is written at the end.

    MkDocs copies as it is what is no template any more, which the first pass made of it.
    """
    config.theme.static_templates.discard(SITEMAP)
    if copied := files.get_file_from_path(SITEMAP):
        files.remove(copied)
