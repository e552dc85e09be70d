"""The text that announces an event in a messenger, within what the messenger takes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...i18n import Messages, messages
from .occasion import Occasion, OccasionState

LIMITS = {"telegram": 4096, "whatsapp": 4096, "instagram": 2200}
"""Characters a messenger takes, as it counts them: in units of UTF-16."""
CUT = "…"

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


def build_announcements(occasion: Occasion) -> tuple[Announcement, ...]:
    """Write the text for every messenger."""
    return tuple(Announcement(name, _write(name, occasion)) for name in LIMITS)


def measure(text: str) -> int:
    """Count characters as messengers do."""
    return len(text.encode("utf-16-le")) // 2


def _write(messenger: str, occasion: Occasion) -> str:
    bold = _star if messenger == "whatsapp" else str
    words = messages(occasion.language)
    before = list(
        filter(None, [_head(occasion, bold), occasion.notice, occasion.summary, _facts(occasion, bold, messenger)])
    )
    after = list(filter(None, [_closing(messenger, occasion, bold), _tags(messenger, occasion)]))
    room = LIMITS[messenger] - measure("\n\n".join([*before, *after])) - 2
    programme = _programme(occasion, words, bold, room)
    whole = "\n\n".join([*before, *([programme] if programme else []), *after])
    return whole if measure(whole) <= LIMITS[messenger] else _shorten(before, after, LIMITS[messenger])


def _head(occasion: Occasion, bold: Bold) -> str:
    badge = [bold(occasion.badge.upper())] if occasion.badge else []
    return "\n".join([*badge, bold(occasion.title)])


def _facts(occasion: Occasion, bold: Bold, messenger: str) -> str:
    words = messages(occasion.language)
    rows = [(words[f"kit.{key}"], value) for key, value in _find_facts(occasion, messenger) if value]
    return "\n".join(f"{bold(label)} {value}" for label, value in rows)


def _find_facts(occasion: Occasion, messenger: str) -> Iterator[tuple[str, str]]:
    """What a reader decides by; of what does not take place or is over only what still holds."""
    yield "kind", occasion.kind
    if occasion.state in (OccasionState.CANCELLED, OccasionState.POSTPONED):
        return
    is_past = occasion.state is OccasionState.PAST
    yield "was" if is_past else "when", occasion.when
    yield "where", occasion.where
    if is_past:
        yield "attended", occasion.attended
        return
    yield "join", occasion.join if messenger != "instagram" else ""
    yield "audience", occasion.audience
    yield "languages", occasion.languages
    yield "registration", occasion.registration
    yield "seats", occasion.seats
    yield "fee", occasion.fee


def _programme(occasion: Occasion, words: Messages, bold: Bold, room: int) -> str:
    """As many points as there is room for; none of what does not take place as announced."""
    if occasion.state not in (OccasionState.ANNOUNCED, OccasionState.MOVED) or not occasion.programme:
        return ""
    lines = [bold(words["kit.programme"]), *(f"{time} {title}" for time, title in occasion.programme)]
    whole = len(lines)
    while len(lines) > 1 and measure("\n".join([*lines, CUT])) > room:
        lines.pop()
    if len(lines) == 1:
        return ""
    return "\n".join(lines if len(lines) == whole else [*lines, CUT])


def _closing(messenger: str, occasion: Occasion, bold: Bold) -> str:
    words = messages(occasion.language)
    if messenger == "instagram":
        return words["kit.more_profile"]
    key = "kit.more_past" if occasion.state is OccasionState.PAST else "kit.more"
    return f"{bold(words[key])} {occasion.address}" if occasion.address else ""


def _tags(messenger: str, occasion: Occasion) -> str:
    return " ".join(occasion.hashtags) if messenger == "instagram" else ""


def _star(text: str) -> str:
    """Bold as WhatsApp writes it; an asterisk of the text would end it."""
    return f"*{' '.join(text.replace('*', '').split())}*"


def _shorten(before: list[str], after: list[str], limit: int) -> str:
    """Keep the end, where the address is, and cut what stands before it."""
    end = "\n\n".join(["", *after])
    start = "\n\n".join(before).encode("utf-16-le")[: 2 * (limit - measure(end) - 1)]
    return start.decode("utf-16-le", "ignore").rstrip() + CUT + end
