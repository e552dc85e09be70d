"""What the page of an event, a piece of news, an act or a question is about."""

from typing import cast

from ...records import (
    Act,
    ActEntry,
    CollectionEntry,
    Event,
    EventEntry,
    FrontT,
    News,
    NewsEntry,
    Question,
    QuestionEntry,
    WordsT,
)
from ..views import Reader
from .education_event import build_education_event
from .legislation import build_legislation
from .news_article import build_news_article
from .node import Node
from .question import build_question


def type_page(entry: CollectionEntry[FrontT, WordsT]) -> str:
    """Tell the type of an entry's page."""
    return "QAPage" if isinstance(entry.front, Question) else "ItemPage"


def build_entry(entry: CollectionEntry[FrontT, WordsT], reader: Reader) -> Node:
    """Describe an entry of any collection; the reader stands on its page."""
    if isinstance(entry.front, Event):
        return build_education_event(cast(EventEntry, entry), reader)
    if isinstance(entry.front, News):
        return build_news_article(cast(NewsEntry, entry), reader)
    if isinstance(entry.front, Act):
        return build_legislation(cast(ActEntry, entry), reader)
    return build_question(cast(QuestionEntry, entry), reader)
