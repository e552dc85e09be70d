"""From an event to what is published about it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from ..catalogue import Catalogue, Occasion
from ..records import Bank, Event, EventTranslation, ProgrammeItem, StoredFile, TranslationState
from ..rendering.addresses import EVENT_FILE, entry_path, language_prefix
from .published_event import (
    PublishedEvent,
    PublishedFigure,
    PublishedMoment,
    PublishedPhoto,
    PublishedPlace,
    PublishedProgrammeItem,
    PublishedRegistration,
    PublishedReport,
    PublishedSpeaker,
)
from .published_record import PublishedFile, PublishedOrganisation

Find = Callable[[EventTranslation], Sequence[Any]]
"""Finds a list in a translation."""


@dataclass(frozen=True)
class _Words:
    """The words of an event in all languages it can be read in."""

    language: str
    front: Event
    translations: Mapping[str, EventTranslation]

    def gather(self, original: str | None, find: Callable[[EventTranslation], Any]) -> dict[str, Any]:
        """Gather a text by language, the original's first."""
        texts = {self.language: original, **{code: find(words) for code, words in self.translations.items()}}
        return {code: text for code, text in texts.items() if text}

    def nth(self, number: int, original: str | None, find: Find, key: str) -> dict[str, Any]:
        """Gather a text of the items that stand in the same place of a list."""
        return self.gather(original, lambda own: getattr(dict(enumerate(find(own))).get(number), key, None))

    def of_file(self, file: str, original: str | None, find: Find, key: str) -> dict[str, Any]:
        """Gather a text of the items that name the same file."""
        return self.gather(original, lambda own: getattr({each.file: each for each in find(own)}.get(file), key, None))


def build_event_data(occasion: Occasion, catalogue: Catalogue, published: frozenset[str]) -> PublishedEvent:
    """Gather what is published about an event.

    Args:
        occasion: The event.
        catalogue: Where it stands.
        published: Ids of all published works; no other one is named.
    """
    event, bank = occasion.event, catalogue.bank
    front, languages = event.front, bank.settings.languages
    zone, words = ZoneInfo(bank.settings.timezone), _find_words(occasion)
    home = entry_path("event", event.id)
    known = bank.organisations.get(front.organiser)
    pages = {code: f"/{language_prefix(code, languages)}{home}" for code in languages}
    return PublishedEvent(
        id=event.id,
        type=front.type,
        language=event.language,
        url=pages,
        calendar={code: page + EVENT_FILE for code, page in pages.items()},
        title=words.gather(front.title, lambda own: own.title),
        summary=words.gather(front.summary, lambda own: own.summary),
        keywords=words.gather(front.keywords, lambda own: own.keywords),  # type: ignore[arg-type]
        start=_moment(front.start, zone, is_day=front.all_day),
        end=_moment(front.end, zone, is_day=front.all_day) if front.end else None,
        all_day=front.all_day,
        status=front.status,
        revision=front.revision,
        previous_start=_moment(front.previous_start, zone, is_day=front.all_day) if front.previous_start else None,
        mode=front.mode,
        place=PublishedPlace(**front.place.model_dump()) if front.place else None,
        link=front.link,
        organiser=PublishedOrganisation(id=front.organiser, name=known.name if known else {}),
        audience=front.audience,
        languages=front.languages,
        hours=front.hours,
        series=front.series,
        registration=_registration(front, zone),
        programme=[_programme(number, item, words, bank, published) for number, item in enumerate(front.programme)],
        materials=_materials(words, home, event.files),
        report=_report(words, home),
        digest=event.digest,
    )


def _find_words(occasion: Occasion) -> _Words:
    event = occasion.event
    readable = {
        code: words
        for code, (words, _) in sorted(event.translations.items())
        if words.translation.state is not TranslationState.NOT_PLANNED
    }
    return _Words(event.language, event.front, readable)


def _moment(local: datetime, zone: ZoneInfo, *, is_day: bool) -> PublishedMoment:
    placed = local.replace(tzinfo=zone)
    return PublishedMoment(local=local.date().isoformat() if is_day else placed.isoformat(), utc=placed.astimezone(UTC))


def _registration(front: Event, zone: ZoneInfo) -> PublishedRegistration | None:
    own = front.registration
    if own is None:
        return None
    opens, deadline = (
        _moment(each, zone, is_day=each.time() == datetime.min.time()) if each else None
        for each in (own.opens, own.deadline)
    )
    return PublishedRegistration(link=own.link, opens=opens, deadline=deadline, seats=own.seats, fee=own.fee)


def _programme(
    number: int, item: ProgrammeItem, words: _Words, bank: Bank, published: frozenset[str]
) -> PublishedProgrammeItem:
    return PublishedProgrammeItem(
        time=item.time,
        title=words.nth(number, item.title, lambda own: own.programme, "title"),
        record=item.record if item.record in published else None,
        speakers=[_speaker(speaker, bank) for speaker in item.speakers],
    )


def _speaker(speaker: str, bank: Bank) -> PublishedSpeaker:
    person = bank.people.get(speaker)
    return PublishedSpeaker(id=speaker if person and person.public else None, name=person.name if person else {})


def _materials(words: _Words, home: str, files: Mapping[str, StoredFile]) -> list[PublishedFile]:
    found = []
    for material in words.front.materials:
        stored = files.get(material.file)
        found.append(
            PublishedFile(
                url=f"/{home}{material.file}",
                title=words.of_file(material.file, material.title, lambda own: own.materials, "title"),
                size=stored.size if stored else None,
                media_type=stored.media_type if stored else None,
                sha256=stored.sha256 if stored else None,
            )
        )
    return found


def _report(words: _Words, home: str) -> PublishedReport | None:
    report = words.front.report
    if report is None:
        return None
    return PublishedReport(
        date=report.date,
        attended=report.attended,
        summary=words.gather(report.summary, lambda own: own.report.summary if own.report else None),
        recording=report.recording,
        figures=[
            PublishedFigure(
                label=words.nth(number, figure.label, _figures, "label"),
                value=figure.value,
                unit=words.nth(number, figure.unit, _figures, "unit"),
            )
            for number, figure in enumerate(report.figures)
        ],
        photos=[
            PublishedPhoto(url=f"/{home}{photo.file}", alt=words.of_file(photo.file, photo.alt, _photos, "alt"))
            for photo in report.photos
        ],
    )


def _figures(words: EventTranslation) -> list[Any]:
    return list(words.report.figures) if words.report else []


def _photos(words: EventTranslation) -> list[Any]:
    return list(words.report.photos) if words.report else []
