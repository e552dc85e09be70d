"""The pages of the catalogue and of the terms' listings."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from ..addresses import catalogue_path, facet_path, listing_path
from ..views import (
    FACET_SIZE,
    PAGE_SIZE,
    Link,
    ListingView,
    build_catalogue_view,
    build_facet_view,
    build_finder,
    build_listing_view,
    page_count,
)
from .page_maker import PageMaker
from .page_plan import PagePlan
from .say_list import say_list
from .site_page import SitePage


def plan_catalogue_pages(maker: PageMaker) -> Iterator[PagePlan]:
    """Plan the catalogue, cut into pages."""
    for number in range(1, page_count(len(maker.catalogue.entries)) + 1):
        yield PagePlan(catalogue_path(number), partial(_catalogue_page, number, maker), is_searched=number == 1)


def _catalogue_page(number: int, maker: PageMaker) -> SitePage:
    reader = maker.reader(catalogue_path(number))
    finder = build_finder(reader) if number == 1 and maker.catalogue.entries else None
    view = build_catalogue_view(number, reader, finder)
    page = maker.page(reader.path, "listing", view, view.t["listing.catalogue_text"])
    page = say_list(page, find_works(view), reader, first_place(number))
    return replace(page, is_searchable=number == 1)


def plan_facet_pages(maker: PageMaker) -> Iterator[PagePlan]:
    """Plan the list of terms of every facet that has records."""
    for facet, terms in maker.catalogue.listings.items():
        if terms:
            for number in range(1, page_count(len(terms), FACET_SIZE) + 1):
                yield PagePlan(facet_path(facet, number), partial(_facet_page, facet, number, maker))


def _facet_page(facet: str, number: int, maker: PageMaker) -> SitePage:
    reader = maker.reader(facet_path(facet, number))
    view = build_facet_view(facet, reader, number)
    page = maker.page(reader.path, "facet", view, f"{view.title.text} – {view.t['page.bank']}")
    page = say_list(page, (term.link for term in view.shelf.terms), reader, (number - 1) * FACET_SIZE + 1)
    return replace(page, is_searchable=False)


def plan_listing_pages(maker: PageMaker) -> Iterator[PagePlan]:
    """Plan the listings of all terms that have records, cut into pages."""
    for vocabulary, terms in maker.catalogue.listings.items():
        for term, records in terms.items():
            for number in range(1, page_count(len(records)) + 1):
                if records:
                    build = partial(_listing_page, vocabulary, term, number, maker)
                    yield PagePlan(listing_path(vocabulary, term, number), build)


def _listing_page(vocabulary: str, term: str, number: int, maker: PageMaker) -> SitePage:
    reader = maker.reader(listing_path(vocabulary, term, number))
    view = build_listing_view(vocabulary, term, number, reader)
    page = maker.page(reader.path, "listing", view, f"{view.vocabulary}: {view.title.text}. {view.found}")
    page = say_list(page, find_works(view), reader, first_place(number))
    return replace(page, is_searchable=False)


def find_works(view: ListingView) -> Iterator[Link]:
    """Name the works that a page shows."""
    return (card.title for card in view.cards)


def first_place(number: int) -> int:
    """Place of the first work of a page in its list."""
    return (number - 1) * PAGE_SIZE + 1
