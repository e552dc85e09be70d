"""Which of a record's texts a reader of a language gets."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...catalogue import READABLE
from ...records import Body, Indicator, Record, Translation
from ...review import LanguageState, Standing
from .link import Link


@dataclass(frozen=True)
class ShownText:
    """A record's words as one reader gets them: each in the reader's language where it exists."""

    language: str
    """The reader's."""
    body_language: str
    body: Body
    title: Link
    summary: Link
    keywords: tuple[str, ...]
    keywords_lang: str
    cover_alt: str
    state: LanguageState
    """How the record stands in the reader's language."""

    @property
    def is_fallback(self) -> bool:
        """Whether the text is not in the reader's language."""
        return self.body_language != self.language

    @property
    def lang(self) -> str:
        """The `lang` of the text where it is not the reader's."""
        return self.body_language if self.is_fallback else ""


def choose_text(record: Record, standing: Standing, language: str) -> ShownText:
    """Choose the words of a record for a reader: the translation's, else the original's."""
    translation = find_translation(record, standing, language)
    front = translation.front if translation else None
    read = translation if translation and _has_text(translation) else None
    title, summary = _choose_lines(record, translation, language)
    has_keywords = front is not None and bool(front.keywords)
    return ShownText(
        language=language,
        body_language=language if read else record.language,
        body=read.body if read else record.body,
        title=title,
        summary=summary,
        keywords=tuple(front.keywords if front and has_keywords else record.front.keywords),
        keywords_lang="" if has_keywords or record.language == language else record.language,
        cover_alt=cover_alt(record, translation),
        state=language_state(record, standing, language),
    )


def choose_lines(record: Record, standing: Standing, language: str) -> tuple[Link, Link]:
    """Choose the title and the summary of a record for a reader, as lists show them without its text."""
    return _choose_lines(record, find_translation(record, standing, language), language)


def _choose_lines(record: Record, translation: Translation | None, language: str) -> tuple[Link, Link]:
    written, foreign = record.front, "" if record.language == language else record.language
    title, summary = (translation.front.title, translation.front.summary) if translation else (None, None)
    return (
        Link(title or written.title, lang="" if title else foreign),
        Link(summary or written.summary, lang="" if summary else foreign),
    )


def is_fallback(record: Record, standing: Standing, language: str) -> bool:
    """Whether a reader of a language gets a record's text in another one."""
    translation = find_translation(record, standing, language)
    return language != record.language and not (translation and _has_text(translation))


def _has_text(translation: Translation) -> bool:
    return not translation.body.is_blank


def language_state(record: Record, standing: Standing, language: str) -> LanguageState:
    """Tell how a record stands in a language; the standing knows it for the bank's languages."""
    if language == record.language:
        return LanguageState.ORIGINAL
    return standing.languages.get(language, LanguageState.MISSING)


def find_translation(record: Record, standing: Standing, language: str) -> Translation | None:
    """Find the translation into a language, if it is there to be read."""
    readable = language_state(record, standing, language) in READABLE
    return record.translations.get(language) if readable else None


def cover_alt(record: Record, translation: Translation | None) -> str:
    """Say what the cover shows."""
    if translation and translation.front.cover:
        return translation.front.cover.alt
    return record.front.cover.alt if record.front.cover else ""


def attachment_titles(translation: Translation | None) -> dict[str, str]:
    """Titles of attachments by file, of the translation alone."""
    return {each.file: each.title for each in translation.front.attachments} if translation else {}


def indicator_words(
    record: Record, translation: Translation | None, foreign: str
) -> Iterator[tuple[Indicator, Link, str]]:
    """Pair each indicator with its name and unit in the reader's language; translations go by position."""
    evidence = record.front.evidence
    words = translation.front.evidence if translation else None
    for position, indicator in enumerate(evidence.indicators if evidence else ()):
        if words and position < len(words.indicators):
            own = words.indicators[position]
            yield indicator, Link(own.name), own.unit or indicator.unit or ""
        else:
            yield indicator, Link(indicator.name, lang=foreign), indicator.unit or ""
