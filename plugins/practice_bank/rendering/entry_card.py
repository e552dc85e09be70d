"""The card of an event, a piece of news, an act or a question."""

from typing import cast

from ..records import Act, CollectionEntry, Event, EventEntry, FrontT, News, Question, WordsT
from .cards import SocialCard
from .kit import build_event_card
from .views import Reader, choose_entry_text


def build_entry_card(entry: CollectionEntry[FrontT, WordsT], reader: Reader) -> SocialCard:
    """Build the card: what it is and of which day."""
    front, title = entry.front, choose_entry_text(entry, reader.language).title.text
    if isinstance(front, Event):
        return build_event_card(cast(EventEntry, entry), reader)
    if isinstance(front, Act):
        kind = reader.label("act-kinds", front.kind).text
        return SocialCard(title, kind, (_name_act(front, reader),))
    if isinstance(front, Question):
        topic = reader.term("directions", front.topic).text if front.topic else ""
        return SocialCard(title, topic)
    return SocialCard(title, details=(reader.day(front.date),) if isinstance(front, News) else ())


def _name_act(act: Act, reader: Reader) -> str:
    if act.date is None:
        return act.number
    return reader.words.say("record.document", number=act.number, day=reader.day(act.date))
