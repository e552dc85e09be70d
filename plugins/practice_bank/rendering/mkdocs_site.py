"""The catalogue as pages of MkDocs, over all language passes of one build."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, cast
from urllib.parse import urljoin

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from ..catalogue import Catalogue
from ..i18n import messages
from ..loading import COLLECTIONS, DATED
from ..records import Heading
from ..running import MadeFile, Output
from .addresses import GUIDES, language_prefix
from .attachments import plan_attachments
from .body_html import link_names, scroll_tables
from .contribute_worker import write_workers
from .editor import add_editor, has_editor
from .language_pass import LanguagePass, current_pass, site_languages
from .named_files import find_named
from .offline import fit_page
from .page_cards import plan_cards
from .page_heads import build_page_head, name_site
from .page_meta import build_meta
from .page_toc import build_toc
from .pages import PagePlan, SitePage, plan_pages
from .picture_copies import plan_pictures
from .printing import PagePrinter, PlannedFile, SitePass, keep_config, place_page
from .searched_page import SearchedPage
from .site_frame import SiteFrame
from .site_offer import SiteOffer
from .sitemap import Address, plan_sitemap
from .template_cache import keep_templates
from .theme import add_assets
from .views import Reader

_WRITTEN_HEADING = re.compile(r'<h1\b[^>]*\bid="(?P<id>[^"]+)"')


class MkDocsSite:
    """Hands our pages to MkDocs. Pages are built once a language; the catalogue once for all."""

    searched_pages: dict[str, list[SearchedPage]]
    """By language: what the search may find as pages, as far as the passes went."""

    def __init__(self, catalogue: Catalogue, *, has_templates: bool = False) -> None:
        self.catalogue = catalogue
        self.searched_pages = {}
        self._pages: dict[str, SitePage] = {}
        self._plans: dict[str, list[PagePlan]] = {}
        self._printers: dict[str, PagePrinter] = {}
        self._language, self._prefix = catalogue.bank.settings.languages[0], ""
        self._addresses: list[Address] = []
        self._has_guides = False
        self._has_templates = has_templates

    def add_files(self, files: Files, config: MkDocsConfig) -> None:
        """Add the pages of the current pass, and once the assets; take out what collections hold."""
        turn = self._turn(config)
        _remove_collections(files, self.catalogue.bank.settings.collections)
        self._addresses += [_address(file) for file in files.documentation_pages()]
        self._pages, self._language, self._prefix = {}, turn.language, turn.prefix
        self._add_pages(files, turn, config)
        if turn.is_default:
            add_assets(files, config)
            if self._has_editor(config):
                add_editor(files, config)
        else:
            # The page for what is not found stands once, at the root, in the default language.
            config.theme.static_templates.discard("404.html")

    def _add_pages(self, files: Files, turn: LanguagePass, config: MkDocsConfig) -> None:
        """Give MkDocs the pages that it must know whole, of the others only the places."""
        written = {file.dest_uri: file.src_uri for file in files.documentation_pages()}
        own = {file.src_uri: _plain(file.url).removeprefix(turn.prefix) for file in files.documentation_pages()}
        self._has_guides = GUIDES in own.values()
        offer = SiteOffer(has_editor=self._has_editor(config), has_templates=self._has_templates)
        named = find_named(config.nav)
        self._plans[turn.language] = []
        for plan in plan_pages(self.catalogue, turn.language, config.site_url or "", own, offer):
            address = f"{turn.prefix}{plan.path}index.html"
            if address in written or f"{plan.path}index.md" in named:
                self._add_page(plan.build(), written.get(address), files, turn, config)
            else:
                files.append(place_page(PlannedFile, plan.path, turn.prefix, config))
                self._plans[turn.language].append(plan)
            if address not in written and plan.is_indexed:
                self._addresses.append(Address(turn.prefix + plan.path, self._alternates(plan.path, config)))

    def _add_page(
        self, page: SitePage, source: str | None, files: Files, turn: LanguagePass, config: MkDocsConfig
    ) -> None:
        """Let MkDocs make a page: its text comes in later, so that there is no Markdown to render.

        Args:
            page: It.
            source: The file that the site's authors wrote for the same address.
            files: Of the pass.
            turn: The pass.
            config: Of the pass.
        """
        file = place_page(File, page.path, turn.prefix, config, f"---\n{json.dumps(build_meta(page))}\n---\n")
        self._pages[source or file.src_uri] = page
        for address, text in page.data.items():
            files.append(File.generated(config, address, content=text, inclusion=InclusionLevel.NOT_IN_NAV))
        if source is None:
            files.append(file)

    def prepare(self, environment: Environment, files: Files, nav: Navigation, config: MkDocsConfig) -> None:
        """Keep what the current pass knows, to print its other pages."""
        keep_templates(environment, Path(config.config_file_path or config.docs_dir).parent)
        self._furnish(environment)
        site = SitePass(
            self._language, self._prefix, environment, nav, files.documentation_pages(), keep_config(config)
        )
        self._printers[self._language] = PagePrinter(site)
        for plan in self._plans[self._language]:
            if plan.is_searched:
                self._keep_searched(plan.build())

    def plan_outputs(self, config: MkDocsConfig) -> Iterator[Output]:
        """Plan the pages that MkDocs does not make, and what lies beside pages, after the last pass."""
        root, site_url = Path(config.config_file_path or config.docs_dir).parent, config.site_url or ""
        for language, printer in self._printers.items():
            for plan in self._plans[language]:
                address = f"{printer.site.prefix}{plan.path}index.html"
                yield Output(address, partial(self._make, plan, address, printer), is_common=plan.is_one)
            site = name_site(printer.site.config)
            yield from plan_cards(self.catalogue, language, site, site_url, root)
        yield from plan_attachments(self.catalogue)
        yield from plan_pictures(self.catalogue, root)
        if site_url:
            yield from plan_sitemap(self._addresses, site_url, self.catalogue.bank.settings.languages[0])

    def _make(self, plan: PagePlan, address: str, printer: PagePrinter) -> Iterator[MadeFile]:
        own, config = plan.build(), printer.site.config
        page = printer.make_page(own)
        context = printer.gather(page)
        self._dress(context, own, page, printer.site.language, config)
        html = config.plugins.on_post_page(printer.print(own, page, context), page=page, config=config)
        yield address, html.encode("utf-8", errors="xmlcharrefreplace")
        yield from ((name, text.encode()) for name, text in own.data.items())

    def _furnish(self, env: Environment) -> None:
        """Tell the templates of the current pass what they know on every page."""
        env.globals["practice_bank"] = SiteFrame(
            self._language, tuple(self.catalogue.bank.settings.languages), self._has_guides
        )

    def content(self, html: str, page: Page) -> str:
        """Give the text of one of our pages. What the site's authors wrote for the same address introduces it."""
        own = self._pages.get(page.file.src_uri)
        reader = Reader(self.catalogue, self._language, _plain(page.url).removeprefix(self._prefix))
        html = link_names(html, reader.link_href)
        html = scroll_tables(html, lambda number: messages(self._language).say("record.table", n=number))
        self._offer_to_search(html, page, own)
        if own is None:
            return html
        page.meta.update({"template": own.template, "hide": list(own.hide)})
        page.toc = build_toc(_headed(own.headings, html))
        return html + own.html

    def _offer_to_search(self, html: str, page: Page, own: SitePage | None) -> None:
        if own and own.is_searchable:
            self._keep_searched(own, html)
        elif own is None and not (page.meta.get("search") or {}).get("exclude"):
            path, description = page.url.removeprefix(self._prefix), page.meta.get("description") or ""
            found = SearchedPage(path, str(page.title or ""), str(description), html, self._language)
            self.searched_pages.setdefault(self._language, []).append(found)

    def _keep_searched(self, own: SitePage, html: str = "") -> None:
        title, description = str(escape(own.title)), str(escape(own.description))
        html += own.search_html
        found = SearchedPage(own.path, title, description, html, self._language, own.search_note)
        self.searched_pages.setdefault(self._language, []).append(found)

    def context(self, context: TemplateContext, page: Page, config: MkDocsConfig) -> None:
        """Give the template of one of our pages its view model, and its address in the other languages."""
        own = self._pages.get(page.file.src_uri)
        self._dress(cast(dict[str, Any], context), own, page, self._language, config)

    def _dress(
        self, context: dict[str, Any], own: SitePage | None, page: Page, language: str, config: MkDocsConfig
    ) -> None:
        if own is not None:
            context["page_view"] = own.view
            self._name_alternates(own, page, config)
        path = own.path if own else page.url.removeprefix(self._prefix).removeprefix("./")
        reader = Reader(self.catalogue, language, path, config.site_url or "")
        context["page_head"] = build_page_head(own, page, reader, config)

    def _name_alternates(self, own: SitePage, page: Page, config: MkDocsConfig) -> None:
        alternates = self._alternates(own.path, config)
        names = site_languages(config)
        # Hack: mkdocs-static-i18n sets the attribute, not the key, and templates find the attribute first.
        # To be removed when it sets the key.
        config.extra.alternate = [  # type: ignore[attr-defined]
            {"name": names[language], "link": link, "lang": language} for language, link in alternates.items()
        ]
        if own.canonical_language and config.site_url:
            page.canonical_url = urljoin(config.site_url, alternates[own.canonical_language])

    def fit(self, html: str, page: Page, config: MkDocsConfig) -> str:
        """Fit a finished page to how the site will be opened."""
        if config.use_directory_urls:
            return html
        return fit_page(html, "../" * page.file.dest_uri.count("/"))

    def finish(self, config: MkDocsConfig) -> None:
        """Write what is made of finished files."""
        if config.use_directory_urls:
            write_workers(Path(config.site_dir), self.catalogue.bank.settings.languages)

    def _has_editor(self, config: MkDocsConfig) -> bool:
        return bool(self.catalogue.bank.settings.repository and has_editor() and config.use_directory_urls)

    def _turn(self, config: MkDocsConfig) -> LanguagePass:
        return current_pass(config, self.catalogue.bank.settings.languages[0])

    def _alternates(self, path: str, config: MkDocsConfig) -> dict[str, str]:
        """Address of a page of ours by language: every page stands in all of them."""
        languages, built = self.catalogue.bank.settings.languages, site_languages(config)
        return {each: f"{language_prefix(each, languages)}{path}" for each in languages if each in built}


