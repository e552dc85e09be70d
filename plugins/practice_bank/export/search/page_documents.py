"""Pages of the site that are neither works nor people as documents to be found."""

from collections.abc import Iterable, Iterator

from ...rendering import SearchedPage
from ...rendering.plain_text import plain_text
from .page_sections import cut_sections
from .search_document import SearchDocument, Words


def build_page_documents(pages: Iterable[SearchedPage]) -> Iterator[SearchDocument]:
    """Build a document for each page, in the order of their addresses."""
    for page in sorted(pages, key=lambda each: each.path):
        sections = tuple(cut_sections(page.html))
        lead = next((section.text for section in sections if section.runs), "")
        yield SearchDocument(
            kind="page",
            id=page.path,
            title=Words(plain_text(page.title), page.language),
            summary=Words(plain_text(page.description) or lead[:LEAD], page.language),
            note=page.note,
            words=tuple(Words(section.heading, page.language) for section in sections if section.heading),
            sections=sections,
            language=page.language,
        )


LEAD = 200
"""Letters of a page's own words that stand for its summary where it has none."""
