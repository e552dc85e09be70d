"""How an event stands at a moment, in words: `scripts/occasion.mjs` keeps them right in the reader's browser."""

import json
from dataclasses import dataclass
from datetime import datetime

from ...catalogue import Enrolment, Occasion, Phase
from ...records import EventStatus
from .occasion_words import later_words, until_words
from .reader import Reader


@dataclass(frozen=True)
class OccasionBadge:
    """The state of an event as of the build, with all that a browser needs to tell it again."""

    id: str
    status: str
    """As it was announced: `scheduled`, `postponed`, `cancelled`, `moved`."""
    start: str
    """Moments are in UTC: `2026-12-04T10:00:00Z`."""
    end: str
    opens: str
    closes: str
    """When registration ends; empty where there is none."""
    phase: str
    """`upcoming`, `running`, `past`."""
    enrolment: str
    """`none`, `later`, `open`, `closed`."""
    state: str
    """The phase; of an event that is not held, its status."""
    state_word: str
    moved_word: str
    """Empty unless it is moved."""
    enrolment_word: str
    """Empty where there is no registration, and for what is over."""
    words: str
    """What a browser may have to say, as JSON: by phase, and by enrolment with `enrolment_` before it."""


def build_occasion_badge(occasion: Occasion, reader: Reader) -> OccasionBadge:
    """Build the badge of an event."""
    front, now = occasion.event.front, reader.catalogue.now
    phase, enrolment = occasion.phase(now), occasion.enrolment(now)
    words = _find_words(occasion, reader)
    return OccasionBadge(
        id=occasion.event.id,
        status=front.status.value,
        start=write_utc(occasion.start),
        end=write_utc(occasion.end),
        opens=write_utc(occasion.opens) if occasion.opens else "",
        closes=write_utc(occasion.closes) if occasion.closes else "",
        phase=phase.value,
        enrolment=enrolment.value,
        state=phase.value if occasion.is_held else front.status.value,
        state_word=words[phase.value],
        moved_word=reader.words["event.moved"] if front.status is EventStatus.MOVED else "",
        enrolment_word=words[f"enrolment_{enrolment.value}"] if phase is Phase.UPCOMING else "",
        words=json.dumps(words, ensure_ascii=False, separators=(",", ":")),
    )


def write_utc(moment: datetime) -> str:
    """Write a moment in UTC as browsers read it: `2026-12-04T10:00:00Z`."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _find_words(occasion: Occasion, reader: Reader) -> dict[str, str]:
    """Words by phase and enrolment; an event that is not held says so at any time."""
    said, status = reader.words, occasion.event.front.status
    fixed = "" if occasion.is_held else said[f"event.{status.value}"]
    words = {phase.value: fixed or said[f"event.{phase.value}"] for phase in Phase}
    registration = occasion.event.front.registration
    none = dict.fromkeys((f"enrolment_{enrolment.value}" for enrolment in Enrolment), "")
    if registration is None or not occasion.is_held:
        return words | none
    deadline, opens = registration.deadline, registration.opens
    return words | {
        "enrolment_none": "",
        "enrolment_later": later_words(opens, reader.language) if opens else "",
        "enrolment_open": until_words(deadline, reader.language) if deadline else said["event.enrolment_open"],
        "enrolment_closed": said["event.enrolment_closed"],
    }
