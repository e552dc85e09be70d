"""News of the centre."""

from pydantic import Field

from .collection_entry import CollectionEntry
from .front_matter import Cover, TranslatedCover, TranslationNote
from .noun import Noun
from .scalar import Day, Flag, Identifier, Text


class News(Noun):
    """The front matter of the language a piece of news was written in."""

    date: Day
    title: Text = Field(max_length=200)
    summary: Text = Field(max_length=600)
    cover: Cover | None = None
    author: Identifier | None = None
    """Person of the register."""
    topics: list[Identifier] = []
    """Terms of the vocabulary `directions`."""
    records: list[Identifier] = []
    events: list[Identifier] = []
    keywords: list[Text] = []
    updated: Day | None = None
    pinned: Flag = False
    """Whether it stands before newer ones."""


class NewsTranslation(Noun):
    """The front matter of a translation: only what differs by language."""

    title: Text | None = Field(None, max_length=200)
    summary: Text | None = Field(None, max_length=600)
    cover: TranslatedCover | None = None
    keywords: list[Text] = []
    translation: TranslationNote


NewsEntry = CollectionEntry[News, NewsTranslation]
