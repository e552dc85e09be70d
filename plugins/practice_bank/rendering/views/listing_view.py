"""The catalogue, and the listing of one term."""

from dataclasses import dataclass

from ...records import FACETS
from ..addresses import CATALOGUE, catalogue_path, facet_path, listing_path, narrowed_path
from .feed_link import term_feed, works_feed
from .finder import Finder
from .link import Link
from .listed_card import ListedCard, list_cards
from .page_view import Notice, PageView
from .pager import Pager, build_pager, page_count, page_slice
from .reader import Reader
from .shelf import Shelf, build_shelves

MOST_TERMS = 12
"""Terms of a facet beside a list of records: as many as there are grades."""


@dataclass(frozen=True, kw_only=True)
class ListingView(PageView):
    """A page of a list of records."""

    vocabulary: str
    """Name of the vocabulary the term is of; empty for the whole catalogue."""
    found: str
    """How many records there are, in words."""
    cards: tuple[ListedCard, ...]
    """Newest first."""
    pager: Pager | None
    shelves: tuple[Shelf, ...]
    narrower: tuple[Link, ...] = ()
    """Broader and narrower terms of this one."""
    narrow: Link | None = None
    """Where a term's listing can be narrowed further."""
    finder: Finder | None = None
    """On the first page of the catalogue: what narrows it in a browser that runs scripts."""


def build_catalogue_view(number: int, reader: Reader, finder: Finder | None = None) -> ListingView:
    """Build a page of the whole catalogue."""
    words, ids = reader.words, tuple(reader.catalogue.entries)
    return ListingView(
        t=words,
        language=reader.language,
        title=Link(words["page.bank"]),
        notices=preview_notices(reader),
        feeds=works_feed(reader),
        vocabulary="",
        found=words.count("listing.found", len(ids)),
        cards=list_cards(page_slice(ids, number), reader),
        pager=build_pager(number, page_count(len(ids)), catalogue_path, reader),
        shelves=build_shelves(reader, most=MOST_TERMS),
        finder=finder,
    )


def build_listing_view(vocabulary: str, term: str, number: int, reader: Reader) -> ListingView:
    """Build a page of a term's listing."""
    words, ids = reader.words, reader.catalogue.listings[vocabulary][term]
    return ListingView(
        t=words,
        language=reader.language,
        title=reader.label(vocabulary, term),
        crumbs=(
            Link(words["page.bank"], reader.href(CATALOGUE)),
            Link(reader.listing_label(vocabulary), reader.href(facet_path(vocabulary))),
        ),
        notices=preview_notices(reader),
        feeds=term_feed(vocabulary, term, reader),
        vocabulary=reader.listing_label(vocabulary),
        found=words.count("listing.found", len(ids)),
        cards=list_cards(page_slice(ids, number), reader),
        pager=build_pager(number, page_count(len(ids)), lambda each: listing_path(vocabulary, term, each), reader),
        shelves=build_shelves(reader, vocabulary, term, MOST_TERMS),
        narrow=Link(words["listing.narrow"], reader.href(narrowed_path(FACETS[vocabulary], term))),
        narrower=neighbours(vocabulary, term, reader),
    )


def preview_notices(reader: Reader) -> tuple[Notice, ...]:
    """Say that a preview shows more than the public site."""
    if not reader.catalogue.preview:
        return ()
    return (Notice("preview", reader.words["page.preview"], reader.words["page.preview_text"]),)


def neighbours(vocabulary: str, term: str, reader: Reader) -> tuple[Link, ...]:
    """Link the term's broader term and its narrower ones that have records."""
    known = reader.catalogue.bank.vocabularies.get(vocabulary)
    if known is None or term not in known.by_id:
        return ()
    broader = known.by_id[term].broader
    near = [broader] if broader else []
    near += [each.id for each in known.terms if each.broader == term]
    return tuple(link for link in reader.terms(vocabulary, near) if link.href)
