"""An event in the words of one language: what texts, card and poster say of it."""

from dataclasses import dataclass, replace
from enum import StrEnum

from ...catalogue import Enrolment, Occasion, Phase
from ...i18n import localize
from ...records import Event, EventEntry, EventStatus, EventTranslation, Mode
from ..addresses import entry_path
from ..views import Reader, choose_entry_text, moment_words, when_words
from .hashtags import find_hashtags
from .taking_part import fee_words, registration_words, seats_words


class AnnouncedState(StrEnum):
    """What a reader must know first."""

    ANNOUNCED = "announced"
    MOVED = "moved"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    PAST = "past"


OFF = frozenset([AnnouncedState.CANCELLED, AnnouncedState.POSTPONED])
"""States in which time and place would mislead."""


@dataclass(frozen=True)
class AnnouncedEvent:
    """An event, complete and plain; what nobody says is empty."""

    language: str
    state: AnnouncedState
    badge: str
    """The state in a word; empty of what takes place as announced."""
    notice: str
    """The state in a sentence."""
    kind: str
    title: str
    lang: str
    """Of the title where it is not in the language; empty otherwise."""
    summary: str
    when: str
    where: str
    join: str
    """Address of the online part."""
    audience: str
    languages: str
    registration: str
    is_open: bool
    """Whether one can register, or will be able to."""
    seats: str
    fee: str
    attended: str
    programme: tuple[tuple[str, str], ...]
    """Time and title."""
    hashtags: tuple[str, ...]
    address: str
    """Of the event's page for the whole world; empty where nobody knows."""


def announce_event(entry: EventEntry, reader: Reader) -> AnnouncedEvent:
    """Say in a reader's language what an event is; where the reader stands does not matter."""
    reader = replace(reader, path=entry_path("event", entry.id))
    event, text = entry.front, choose_entry_text(entry, reader.language)
    occasion = reader.catalogue.occasions[entry.id]
    state = find_state(occasion, reader)
    is_past = state is AnnouncedState.PAST
    return AnnouncedEvent(
        language=reader.language,
        state=state,
        badge="" if state is AnnouncedState.ANNOUNCED else reader.words[f"kit.state_{state.value}"],
        notice=_notice(event, state, reader),
        kind=reader.label("event-types", event.type).text,
        title=text.title.text,
        lang=text.title.lang,
        summary=_report_summary(event, text.words) if is_past and event.report else text.summary.text,
        when=when_words(event, reader.language),
        where=_where(event, reader),
        join=event.link or "",
        audience=", ".join(_within(link.text) for link in reader.terms("audience", event.audience)),
        languages=", ".join(reader.language_name(code) for code in event.languages),
        registration=registration_words(occasion, reader),
        is_open=occasion.enrolment(reader.catalogue.now) in (Enrolment.OPEN, Enrolment.LATER),
        seats=seats_words(event, reader),
        fee=fee_words(event, reader),
        attended=_attended(event, reader) if is_past else "",
        programme=_programme(event, text.words),
        hashtags=find_hashtags(event, text.words, reader),
        address=reader.address,
    )


def find_state(occasion: Occasion, reader: Reader) -> AnnouncedState:
    """Tell what a reader must know first: what is cancelled does not take place, whatever the calendar says."""
    event = occasion.event.front
    if not occasion.is_held:
        return AnnouncedState.CANCELLED if event.status is EventStatus.CANCELLED else AnnouncedState.POSTPONED
    if event.report or occasion.phase(reader.catalogue.now) is Phase.PAST:
        return AnnouncedState.PAST
    return AnnouncedState.MOVED if event.status is EventStatus.MOVED else AnnouncedState.ANNOUNCED


def _notice(event: Event, state: AnnouncedState, reader: Reader) -> str:
    words = reader.words
    if state in OFF:
        return words.say(f"kit.{state.value}_text", day=reader.day((event.previous_start or event.start).date()))
    if state is not AnnouncedState.MOVED:
        return ""
    now = when_words(event, reader.language)
    if event.previous_start is None:
        return words.say("kit.moved_text_new", now=now)
    before = moment_words(event.previous_start, reader.language)
    return words.say("kit.moved_text", before=before, now=now)


def _report_summary(event: Event, own: EventTranslation | None) -> str:
    """What came of it, where that is known in the language, else what it is about."""
    report = own.report if own else event.report
    return (report.summary if report else None) or (own.summary if own else None) or event.summary


def _attended(event: Event, reader: Reader) -> str:
    attended = event.report.attended if event.report else None
    return "" if attended is None else reader.number(attended)


def _where(event: Event, reader: Reader) -> str:
    if event.mode is Mode.ONLINE:
        return reader.words["kit.online"]
    place = _place(event, reader)
    return reader.words.say("kit.onsite_online", place=place) if event.mode is Mode.HYBRID and place else place


def _place(event: Event, reader: Reader) -> str:
    if event.place is None:
        return ""
    name, address = localize(event.place.name, reader.language), localize(event.place.address, reader.language)
    district = reader.term("districts", event.place.district).text if event.place.district else ""
    return ", ".join(part for part in (name, district, address) if part)


def _within(label: str) -> str:
    """A label within a sentence: `Учителя` is `учителя`; abbreviations stay as they are."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


def _programme(event: Event, own: EventTranslation | None) -> tuple[tuple[str, str], ...]:
    titles = [item.title for item in event.programme]
    if own and len(own.programme) == len(titles):
        titles = [item.title for item in own.programme]
    return tuple((item.time, title) for item, title in zip(event.programme, titles, strict=True))
