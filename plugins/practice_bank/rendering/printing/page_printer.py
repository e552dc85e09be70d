"""Prints the pages of one language pass as MkDocs would, but faster."""

import posixpath
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast
from urllib.parse import urlsplit

from jinja2 import UndefinedError
from mkdocs.commands.build import get_context
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from ..addresses import relative
from ..page_meta import build_meta
from ..page_toc import build_toc
from ..pages import SitePage
from ..printed_parts import encode_page
from ..site_frame import SiteFrame
from ..theme import THEME
from ..views import Link
from .duplicate import duplicate
from .frame import PLACE, Frame, print_frame, slot
from .frame_view import FrameView, PageOwn
from .listeners import has_listeners
from .planned_file import PlannedFile
from .site_pass import SitePass

FRAMED = frozenset(
    f"practice-bank/{name}.html"
    for name in (
        *("calendar_list", "calendar_month", "event", "facet", "kit", "listing", "news", "organisation", "person"),
        *("record", "redirect", "verification"),
    )
)
"""Templates of the pages whose number grows with the bank: they print nothing of a page outside of blocks."""
CONTENTS_ITEM = "partials/toc-item.html"
KEPT = 500
"""Headings of which it is kept how they stand in the contents."""
FrameKey = tuple[object, ...]


class PagePrinter:
    """Prints pages of one language pass."""

    def __init__(self, site: SitePass) -> None:
        self.site = site
        self._blank = Page("", PlannedFile("", site.prefix, site.config), site.config)
        self._has_listeners = has_listeners(site.config)
        site_url = site.config.site_url
        self._home = f"{site_url.rstrip('/')}/" if site_url else ""
        self._abs_home = urlsplit(self._home).path
        self._known: dict[int, dict[str, Any]] = {}
        self._printed = cast(SiteFrame, site.environment.globals["practice_bank"]).printed
        self._frames: dict[FrameKey, Frame | None] = {}
        self._listed: dict[tuple[str, str], str] = {}

    def make_page(self, own: SitePage) -> Page:
        """Make what templates know of a page: a copy of a blank one, for MkDocs asks much to make one."""
        page = duplicate(self._blank)
        # The file does not know its page: two that know each other stay in memory until the collector comes.
        page.file = PlannedFile(own.path, self.site.prefix, self.site.config)
        page.meta, page.content, page.toc = build_meta(own), own.html, build_toc(own.headings)
        page.title = str(page.meta["title"])
        if self._home:
            page.canonical_url, page.abs_url = self._home + page.url, self._abs_home + page.url
        return page

    def gather(self, page: Page) -> dict[str, Any]:
        """Gather what templates know on every page: of those as deep in the site it is the same."""
        depth = page.url.count("/")
        if depth not in self._known:
            self._known[depth] = {**get_context(self.site.nav, self.site.files, self.site.config, page)}
        return self._known[depth] | {"page": page}

    def print(self, own: SitePage, page: Page, context: Mapping[str, Any]) -> bytes:
        """Print a page, with all plugins heard.

        Args:
            own: What it shows.
            page: What MkDocs' templates know of it.
            context: All that its template needs.
        """
        html = self._print(own, page, context)
        if not self._has_listeners:
            return html
        config = self.site.config
        return encode_page(config.plugins.on_post_page(html.decode(), page=page, config=config))

    def _print(self, own: SitePage, page: Page, context: Mapping[str, Any]) -> bytes:
        key = _frame_key(own, context)
        if own.template in FRAMED and key not in self._frames:
            self._frames[key] = self._try_frame(own, page, context)
        frame = self._frames.get(key)
        if frame:
            return self._fill(frame, page, context)
        return encode_page(self.site.environment.get_template(own.template).render(context))

    def remake(self, page: Page) -> bytes:
        """Print a page that MkDocs made as it does: at its place in the navigation, with all plugins heard."""
        config, nav, i18n = self.site.config, self.site.nav, self.site.config.plugins.get("i18n")
        told = i18n.current_language if i18n else None
        try:
            page.active = True
            if i18n:
                i18n.current_language = self.site.language
            template = self.site.environment.get_template(str(page.meta.get("template", "main.html")))
            known = get_context(nav, self.site.files, config, page)
            context = config.plugins.on_page_context(known, page=page, config=config, nav=nav)
            return encode_page(config.plugins.on_post_page(template.render(context), page=page, config=config))
        finally:
            page.active = False
            if i18n:
                i18n.current_language = told

    def _try_frame(self, own: SitePage, page: Page, context: Mapping[str, Any]) -> Frame | None:
        """Print a frame; None where a site's own templates say of a page what no frame can know."""
        whole = encode_page(self.site.environment.get_template(own.template).render(context))
        try:
            frame = self._print_frame(own, context)
            filled = self._fill(frame, page, context)
        except (UndefinedError, KeyError):
            return None
        return frame if filled.split() == whole.split() else None

    def _fill(self, frame: Frame, page: Page, context: Mapping[str, Any]) -> bytes:
        values = {f"link-{each['lang']}": relative(each["link"], page.url) for each in self._alternates}
        below = [each for top in page.toc for each in top.children]
        values["contents"] = "\n".join(self._list(each, context) for each in below)
        own = {"title": page.meta["title"], "description": page.meta["description"], "canonical": page.canonical_url}
        values |= {name: str(value or "") for name, value in own.items()}
        return frame.fill(context, values, self._printed)

    def _list(self, item: AnchorLink, context: Mapping[str, Any]) -> str:
        """Print a heading in the contents; of most headings the theme makes the same on all pages."""
        name = (item.id, item.title)
        if name in self._listed and not item.children:
            return self._listed[name]
        template = self.site.environment.get_template(CONTENTS_ITEM)
        listed = template.render({**context, "toc_item": item})
        if not item.children and str(template.filename).startswith(str(THEME)):
            if len(self._listed) == KEPT:
                self._listed.clear()
            self._listed[name] = listed
        return listed

    def _print_frame(self, own: SitePage, context: Mapping[str, Any]) -> Frame:
        # Another address as deep as the page's, so that what it is printed into is noticed.
        shared = self.make_page(replace(own, path=f"{posixpath.dirname(own.path.rstrip('/'))}/{PLACE}/"))
        shared.meta["description"] = slot("description") if own.description else ""
        shared.canonical_url = slot("canonical") if shared.canonical_url else None
        shared.meta["title"] = shared.title = slot("title")
        item = AnchorLink(slot("contents"), slot("contents"), 2)
        top = AnchorLink(slot("title"), own.headings[0].anchor, 1) if own.headings else None
        if top and len(own.headings) > 1:
            top.children = [item]
        shared.toc = TableOfContents([top] if top else [])
        kept = self._alternates
        links = [{**each, "link": f"/{slot('link-' + each['lang'])}"} for each in kept]
        try:
            self.site.config.extra.alternate = links  # type: ignore[attr-defined]
            known = {**context, "page": shared, "page_view": FrameView.of(own.view), "page_head": PageOwn()}
            listed = self.site.environment.get_template(CONTENTS_ITEM).render({**known, "toc_item": item})
            told = {listed: slot("contents"), **{str(each["link"]): str(each["link"])[1:] for each in links}}
            return print_frame(self.site.environment.get_template(own.template), known, told)
        finally:
            self.site.config.extra.alternate = kept  # type: ignore[attr-defined]

    @property
    def _alternates(self) -> list[dict[str, str]]:
        return getattr(self.site.config.extra, "alternate", None) or []


def _frame_key(own: SitePage, context: Mapping[str, Any]) -> FrameKey:
    """Tell which frame a page has: pages of one key differ only in what slots hold."""
    title_language = getattr(own.view, "title", Link("")).lang
    anchor = own.headings[0].anchor if own.headings else ""
    is_said = bool(own.description)
    return (own.template, context["base_url"], own.hide, is_said, len(own.headings) > 1, anchor, title_language)
