"""All that can be found in one language, in the order of its numbers."""

from collections.abc import Iterable, Iterator

from ...catalogue import Catalogue
from ...rendering import SearchedPage
from ...rendering.addresses import entry_path, organisation_path, person_path, record_path
from ...rendering.views import Reader
from .entry_documents import build_event_documents, build_news_documents
from .page_documents import build_page_documents
from .record_documents import build_record_documents
from .register_documents import build_organisation_documents, build_person_documents
from .search_document import SearchDocument
from .term_documents import build_grade_documents, build_term_documents

ADDRESSES = {
    "record": "bank/{id}/",
    "event": "events/{id}/",
    "news": "news/{id}/",
    "page": "{id}",
    "person": "people/{id}/",
    "organisation": "organisations/{id}/",
    "term": "bank/{id}/",
    "grade": "",
}
"""Where the page of a kind's document is, after the language's prefix; empty: it has none. In the order of numbers:
works come first, so that who lends words to them names small numbers, then the other kinds that have texts."""
WITH_TEXT = frozenset({"record", "event", "news", "page"})


def build_documents(catalogue: Catalogue, language: str, pages: Iterable[SearchedPage]) -> Iterator[SearchDocument]:
    """Build the documents one by one, kind by kind in the order of `ADDRESSES`.

    Args:
        catalogue: What the site shows.
        language: Of the site pass; one of the bank's.
        pages: The other pages of this pass.
    """
    reader = Reader(catalogue, language, "")
    own = _find_addresses(catalogue)
    yield from build_record_documents(reader)
    yield from build_event_documents(reader)
    yield from build_news_documents(reader)
    yield from build_page_documents(page for page in pages if page.path not in own)
    yield from build_person_documents(reader)
    yield from build_organisation_documents(reader)
    yield from build_term_documents(reader)
    yield from build_grade_documents(reader)


def _find_addresses(catalogue: Catalogue) -> set[str]:
    """Find the pages that are documents of kinds of their own."""
    bank = catalogue.bank
    return {
        *map(record_path, catalogue.entries),
        *(entry_path("event", event) for event in bank.events),
        *(entry_path("news", news) for news in catalogue.news.entries),
        *map(person_path, bank.people),
        *map(organisation_path, bank.organisations),
    }
