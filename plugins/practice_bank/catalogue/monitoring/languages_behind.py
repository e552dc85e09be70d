"""Works that are not level in a language of the site."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...records import Status
from ...review import LanguageState
from ..catalogue import Entry

LEVEL = frozenset({LanguageState.ORIGINAL, LanguageState.CURRENT, LanguageState.NOT_PLANNED})
"""States that need no work."""
_CLOSED = (Status.RETIRED, Status.REJECTED)


@dataclass(frozen=True)
class LanguageBehind:
    """A work that lacks in one language."""

    entry: Entry
    language: str
    state: LanguageState


def find_languages_behind(entries: Iterable[Entry], languages: Sequence[str]) -> tuple[LanguageBehind, ...]:
    """List what is to be translated or brought up to date, by language of the site, then by id; closed works rest."""
    found = [
        LanguageBehind(entry, language, state)
        for entry in entries
        if entry.standing.status not in _CLOSED
        for language, state in entry.standing.languages.items()
        if language in languages and state not in LEVEL
    ]
    return tuple(sorted(found, key=lambda each: (languages.index(each.language), each.entry.record.id)))
