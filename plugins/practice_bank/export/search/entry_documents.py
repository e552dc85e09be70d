"""Events and news as documents to be found, each with its day."""

from collections.abc import Iterator

from ...records import CollectionEntry, FrontT, WordsT
from ...rendering.views import Reader, choose_entry_text, when_words
from .page_sections import cut_sections
from .search_document import SearchDocument, Words


def build_event_documents(reader: Reader) -> Iterator[SearchDocument]:
    """Build a document for each event: what it is and when stands with it."""
    for event in reader.catalogue.bank.events.values():
        kind = reader.text(reader.term_labels("event-types", event.front.type)).text
        note = f"{kind} · {when_words(event.front, reader.language)}"
        programme = [Words(item.title, event.language) for item in event.front.programme]
        for language, (words, _) in event.translations.items():
            programme += [Words(item.title, language) for item in words.programme]
        yield _build_document("event", event, note, programme, reader)


def build_news_documents(reader: Reader) -> Iterator[SearchDocument]:
    """Build a document for each piece of news, with its day."""
    for news in reader.catalogue.news.entries.values():
        yield _build_document("news", news, reader.day(news.front.date), [], reader)


def _build_document(
    kind: str, entry: CollectionEntry[FrontT, WordsT], note: str, words: list[Words], reader: Reader
) -> SearchDocument:
    text = choose_entry_text(entry, reader.language)
    return SearchDocument(
        kind=kind,
        id=entry.id,
        title=Words(text.title.text, text.title.lang or reader.language),
        summary=Words(text.summary.text, text.summary.lang or reader.language),
        note=note,
        names=tuple(_other_titles(entry, reader.language)),
        words=(*_keywords(entry), *words),
        sections=tuple(cut_sections(text.body.html)),
        language=text.body_language,
    )


def _other_titles(entry: CollectionEntry[FrontT, WordsT], language: str) -> Iterator[Words]:
    """Titles in other languages: who knows it by one of them finds it."""
    titles = {entry.language: getattr(entry.front, "title", "")}
    titles |= {each: getattr(words, "title", None) or "" for each, (words, _) in entry.translations.items()}
    return (Words(title, each) for each, title in titles.items() if title and each != language)


def _keywords(entry: CollectionEntry[FrontT, WordsT]) -> Iterator[Words]:
    yield from (Words(word, entry.language) for word in getattr(entry.front, "keywords", ()))
    for language, (words, _) in entry.translations.items():
        yield from (Words(word, language) for word in getattr(words, "keywords", ()))
