"""What a reader must know before reading a record."""

from collections.abc import Iterator

from ...catalogue import Entry
from ...records import Status, TranslationState
from ...review import LanguageState, publishable
from .link import Link
from .page_view import Notice
from .part_links import part_links
from .reader import Reader
from .shown_text import ShownText
from .stamp import TONES

_TRANSLATION_NOTICES = {
    LanguageState.STALE: "stale",
    LanguageState.IN_PROGRESS: "in_progress",
    LanguageState.MACHINE: "machine",
}


def record_notices(entry: Entry, shown: ShownText, reader: Reader) -> tuple[Notice, ...]:
    """List the notices of a record's page, the most important first."""
    return (*_status_notices(entry, shown, reader), *_language_notices(entry, shown, reader))


def _status_notices(entry: Entry, shown: ShownText, reader: Reader) -> Iterator[Notice]:
    words, standing = reader.words, entry.standing
    if reader.catalogue.preview and not publishable(entry.record, standing, reader.catalogue.bank.settings):
        steps = tuple(reader.text(reason) for reason in standing.reasons)
        key = "record.preview_closed" if TONES[standing.status] == "closed" else "record.preview"
        yield Notice("preview", words[key], words["record.next_steps"] if steps else "", steps)
    if standing.status is Status.CHANGED:
        parts = tuple(part_links(standing.changed_sections, entry, reader, shown))
        text = (
            words["record.changed_text"]
            if parts
            else f"{words['record.changed_text']} {words['record.changed_unknown']}"
        )
        yield Notice("caution", words["record.changed"], text, parts)
    if standing.status is Status.EXPIRED and standing.valid_until:
        text = words.say("record.expired_text", until=reader.until(standing.valid_until))
        yield Notice("caution", words["record.expired"], text)


def _language_notices(entry: Entry, shown: ShownText, reader: Reader) -> Iterator[Notice]:
    words, record = reader.words, entry.record
    name = reader.language_name(record.language)
    original = Link(words["record.read_original"], reader.language_href(record.language), note=name)
    has_original = record.language in reader.catalogue.bank.settings.languages
    if shown.is_fallback:
        yield Notice(
            "info",
            words["record.fallback"],
            words.say("record.fallback_text", language=name),
            tuple(_reasons(entry, reader)),
        )
    elif shown.state in _TRANSLATION_NOTICES:
        key = f"record.translation_{_TRANSLATION_NOTICES[shown.state]}"
        behind = part_links(_parts_behind(entry, reader), entry, reader, shown, words["record.part_behind"])
        yield Notice("info", words[key], words[f"{key}_text"], (*behind, *([original] if has_original else ())))


def _parts_behind(entry: Entry, reader: Reader) -> tuple[str, ...]:
    gap = entry.standing.translations.get(reader.language)
    return gap.behind or () if gap else ()


def _reasons(entry: Entry, reader: Reader) -> Iterator[Link]:
    """Say why no translation is planned, where its file does."""
    translation = entry.record.translations.get(reader.language)
    note = translation.front.translation if translation else None
    if note and note.state is TranslationState.NOT_PLANNED and note.reason:
        yield Link(note.reason)
