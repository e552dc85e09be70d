"""The pages of one language: those MkDocs makes, with what we add to them, and those that we print."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any
from urllib.parse import urljoin

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from ..catalogue import Catalogue
from ..i18n import messages
from ..records import Heading
from ..running import MadeFile, Output, Shelf
from .addresses import language_prefix
from .body_html import link_names, scroll_tables
from .language_pass import LanguagePass, site_languages
from .named_files import find_named
from .page_heads import build_page_head
from .page_meta import build_meta
from .page_toc import build_toc
from .pages import PagePlan, SitePage, plan_pages
from .printing import PagePrinter, PlannedFile, SitePass, share_file
from .searched_page import SearchedPage
from .site_offer import SiteOffer
from .views import Reader

_WRITTEN_HEADING = re.compile(r'<h1\b[^>]*\bid="(?P<id>[^"]+)"')


class LanguagePages:
    """All pages of a language over one catalogue."""

    def __init__(
        self, catalogue: Catalogue, turn: LanguagePass, own: Mapping[str, str], offer: SiteOffer, site_url: str
    ) -> None:
        """Plan the pages.

        Args:
            catalogue: What the site shows.
            turn: The language.
            own: Addresses of the pages that the site's authors wrote, without the language's prefix, by their files.
            offer: What stands on the site beside its pages.
            site_url: Where the site will stand; empty where nobody said.
        """
        self.catalogue, self.language, self.prefix = catalogue, turn.language, turn.prefix
        self._turn, self._own, self._offer, self._site_url = turn, own, offer, site_url
        self._plans = plan_pages(catalogue, turn.language, site_url, own, offer)
        self._shared: dict[str, str] = {}
        self._built: dict[str, SitePage] = {}
        self._texts: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._printer: PagePrinter | None = None

    def add_files(self, files: Files, config: MkDocsConfig) -> list[str]:
        """Give MkDocs the pages that it must know whole, of the others only the places.

        Returns:
            Addresses of the pages that search engines shall list, but for those that the site's authors wrote.
        """
        written, named = {file.dest_uri: file.src_uri for file in files.documentation_pages()}, find_named(config.nav)
        listed = []
        for plan in self._plans.all().values():
            address = self.address(plan)
            if address in written or f"{plan.path}index.md" in named:
                self._share(plan.build(), written.get(address), files, config)
            else:
                files.append(PlannedFile(plan.path, self.prefix, config))
            if address not in written and plan.is_indexed:
                listed.append(self.prefix + plan.path)
        return listed

    def _share(self, page: SitePage, source: str | None, files: Files, config: MkDocsConfig) -> None:
        """Let MkDocs make a page: its text comes in later, so that there is no Markdown to render.

        Args:
            page: It.
            source: The file that the site's authors wrote for the same address.
            files: Of the pass.
            config: Of the pass.
        """
        file = share_file(page.path, self.prefix, config, f"---\n{json.dumps(build_meta(page))}\n---\n")
        self._shared[source or file.src_uri] = page.path
        self._built[page.path] = page
        for address, text in page.data.items():
            files.append(File.generated(config, address, content=text, inclusion=InclusionLevel.NOT_IN_NAV))
        if source is None:
            files.append(file)

    def keep(self, site: SitePass) -> None:
        """Keep what MkDocs knows in this language, to print pages when it has gone on."""
        self._printer = PagePrinter(site)

    def renew(self, catalogue: Catalogue) -> "LanguagePages":
        """Plan the same pages over another catalogue; what MkDocs made of the site's own texts stays."""
        renewed = LanguagePages(catalogue, self._turn, self._own, self._offer, self._site_url)
        renewed._printer, renewed._texts, renewed._shared = self._printer, self._texts, self._shared
        return renewed

    def _find(self, source: str) -> SitePage | None:
        """Find our page at the address of a file that MkDocs makes a page of."""
        path = self._shared.get(source)
        if path is None:
            return None
        if path not in self._built and (plan := self._plans.find(path)):  # this catalogue may lack what another had
            self._built[path] = plan.build()
        return self._built.get(path)

    def address(self, plan: PagePlan) -> str:
        """Where the file of a page stands, from the root of the site."""
        return f"{self.prefix}{plan.path}index.html"

    def content(self, html: str, page: Page) -> str:
        """Give the text of a page that MkDocs makes. What the site's authors wrote for one of ours introduces it."""
        self._texts[page.file.src_uri] = html
        own, html = self._find(page.file.src_uri), self._read(page.file.src_uri, page)
        if own is None:
            return html
        page.meta.update({"template": own.template, "hide": list(own.hide)})
        page.toc = build_toc(_headed(own.headings, html))
        return html + own.html

    def _read(self, source: str, page: Page) -> str:
        """Read what the site's authors wrote, with links by name and wide tables as ours have them."""
        reader = Reader(self.catalogue, self.language, self._path(page))
        html = link_names(self._texts[source], reader.link_href)
        return scroll_tables(html, lambda number: messages(self.language).say("record.table", n=number))

    def find_searched(self) -> Iterator[SearchedPage]:
        """Find the pages that the search reads."""
        for file in self._site.files:
            own, page = self._find(file.src_uri), file.page
            if own is None and page and not (page.meta.get("search") or {}).get("exclude"):
                path, said = page.url.removeprefix(self.prefix), str(page.meta.get("description") or "")
                html = self._read(file.src_uri, page)
                yield SearchedPage(path, str(page.title or ""), said, html, self.language)
            elif own and page and own.is_searchable:
                yield self._offer_page(own, self._read(file.src_uri, page))
        plans = self._without_shared(self._plans.all())
        yield from (self._offer_page(plan.build()) for plan in plans if plan.is_searched)

    def _offer_page(self, own: SitePage, html: str = "") -> SearchedPage:
        title, description = str(escape(own.title)), str(escape(own.description))
        return SearchedPage(own.path, title, description, html + own.search_html, self.language, own.search_note)

    def dress(self, context: dict[str, Any], page: Page, config: MkDocsConfig, own: SitePage | None = None) -> None:
        """Give a template its view model, and the page's address in the other languages."""
        own = own or self._find(page.file.src_uri)
        if own is not None:
            context["page_view"] = own.view
            self._name_alternates(own, page, config)
        path = own.path if own else page.url.removeprefix(self.prefix).removeprefix("./")
        reader = Reader(self.catalogue, self.language, path, config.site_url or "")
        context["page_head"] = build_page_head(own, page, reader, self._name_languages(config), config)

    def shelve_outputs(self) -> Iterator[Shelf]:
        """Tell what pages there are that we print."""
        for start in self._plans.starts:
            yield Shelf(self.prefix + start, partial(self._plan_outputs, start))

    def _plan_outputs(self, start: str) -> Iterator[Output]:
        for plan in self._without_shared(self._plans.of(start)):
            yield Output(self.address(plan), partial(self._print, plan), is_common=plan.is_one)

    def _without_shared(self, plans: Mapping[str, PagePlan]) -> Iterator[PagePlan]:
        there = set(self._shared.values())
        return (plan for path, plan in plans.items() if path not in there)

    def plan_shared(self) -> Iterator[Output]:
        """Plan the pages that MkDocs made, to make them anew over this catalogue."""
        for file in self._site.files:
            if file.page:
                yield Output(file.dest_uri, partial(self._remake, file.page))

    def _print(self, plan: PagePlan) -> Iterator[MadeFile]:
        assert self._printer is not None
        own, config = plan.build(), self._site.config
        page = self._printer.make_page(own)
        context = self._printer.gather(page)
        self.dress(context, page, config, own)
        yield self.address(plan), self._printer.print(own, page, context)
        yield from ((name, text.encode()) for name, text in own.data.items())

    def _remake(self, page: Page) -> Iterator[MadeFile]:
        assert self._printer is not None
        own = self._find(page.file.src_uri)
        page.content = self.content(self._texts[page.file.src_uri], page)
        yield page.file.dest_uri, self._printer.remake(page)
        yield from ((name, text.encode()) for name, text in (own.data.items() if own else ()))

    def _name_alternates(self, own: SitePage, page: Page, config: MkDocsConfig) -> None:
        alternates, names = self.find_alternates(own.path, config), self._name_languages(config)
        # Hack: mkdocs-static-i18n sets the attribute, not the key, and templates find the attribute first.
        # To be removed when it sets the key.
        config.extra.alternate = [  # type: ignore[attr-defined]
            {"name": names[language], "link": link, "lang": language} for language, link in alternates.items()
        ]
        if own.canonical_language and config.site_url:
            page.canonical_url = urljoin(config.site_url, alternates[own.canonical_language])

    def find_alternates(self, path: str, config: MkDocsConfig) -> dict[str, str]:
        """Find the address of a page of ours by language: every page stands in all of them."""
        languages, built = self.catalogue.bank.settings.languages, self._name_languages(config)
        return {each: f"{language_prefix(each, languages)}{path}" for each in languages if each in built}

    def _name_languages(self, config: MkDocsConfig) -> dict[str, str]:
        """Names of the languages of the site, the same in all passes: every page asks, and the settings are slow."""
        self._names = self._names or site_languages(config)
        return self._names

    def _path(self, page: Page) -> str:
        """Write an address as we do: the first page has an empty one."""
        return "" if page.url in (".", "./") else page.url.removeprefix(self.prefix)

    @property
    def _site(self) -> SitePass:
        assert self._printer is not None
        return self._printer.site


def _headed(headings: tuple[Heading, ...], html: str) -> tuple[Heading, ...]:
    """Let the heading that the site's authors wrote for a page stand first: the theme's skip link leads there."""
    written = _WRITTEN_HEADING.search(html)
    return (replace(headings[0], anchor=written["id"]), *headings[1:]) if written and headings else headings
