"""The catalogue as pages of MkDocs, over all language passes of one build."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, cast
from urllib.parse import urljoin

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils.templates import TemplateContext

from ..catalogue import Catalogue
from ..i18n import messages
from ..loading import COLLECTIONS, DATED
from ..records import Heading
from ..running import write_outputs
from .addresses import GUIDES
from .attachments import copy_attachments
from .body_html import link_names, scroll_tables
from .contribute_worker import write_workers
from .editor import add_editor, has_editor
from .language_pass import LanguagePass, current_pass, site_languages
from .offline import fit_page
from .page_heads import PageHeads
from .pages import SitePage, build_pages
from .picture_copies import write_scaled
from .searched_page import SearchedPage
from .site_frame import SiteFrame
from .site_offer import SiteOffer
from .sitemap import Address, plan_sitemap
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
        self._language, self._prefix = catalogue.bank.settings.languages[0], ""
        self._addresses: list[Address] = []
        self._heads = PageHeads()
        self._has_guides = False
        self._has_templates = has_templates

    def add_files(self, files: Files, config: MkDocsConfig) -> None:
        """Add the pages of the current pass, and once the assets; take out what collections hold."""
        turn = self._turn(config)
        _remove_collections(files, self.catalogue.bank.settings.collections)
        written = {file.dest_uri: file.src_uri for file in files.documentation_pages()}
        self._addresses += [_address(file) for file in files.documentation_pages()]
        self._pages, self._language, self._prefix = {}, turn.language, turn.prefix
        own = {file.src_uri: _plain(file.url).removeprefix(turn.prefix) for file in files.documentation_pages()}
        self._has_guides = GUIDES in own.values()
        offer = SiteOffer(has_editor=self._has_editor(config), has_templates=self._has_templates)
        for page in build_pages(self.catalogue, turn.language, config.site_url or "", own, offer):
            if page.needs_server and not config.use_directory_urls:
                continue
            file = _page_file(page, turn, config)
            self._pages[written.get(file.dest_uri, file.src_uri)] = page
            for address, text in page.data.items():
                files.append(File.generated(config, address, content=text, inclusion=InclusionLevel.NOT_IN_NAV))
            if file.dest_uri in written:
                continue
            files.append(file)
            if page.is_indexed:
                self._addresses.append(Address(turn.prefix + page.path, self._alternates(page, config)))
        if turn.is_default:
            add_assets(files, config)
            if self._has_editor(config):
                add_editor(files, config)
        else:
            # The page for what is not found stands once, at the root, in the default language.
            config.theme.static_templates.discard("404.html")

    def furnish(self, env: Environment) -> None:
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
        page.toc = get_toc(_toc_tokens(_headed(own.headings, html)))
        return html + own.html

    def _offer_to_search(self, html: str, page: Page, own: SitePage | None) -> None:
        asks_not = (page.meta.get("search") or {}).get("exclude")
        if not (own.is_searchable if own else not asks_not):
            return
        path = own.path if own else page.url.removeprefix(self._prefix)
        title = escape(own.title) if own else page.title or ""
        description = escape(own.description) if own else page.meta.get("description") or ""
        html, note = (html + own.search_html, own.search_note) if own else (html, "")
        found = SearchedPage(path, str(title), str(description), html, self._language, note)
        self.searched_pages.setdefault(self._language, []).append(found)

    def context(self, context: TemplateContext, page: Page, config: MkDocsConfig) -> None:
        """Give the template of one of our pages its view model, and its address in the other languages."""
        own = self._pages.get(page.file.src_uri)
        if own is not None:
            cast(dict[str, Any], context)["page_view"] = own.view
            self._name_alternates(own, page, config)
        path = own.path if own else page.url.removeprefix(self._prefix).removeprefix("./")
        reader = Reader(self.catalogue, self._language, path, config.site_url or "")
        cast(dict[str, Any], context)["page_head"] = self._heads.build(own, page, reader, config)

    def _name_alternates(self, own: SitePage, page: Page, config: MkDocsConfig) -> None:
        alternates = self._alternates(own, config)
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
        """Write what stands once for all languages, after the last pass."""
        root, directory = Path(config.config_file_path or config.docs_dir).parent, Path(config.site_dir)
        copy_attachments(self.catalogue, directory)
        write_scaled(self.catalogue, root, directory)
        self._heads.write(root, directory)
        if config.site_url:
            default = self.catalogue.bank.settings.languages[0]
            write_outputs(plan_sitemap(self._addresses, config.site_url, default), directory)
        if config.use_directory_urls:
            write_workers(directory, self.catalogue.bank.settings.languages)

    def _has_editor(self, config: MkDocsConfig) -> bool:
        return bool(self.catalogue.bank.settings.repository and has_editor() and config.use_directory_urls)

    def _turn(self, config: MkDocsConfig) -> LanguagePass:
        return current_pass(config, self.catalogue.bank.settings.languages[0])

    def _alternates(self, page: SitePage, config: MkDocsConfig) -> dict[str, str]:
        default, *_ = self.catalogue.bank.settings.languages
        return {
            language: path if language == default else f"{language}/{path}"
            for language, path in page.alternates.items()
            if language in site_languages(config)
        }


def _page_file(page: SitePage, turn: LanguagePass, config: MkDocsConfig) -> File:
    """Make a page's file; its text comes in later, so that MkDocs has no Markdown to render."""
    source = f"{page.path}index.md"
    file = File.generated(config, source, content=_front_matter(page), inclusion=InclusionLevel.NOT_IN_NAV)
    file.dest_uri = f"{turn.prefix}{page.path}index.html"
    return file


def _plain(url: str) -> str:
    """Write an address as we do: the first page has an empty one."""
    return "" if url in (".", "./") else url


def _front_matter(page: SitePage) -> str:
    # Material prints titles and descriptions as they are.
    meta = {
        "title": str(escape(page.title)),
        "description": str(escape(page.description)),
        "template": page.template,
        "hide": list(page.hide),
    }
    return f"---\n{json.dumps(meta, ensure_ascii=False)}\n---\n"


def _headed(headings: tuple[Heading, ...], html: str) -> tuple[Heading, ...]:
    """Let the heading that the site's authors wrote for a page stand first: the theme's skip link leads there."""
    written = _WRITTEN_HEADING.search(html)
    return (replace(headings[0], anchor=written["id"]), *headings[1:]) if written and headings else headings


def _toc_tokens(headings: tuple[Heading, ...]) -> list[Any]:
    """Nest headings by level, as Python-Markdown's table of contents does."""
    top: list[Any] = []
    open_tokens: list[Any] = []
    for heading in headings:
        token = {"level": heading.level, "id": heading.anchor, "name": str(escape(heading.text)), "children": []}
        while open_tokens and open_tokens[-1]["level"] >= heading.level:
            open_tokens.pop()
        (open_tokens[-1]["children"] if open_tokens else top).append(token)
        open_tokens.append(token)
    return top


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
