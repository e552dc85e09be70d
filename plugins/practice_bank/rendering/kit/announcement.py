"""The text that announces an event in a messenger, within what the messenger takes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...i18n import Messages, messages
from .announced_event import OFF, AnnouncedEvent, AnnouncedState

LIMITS = {"telegram": 4096, "whatsapp": 4096, "instagram": 2200}
"""Characters a messenger takes, as it counts them: in units of UTF-16."""
CUT = "…"
BETWEEN = "\n\n"

Bold = Callable[[str], str]


@dataclass(frozen=True)
class Announcement:
    """A text for one messenger."""

    messenger: str
    text: str

    @property
    def length(self) -> int:
        """As the messenger counts."""
        return measure(self.text)


def build_announcements(event: AnnouncedEvent) -> tuple[Announcement, ...]:
    """Write the text for every messenger."""
    return tuple(Announcement(name, _write(name, event)) for name in LIMITS)


def measure(text: str) -> int:
    """Count characters as messengers do."""
    return len(text.encode("utf-16-le")) // 2


def _write(messenger: str, event: AnnouncedEvent) -> str:
    bold = _star if messenger == "whatsapp" else str
    parts = (_head(event, bold), event.notice, event.summary, _facts(event, bold, messenger))
    before = [part for part in parts if part]
    after = [part for part in (_closing(messenger, event, bold), _tags(messenger, event)) if part]
    room = LIMITS[messenger] - measure(BETWEEN.join([*before, *after])) - len(BETWEEN)
    programme = _programme(event, messages(event.language), bold, room)
    whole = BETWEEN.join([*before, *([programme] if programme else []), *after])
    return whole if measure(whole) <= LIMITS[messenger] else _shorten(before, after, LIMITS[messenger])


def _head(event: AnnouncedEvent, bold: Bold) -> str:
    badge = [bold(event.badge.upper())] if event.badge else []
    return "\n".join([*badge, bold(event.title)])


def _facts(event: AnnouncedEvent, bold: Bold, messenger: str) -> str:
    words = messages(event.language)
    rows = [(words[f"kit.{key}"], value) for key, value in _find_facts(event, messenger) if value]
    return "\n".join(f"{bold(label)} {value}" for label, value in rows)


def _find_facts(event: AnnouncedEvent, messenger: str) -> Iterator[tuple[str, str]]:
    """What a reader decides by; of what does not take place or is over only what still holds."""
    yield "kind", event.kind
    if event.state in OFF:
        return
    is_past = event.state is AnnouncedState.PAST
    yield "was" if is_past else "when", event.when
    yield "where", event.where
    if is_past:
        yield "attended", event.attended
        return
    yield "join", event.join if messenger != "instagram" else ""
    yield "audience", event.audience
    yield "languages", event.languages
    yield "registration", event.registration
    yield "seats", event.seats
    yield "fee", event.fee


def _programme(event: AnnouncedEvent, words: Messages, bold: Bold, room: int) -> str:
    """As many points as there is room for; none of what does not take place as announced."""
    if event.state not in (AnnouncedState.ANNOUNCED, AnnouncedState.MOVED) or not event.programme:
        return ""
    lines = [bold(words["kit.programme"]), *(f"{time} {title}" for time, title in event.programme)]
    whole = len(lines)
    while len(lines) > 1 and measure("\n".join([*lines, CUT])) > room:
        lines.pop()
    if len(lines) == 1:
        return ""
    return "\n".join(lines if len(lines) == whole else [*lines, CUT])


def _closing(messenger: str, event: AnnouncedEvent, bold: Bold) -> str:
    words = messages(event.language)
    if messenger == "instagram":
        return words["kit.more_profile"]
    return f"{bold(words[_closing_key(event)])} {event.address}" if event.address else ""


def _closing_key(event: AnnouncedEvent) -> str:
    if event.state is AnnouncedState.PAST:
        return "kit.more_past"
    return "kit.more_registration" if event.is_open and event.state not in OFF else "kit.more"


def _tags(messenger: str, event: AnnouncedEvent) -> str:
    return " ".join(event.hashtags) if messenger == "instagram" else ""


def _star(text: str) -> str:
    """Bold as WhatsApp writes it; an asterisk of the text would end it."""
    return f"*{' '.join(text.replace('*', '').split())}*"


def _shorten(before: list[str], after: list[str], limit: int) -> str:
    """Keep the end, where the address is, and cut what stands before it."""
    end = BETWEEN.join(["", *after])
    start = BETWEEN.join(before).encode("utf-16-le")[: 2 * (limit - measure(end) - 1)]
    return start.decode("utf-16-le", "ignore").rstrip() + CUT + end
