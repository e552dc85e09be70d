"""The terms that events can be chosen by: plain links with counts."""

from ...catalogue import Calendar
from ...records import EVENT_FACETS
from ..addresses import events_path
from .link import Link
from .reader import Reader
from .shelf import Shelf, ShelfTerm


def build_event_shelves(calendar: Calendar, reader: Reader, facet: str = "", term: str = "") -> tuple[Shelf, ...]:
    """Build the shelves that hold something.

    Args:
        calendar: All events.
        reader: Who reads.
        facet: That of the page.
        term: That of the page.
    """
    shelves = (_build_shelf(each, calendar, reader, term if each == facet else "") for each in EVENT_FACETS)
    return tuple(shelf for shelf in shelves if shelf.terms)


def event_term(facet: str, term: str, reader: Reader, path: str = "") -> Link:
    """Name a term, linked to a path."""
    return reader.text(reader.term_labels(EVENT_FACETS[facet], term), path)


def facet_name(facet: str, reader: Reader) -> str:
    """Name what events are chosen by."""
    return reader.words[f"calendar.facet_{facet}"]


def _build_shelf(facet: str, calendar: Calendar, reader: Reader, current: str) -> Shelf:
    terms = tuple(
        ShelfTerm(term, event_term(facet, term, reader, events_path(facet, term)), len(found), 0, term == current)
        for term, found in calendar.listings[facet].items()
    )
    return Shelf(f"pb-by-{facet}", facet, facet_name(facet, reader), terms, len(terms))
