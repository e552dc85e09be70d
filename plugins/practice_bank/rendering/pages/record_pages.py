"""The pages of records, and of the addresses they had before."""

from collections.abc import Iterator
from functools import partial

from ...catalogue import Entry
from ..addresses import record_path
from ..body_html import fit_html
from ..linked_data import build_learning_resource
from ..views import Reader, ShownText, build_record_view, build_redirect_view, choose_text, is_fallback
from .page_maker import PageMaker
from .page_plan import PagePlan
from .site_page import SitePage


def plan_record_pages(maker: PageMaker) -> Iterator[PagePlan]:
    """Plan the page of every record the site shows."""
    for entry in maker.catalogue.entries.values():
        is_indexed = not is_fallback(entry.record, entry.standing, maker.language)
        yield PagePlan(record_path(entry.record.id), partial(build_record_page, entry, maker), is_indexed=is_indexed)


def build_record_page(entry: Entry, maker: PageMaker) -> SitePage:
    """Build the page of a record; where its text is not in the language of the pass, a fallback page."""
    record, path = entry.record, record_path(entry.record.id)
    reader = maker.reader(path)
    shown = choose_text(record, entry.standing, maker.language)
    view = build_record_view(entry, shown, reader)
    has_original = record.language in maker.catalogue.bank.settings.languages
    return SitePage(
        path=path,
        language=maker.language,
        title=view.title.text,
        description=view.summary.text,
        template="practice-bank/record.html",
        view=view,
        kind="ItemPage",
        linked_data=(build_learning_resource(entry, view, shown, reader),),
        has_card=True,
        html=record_html(entry, shown, reader),
        headings=view.contents,
        canonical_language=record.language if shown.is_fallback and has_original else None,
        is_searchable=not shown.is_fallback,
        is_indexed=not shown.is_fallback,
    )


def record_html(entry: Entry, shown: ShownText, reader: Reader) -> str:
    """Fit the text of a record to its page."""
    return fit_html(
        shown.body.html,
        file_address=lambda name: reader.file_href(reader.path, name),
        link_address=reader.link_href,
        table_label=lambda number: reader.words.say("record.table", n=number),
        picture=lambda name: reader.picture(entry.record.files, reader.path, name),
    )


def plan_redirect_pages(maker: PageMaker) -> Iterator[PagePlan]:
    """Plan a page at each former address, unless a record has taken it."""
    former: dict[str, str] = {}
    for record_id, entry in maker.catalogue.entries.items():
        for old in entry.record.front.redirect_from:
            if old not in maker.catalogue.entries:
                former.setdefault(old, record_id)
    for old, new in former.items():
        build = partial(_redirect_page, old, maker.catalogue.entries[new], maker)
        yield PagePlan(record_path(old), build, is_indexed=False)


def _redirect_page(old: str, entry: Entry, maker: PageMaker) -> SitePage:
    view = build_redirect_view(entry, maker.reader(record_path(old)))
    return SitePage(
        path=record_path(old),
        language=maker.language,
        title=view.title.text,
        description=view.target.text,
        template="practice-bank/redirect.html",
        view=view,
        is_searchable=False,
        is_indexed=False,
        hide=("navigation", "toc"),
    )
