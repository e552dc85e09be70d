"""The pages of the catalogue and of the terms' listings."""

from collections.abc import Iterator
from dataclasses import replace

from ..addresses import catalogue_path, facet_path, listing_path
from ..views import (
    build_catalogue_files,
    build_catalogue_view,
    build_facet_view,
    build_finder,
    build_listing_view,
    page_count,
)
from .page_maker import PageMaker
from .site_page import SitePage


def build_catalogue_pages(maker: PageMaker) -> Iterator[SitePage]:
    """Build the catalogue, cut into pages."""
    for number in range(1, page_count(len(maker.catalogue.entries)) + 1):
        reader = maker.reader(catalogue_path(number))
        files = build_catalogue_files(reader) if number == 1 and maker.catalogue.entries else None
        finder = build_finder(files.index, reader) if files else None
        view = build_catalogue_view(number, reader, finder)
        page = maker.page(reader.path, "listing", view, view.t["listing.catalogue_text"])
        yield replace(page, is_searchable=number == 1, data=files.texts if files else {})


def build_facet_pages(maker: PageMaker) -> Iterator[SitePage]:
    """Build the list of terms of every facet that has records."""
    for facet, terms in maker.catalogue.listings.items():
        if terms:
            view = build_facet_view(facet, maker.reader(facet_path(facet)))
            description = f"{view.title.text} – {view.t['page.bank']}"
            yield replace(maker.page(facet_path(facet), "facet", view, description), is_searchable=False)


def build_listing_pages(maker: PageMaker) -> Iterator[SitePage]:
    """Build the listings of all terms that have records, cut into pages."""
    for vocabulary, terms in maker.catalogue.listings.items():
        for term, records in terms.items():
            for number in range(1, page_count(len(records)) + 1):
                if records:
                    yield _listing_page(vocabulary, term, number, maker)


def _listing_page(vocabulary: str, term: str, number: int, maker: PageMaker) -> SitePage:
    path = listing_path(vocabulary, term, number)
    view = build_listing_view(vocabulary, term, number, maker.reader(path))
    description = f"{view.vocabulary}: {view.title.text}. {view.found}"
    return replace(maker.page(path, "listing", view, description), is_searchable=False)
