"""A new event made of a former one: its words without its day, and without what came of it."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..i18n import messages
from ..records import EventEntry, EventTranslation, ProgrammeItem, Registration, TranslatedProgrammeItem

_KEY = re.compile(r"([a-z_]+):")
_FENCE = "---"
_BLANKED = frozenset({"start", "end"})
"""Keys that stay, to be filled in."""
_DROPPED = frozenset({"previous_start", "status", "report", "materials", "revision", "announced"})
"""Keys that tell of the former event only."""


@dataclass(frozen=True)
class EventCopy:
    """A former event, with what is known of the new one."""

    event: EventEntry
    site: Path
    schema: str
    """The comment by which an editor finds the JSON Schema of events."""
    title: str | None = None

    def write_texts(self) -> Iterator[tuple[str, str]]:
        """Write all texts, the original first: their names with their words."""
        for language in (self.event.language, *sorted(self.event.translations)):
            name = f"index.{language}.md"
            lines = (self.site / self.event.folder / name).read_text("utf-8-sig").splitlines()
            fences = [number for number, line in enumerate(lines) if line.rstrip() == _FENCE]
            head, text = lines[fences[0] + 1 : fences[1]], lines[fences[1] + 1 :]
            yield name, "\n".join([_FENCE, *self._write_head(head, language), _FENCE, *text]) + "\n"

    def find_files(self) -> Iterator[str]:
        """Find the files that the new event needs too: the cover, and what its text shows."""
        front = self.event.front
        photos = front.report.photos if front.report else []
        done = {*(file.file for file in front.materials), *(photo.file for photo in photos)}
        bodies = [self.event.body, *(body for _, body in self.event.translations.values())]
        for name in self.event.files:
            is_shown = any(name in body.markdown for body in bodies)
            if is_shown or name not in done:
                yield name

    def _write_head(self, lines: Sequence[str], language: str) -> Iterator[str]:
        is_original = language == self.event.language
        if is_original:
            yield self.schema
        for key, block in _cut(lines):
            if key in _DROPPED or (block and block[0].startswith("# yaml-language-server")):
                continue
            yield from self._write_key(key, block, language)

    def _write_key(self, key: str, block: Sequence[str], language: str) -> Iterator[str]:
        words, registration = messages(language), self.event.front.registration
        if key in _BLANKED:
            yield f"{key}:  # {words.say(f'new.event_{key}')}"
        elif key == "title" and self.title and language == self.event.language:
            yield f"title: {json.dumps(self.title, ensure_ascii=False)}"
        elif key == "registration" and registration:
            yield f"registration: {_write_registration(registration)}  # {words.say('new.event_registration')}"
        elif key == "programme":
            yield "programme:"
            yield from map(_write_item, self._programme(language))
        elif key == "translation":
            yield f"translation: {self._write_note(language)}"
        else:
            yield from block

    def _programme(self, language: str) -> Sequence[ProgrammeItem | TranslatedProgrammeItem]:
        own = self._words(language)
        return own.programme if own else self.event.front.programme

    def _write_note(self, language: str) -> str:
        own = self._words(language)
        translator = own.translation.translator if own else None
        return f"{{translator: {translator}, state: in_progress}}" if translator else "{state: in_progress}"

    def _words(self, language: str) -> EventTranslation | None:
        known = self.event.translations.get(language)
        return known[0] if known else None


def _cut(lines: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Cut front matter into its keys with all their lines; a comment at the margin stands for itself."""
    key, block = "", list[str]()
    for line in lines:
        found = _KEY.match(line)
        if found or line.startswith("#"):
            yield from [(key, block)] if block else []
            key, block = found[1] if found else "", []
        block.append(line)
    yield from [(key, block)] if block else []


def _write_registration(registration: Registration) -> str:
    """Write what stays: where to register, seats, fee; not the days."""
    fee = registration.fee
    parts = {
        "link": json.dumps(registration.link, ensure_ascii=False) if registration.link else "",
        "seats": str(registration.seats or ""),
        "fee": "" if fee is None else f"{fee:g}",
    }
    return "{" + ", ".join(f"{key}: {value}" for key, value in parts.items() if value) + "}"


def _write_item(item: ProgrammeItem | TranslatedProgrammeItem) -> str:
    """Write a point of the programme without its work and its speakers, for portfolios count these."""
    title = json.dumps(item.title, ensure_ascii=False)
    return f'  - {{time: "{item.time}", title: {title}}}' if item.time else f"  - {{title: {title}}}"
