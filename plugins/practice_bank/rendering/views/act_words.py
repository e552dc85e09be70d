"""What an act is called, and whether it is law."""

from dataclasses import dataclass

from ...records import ActEntry, ActStatus
from ..addresses import entry_path
from .entry_text import choose_entry_text
from .link import Link
from .reader import Reader

TONES = {
    ActStatus.IN_FORCE: "good",
    ActStatus.AMENDED: "caution",
    ActStatus.UNKNOWN: "open",
    ActStatus.REPEALED: "closed",
}
"""How a status looks, in the order of a register; the word always stands beside the colour."""


@dataclass(frozen=True)
class ActMark:
    """A status in words, as marks are printed."""

    tone: str
    word: str
    level: str = ""


@dataclass(frozen=True)
class ActLine:
    """An act in a list."""

    id: str
    name: str
    """`Приказ № 253`."""
    title: Link
    mark: ActMark
    year: str
    """Empty where its day is not known, as is the next."""
    day: str
    registration: str
    issuer: Link
    is_current: bool = False
    """Whether it is the act whose page this is."""


def build_act_line(act: ActEntry, reader: Reader, *, current: str = "") -> ActLine:
    """Build an act's line of a list."""
    front = act.front
    text = choose_entry_text(act, reader.language)
    return ActLine(
        id=act.id,
        name=act_name(act, reader),
        title=Link(text.title.text, reader.href(entry_path("act", act.id)), text.title.lang),
        mark=act_mark(act, reader),
        year=str(front.date.year) if front.date else "",
        day=reader.day(front.date) if front.date else "",
        registration=registration_words(act, reader),
        issuer=reader.text(front.issuer),
        is_current=act.id == current,
    )


def act_mark(act: ActEntry, reader: Reader) -> ActMark:
    """Say whether an act is law."""
    return ActMark(TONES[act.front.status], reader.words[f"act.status_{act.front.status.value}"])


def act_kind(act: ActEntry, reader: Reader) -> str:
    """Say what sort of act it is."""
    return reader.label("act-kinds", act.front.kind).text


def act_name(act: ActEntry, reader: Reader, *, with_day: bool = False) -> str:
    """Name an act: `Приказ № 253`, `Приказ № 253 от 10 августа 2023 г.`."""
    front, kind = act.front, act_kind(act, reader)
    day = reader.day(front.date) if with_day and front.date else ""
    if front.has_number:
        key = "act.name_day" if day else "act.name"
        return reader.words.say(key, kind=kind, number=front.number, day=day)
    return reader.words.say("act.kind_day", kind=kind, day=day) if day else kind


def registration_words(act: ActEntry, reader: Reader) -> str:
    """Say number and day of an act's registration; empty where there is none."""
    registration = act.front.registration
    if registration is None:
        return ""
    day = reader.day(registration.date)
    return reader.words.say("act.registration_value", number=registration.number, day=day)


def paragraph_name(number: str, reader: Reader) -> str:
    """Name a paragraph of an act."""
    return reader.words.say("act.paragraph", number=number)
