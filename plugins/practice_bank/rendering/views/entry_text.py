"""Which words of an event, a piece of news, an act or a question a reader of a language gets."""

from dataclasses import dataclass
from typing import Generic

from ...records import Body, CollectionEntry, FrontT, TranslationNote, TranslationState, WordsT
from .link import Link
from .page_view import Notice
from .reader import Reader


@dataclass(frozen=True)
class EntryText(Generic[WordsT]):
    """The words of an entry as one reader gets them: each in the reader's language where it exists."""

    language: str
    """The reader's."""
    body_language: str
    body: Body
    title: Link
    summary: Link
    words: WordsT | None
    """The translation's front matter; None where the reader gets the original, or there is none."""
    foreign: str
    """The `lang` of what only the original says; empty where that is the reader's language."""

    @property
    def is_fallback(self) -> bool:
        """Whether the text is not in the reader's language."""
        return self.body_language != self.language

    @property
    def lang(self) -> str:
        """The `lang` of the text where it is not the reader's."""
        return self.body_language if self.is_fallback else ""


def choose_entry_text(entry: CollectionEntry[FrontT, WordsT], language: str) -> EntryText[WordsT]:
    """Choose the words of an entry for a reader: the translation's, else the original's."""
    words, body = _find_words(entry, language)
    foreign = "" if entry.language == language else entry.language
    has_body = body is not None and (not body.is_blank or entry.body.is_blank)
    return EntryText(
        language=language,
        body_language=language if has_body or not foreign else entry.language,
        body=body if body and has_body else entry.body,
        title=_word(entry, words, "title", foreign),
        summary=_word(entry, words, "summary", foreign),
        words=words,
        foreign=foreign,
    )


def entry_cover_alt(entry: CollectionEntry[FrontT, WordsT], text: EntryText[WordsT]) -> Link:
    """Say what the cover shows; nothing where there is none."""
    own, original = (getattr(front, "cover", None) for front in (text.words, entry.front))
    if own:
        return Link(own.alt)
    return Link(original.alt if original else "", lang=text.foreign)


def entry_notices(
    entry: CollectionEntry[FrontT, WordsT], text: EntryText[WordsT], reader: Reader
) -> tuple[Notice, ...]:
    """Say that a text is not in the reader's language, or how it came into it."""
    words = reader.words
    if text.is_fallback:
        name = reader.language_name(entry.language)
        return (Notice("info", words["entry.fallback"], words.say("entry.fallback_text", language=name)),)
    note = getattr(text.words, "translation", None)
    if isinstance(note, TranslationNote) and note.state is TranslationState.MACHINE:
        return (Notice("info", words["entry.machine"], words["entry.machine_text"]),)
    return ()


def _find_words(entry: CollectionEntry[FrontT, WordsT], language: str) -> tuple[WordsT | None, Body | None]:
    words, body = entry.translations.get(language, (None, None))
    note = getattr(words, "translation", None)
    is_there = isinstance(note, TranslationNote) and note.state is not TranslationState.NOT_PLANNED
    return (words, body) if is_there else (None, None)


def _word(entry: CollectionEntry[FrontT, WordsT], words: WordsT | None, key: str, foreign: str) -> Link:
    own = getattr(words, key, None)
    return Link(own or getattr(entry.front, key, None) or "", lang="" if own else foreign)