def _plain(url: str) -> str:
    """Write an address as we do: the first page has an empty one."""
    return "" if url in (".", "./") else url


def _headed(headings: tuple[Heading, ...], html: str) -> tuple[Heading, ...]:
    """Let the heading that the site's authors wrote for a page stand first: the theme's skip link leads there."""
    written = _WRITTEN_HEADING.search(html)
    return (replace(headings[0], anchor=written["id"]), *headings[1:]) if written and headings else headings


def _address(file: File) -> Address:
    """Address of a page of the site's own, with the alternates mkdocs-static-i18n found."""
    alternates = getattr(file, "alternates", {})
    return Address(file.url, {language: other.url for language, other in alternates.items()})


def _remove_collections(files: Files, named: Mapping[str, str]) -> None:
    """Take out the folders that are data: they are read as entries, not as pages; a collection's own page stays."""
    for collection, default in COLLECTIONS.items():
        prefix = f"{named.get(collection, default).removeprefix('docs/').strip('/')}/"
        for file in list(files):
            inside = file.src_uri.removeprefix(prefix).split("/") if file.src_uri.startswith(prefix) else []
            is_year = collection in DATED and len(inside) == 2 and re.fullmatch(r"[0-9]{4}", inside[0])
            if len(inside) > 1 and not is_year:
                files.remove(file)
