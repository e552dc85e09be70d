"""An event in the words of one language: what texts, card and poster say of it."""

from dataclasses import dataclass, replace
from enum import StrEnum

from ...i18n import localize
from ...records import Event, EventEntry, EventStatus, EventTranslation, Mode
from ..addresses import event_path
from ..views import Link, Reader
from .hashtags import find_hashtags
from .taking_part import fee_words, registration_words, seats_words
from .times import last_day, when_words, written_day


class OccasionState(StrEnum):
    """What a reader must know first."""

    ANNOUNCED = "announced"
    MOVED = "moved"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    PAST = "past"


@dataclass(frozen=True)
class Occasion:
    """An event, complete and plain; what nobody says is empty."""

    language: str
    state: OccasionState
    badge: str
    """The state in a word; empty of what takes place as announced."""
    notice: str
    """The state in a sentence."""
    kind: str
    title: str
    summary: str
    is_translated: bool
    """Whether title and summary are in the language."""
    when: str
    where: str
    join: str
    """Address of the online part."""
    audience: str
    languages: str
    registration: str
    registration_link: str
    seats: str
    fee: str
    attended: str
    programme: tuple[tuple[str, str], ...]
    """Time and title."""
    hashtags: tuple[str, ...]
    address: str
    """Of the event's page for the whole world; empty where nobody knows."""


def build_occasion(entry: EventEntry, reader: Reader) -> Occasion:
    """Say in a reader's language what an event is; where the reader stands does not matter."""
    reader = replace(reader, path=event_path(entry.id))
    event, own = entry.front, find_words(entry, reader.language)
    state = find_state(event, reader)
    report = event.report if state is OccasionState.PAST else None
    return Occasion(
        language=reader.language,
        state=state,
        badge="" if state is OccasionState.ANNOUNCED else reader.words[f"kit.state_{state.value}"],
        notice=_notice(event, state, reader),
        kind=reader.text(reader.term_labels("event-types", event.type)).text,
        title=(own.title if own else None) or event.title,
        summary=_summary(event, own, state),
        is_translated=entry.language == reader.language or bool(own and own.title),
        when=when_words(event, reader),
        where=_where(event, reader),
        join=event.link or "",
        audience=_listed(reader.terms("audience", event.audience)),
        languages=", ".join(reader.language_name(code) for code in event.languages),
        registration=registration_words(event, reader),
        registration_link=(event.registration.link or "") if event.registration else "",
        seats=seats_words(event, reader),
        fee=fee_words(event, reader),
        attended=str(report.attended) if report and report.attended is not None else "",
        programme=_programme(event, own),
        hashtags=find_hashtags(event, own, reader),
        address=reader.address,
    )


def find_words(entry: EventEntry, language: str) -> EventTranslation | None:
    """Find the words of an event's translation."""
    found = entry.translations.get(language)
    return found[0] if found else None


def find_state(event: Event, reader: Reader) -> OccasionState:
    """Tell what a reader must know first: what is cancelled does not take place, whatever the calendar says."""
    if event.status is EventStatus.CANCELLED:
        return OccasionState.CANCELLED
    if event.status is EventStatus.POSTPONED:
        return OccasionState.POSTPONED
    if event.report or last_day(event) < reader.catalogue.today:
        return OccasionState.PAST
    return OccasionState.MOVED if event.status is EventStatus.MOVED else OccasionState.ANNOUNCED


def _notice(event: Event, state: OccasionState, reader: Reader) -> str:
    words = reader.words
    if state in (OccasionState.CANCELLED, OccasionState.POSTPONED):
        return words.say(f"kit.{state.value}_text", day=written_day(event.previous_start or event.start, reader))
    if state is OccasionState.MOVED:
        now = when_words(event, reader)
        if event.previous_start is None:
            return words.say("kit.moved_text_new", now=now)
        before = when_words(event.model_copy(update={"start": event.previous_start, "end": None}), reader)
        return words.say("kit.moved_text", before=before, now=now)
    return ""


def _summary(event: Event, own: EventTranslation | None, state: OccasionState) -> str:
    """What came of it, where that is known in the language, else what it is about."""
    if state is OccasionState.PAST and event.report and event.report.summary:
        told = getattr(own, "report", None) if own else event.report
        if told and told.summary:
            return str(told.summary)
    return (own.summary if own else None) or event.summary


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
    # A place that is named after its town need not name it again.
    return ", ".join(part for part in (name, district if district not in name else "", address) if part)


def _programme(event: Event, own: EventTranslation | None) -> tuple[tuple[str, str], ...]:
    words = own.programme if own and len(own.programme) == len(event.programme) else event.programme
    return tuple((item.time, said.title) for item, said in zip(event.programme, words, strict=True))


def _listed(links: tuple[Link, ...]) -> str:
    return ", ".join(link.text for link in links)
