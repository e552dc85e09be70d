"""The works of the bank as documents to be found."""

from collections.abc import Iterator

from ...catalogue import Entry
from ...records import Record
from ...rendering.views import Reader, author_links, choose_text
from .page_sections import cut_sections
from .search_document import SearchDocument, Words


def build_record_documents(reader: Reader) -> Iterator[SearchDocument]:
    """Build a document for each record, with the words a reader of the language gets to see."""
    return (build_record_document(entry, reader) for entry in reader.catalogue.entries.values())


def build_record_document(entry: Entry, reader: Reader) -> SearchDocument:
    """Build the document of one record; a text that is not in the reader's language keeps its own."""
    record = entry.record
    shown = choose_text(record, entry.standing, reader.language)
    kind = reader.text(reader.term_labels("kinds", record.front.kind)).text
    return SearchDocument(
        kind="record",
        id=record.id,
        title=Words(shown.title.text, shown.title.lang or reader.language),
        summary=Words(shown.summary.text, shown.summary.lang or reader.language),
        note=" · ".join([kind, *(author.text for author in author_links(record, reader))]),
        names=tuple(_other_titles(record, reader)),
        words=(*_keywords(record), *_free_authors(record)),
        sections=tuple(cut_sections(shown.body.html)),
        language=shown.body_language,
    )


def _other_titles(record: Record, reader: Reader) -> Iterator[Words]:
    """Titles in other languages: who knows a work by one of them finds it."""
    titles = {record.language: record.front.title}
    titles |= {language: each.front.title or "" for language, each in record.translations.items()}
    return (Words(title, language) for language, title in titles.items() if title and language != reader.language)


def _keywords(record: Record) -> Iterator[Words]:
    yield from (Words(word, record.language) for word in record.front.keywords)
    for language, translation in record.translations.items():
        yield from (Words(word, language) for word in translation.front.keywords)


def _free_authors(record: Record) -> Iterator[Words]:
    """Names of authors who are not in the register; the others lend theirs."""
    for author in record.front.authors:
        if author.name:
            yield from (Words(name, language) for language, name in author.name.items())
