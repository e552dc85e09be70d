"""Terms and grades as documents: their labels and synonyms in all languages lead to the works tagged so."""

from collections import defaultdict
from collections.abc import Iterator

from ...catalogue import Catalogue
from ...i18n import messages
from ...rendering.views import Reader
from .search_document import SearchDocument, Words


def build_term_documents(reader: Reader) -> Iterator[SearchDocument]:
    """Build a document for each term that has works."""
    for vocabulary, terms in reader.catalogue.listings.items():
        for term, records in terms.items():
            if records:
                yield _term_document(vocabulary, term, records, reader)


def _term_document(vocabulary: str, term: str, records: tuple[str, ...], reader: Reader) -> SearchDocument:
    label = reader.term(vocabulary, term)
    labels = reader.term_labels(vocabulary, term)
    shown = label.lang or reader.language
    return SearchDocument(
        kind="term",
        id=f"{vocabulary}/{term}",
        title=Words(label.text, shown),
        summary=Words("", reader.language),
        note=f"{reader.listing_label(vocabulary)} · {reader.words.count('person.works_count', len(records))}",
        names=tuple(Words(text, language) for language, text in labels.items() if language != shown),
        words=tuple(_synonyms(vocabulary, term, reader.catalogue)),
        lends=records,
    )


def _synonyms(vocabulary: str, term: str, catalogue: Catalogue) -> Iterator[Words]:
    known = catalogue.bank.vocabularies.get(vocabulary)
    for language, words in (known.by_id[term].synonyms if known and term in known.by_id else {}).items():
        yield from (Words(word, language) for word in words)


def build_grade_documents(reader: Reader) -> Iterator[SearchDocument]:
    """Build words for each grade: `7 класс` finds the works for it."""
    records: dict[int, list[str]] = defaultdict(list)
    for name, entry in reader.catalogue.entries.items():
        for grade in entry.record.front.grades:
            records[grade].append(name)
    languages = reader.catalogue.bank.settings.languages
    for grade in sorted(records):
        labels = [Words(_grade_label(grade, language), language) for language in languages]
        yield SearchDocument(
            kind="grade", id=str(grade), title=labels[0], summary=labels[0], names=labels[1:], lends=records[grade]
        )


def _grade_label(grade: int, language: str) -> str:
    words = messages(language)
    return words.say("record.grade", grades=grade) if grade else words["record.grade_zero"]
