"""The page with all that announces an event, in every language of the site."""

from dataclasses import dataclass, replace

from ...records import EventEntry
from ..addresses import entry_path, kit_path, language_prefix, poster_path
from ..cards import can_draw, card_address
from ..views import Link, Notice, PageView, Reader
from .announced_event import AnnouncedEvent, announce_event
from .announcement import Announcement, build_announcements

LINE, MOST_ROWS = 38, 30
"""Letters of a line of a field, about; lines it shows at most."""


@dataclass(frozen=True)
class KitText:
    """A text with what must be known to use it."""

    id: str
    name: str
    hint: str
    length: str
    """In words."""
    text: str
    rows: int
    """Lines of the field that shows it."""


@dataclass(frozen=True)
class KitPart:
    """All for one language."""

    language: str
    name: str
    note: str
    """Where the event is not translated; empty otherwise."""
    texts: tuple[KitText, ...]
    card: str
    """Address of the picture; empty where there is none."""
    card_alt: str
    poster: str


@dataclass(frozen=True, kw_only=True)
class KitView(PageView):
    """Everything the page shows."""

    as_of: str
    parts: tuple[KitPart, ...]
    """The page's language first."""


def build_kit_view(entry: EventEntry, reader: Reader) -> KitView:
    """Build the kit of an event; the reader stands on its page."""
    words, languages = reader.words, reader.catalogue.bank.settings.languages
    ordered = sorted(languages, key=lambda code: code != reader.language)
    announced = announce_event(entry, reader)
    event = Link(announced.title, reader.href(entry_path("event", entry.id)), announced.lang)
    no_address = Notice("info", words["kit.title"], words["kit.no_address"])
    return KitView(
        t=words,
        language=reader.language,
        title=Link(words["kit.title"]),
        crumbs=(event,),
        notices=() if reader.address else (no_address,),
        as_of=words.say("kit.as_of", day=reader.day(reader.catalogue.today)),
        parts=tuple(_build_part(entry, code, reader) for code in ordered),
    )


def _build_part(entry: EventEntry, language: str, reader: Reader) -> KitPart:
    event, words = announce_event(entry, replace(reader, language=language)), reader.words
    card = card_address(language, kit_path(entry.id)) if reader.site_url and can_draw() else ""
    prefix = language_prefix(language, reader.catalogue.bank.settings.languages)
    return KitPart(
        language=language,
        name=reader.language_name(language),
        note=words["kit.untranslated"] if event.lang else "",
        texts=tuple(_text(each, event, reader) for each in build_announcements(event)),
        card=reader.root_href(card) if card else "",
        card_alt=words.say("kit.card_alt", title=event.title),
        poster=reader.root_href(prefix + poster_path(entry.id)),
    )


def _text(announcement: Announcement, event: AnnouncedEvent, reader: Reader) -> KitText:
    name, text = announcement.messenger, announcement.text
    return KitText(
        id=f"pb-kit-{event.language}-{name}",
        name=reader.words[f"kit.{name}"],
        hint=reader.words[f"kit.{name}_hint"],
        length=reader.words.count("kit.length", announcement.length),
        text=text,
        rows=min(MOST_ROWS, 1 + sum(1 + len(line) // LINE for line in text.splitlines())),
    )
