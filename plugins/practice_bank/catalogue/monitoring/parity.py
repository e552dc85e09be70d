"""How level the languages of a site are."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...review import LanguageState
from ..catalogue import Entry
from .languages_behind import LanguageBehind, find_languages_behind, find_open, order_by_need


@dataclass(frozen=True)
class LanguageAhead:
    """A translation with parts that were edited in it alone."""

    entry: Entry
    language: str
    parts: tuple[str, ...]
    """Parts of the original that may be behind."""


@dataclass(frozen=True)
class LanguageParity:
    """One language; closed works are not counted."""

    language: str
    works: int
    by_state: Mapping[LanguageState, int]
    """All states, in the order of the enumeration."""
    behind: tuple[LanguageBehind, ...]
    """What is most needed comes first."""
    ahead: tuple[LanguageAhead, ...]
    """By id."""

    @property
    def level(self) -> int:
        """Works that can be read in this language as they are today."""
        return self.by_state[LanguageState.ORIGINAL] + self.by_state[LanguageState.CURRENT]

    @property
    def words(self) -> int:
        """Words to translate."""
        return sum(each.words for each in self.behind)


def count_parity(entries: Iterable[Entry], languages: Sequence[str]) -> tuple[LanguageParity, ...]:
    """Count how works stand in each language of the site."""
    counted = find_open(entries)
    behind = order_by_need(find_languages_behind(counted, languages))
    return tuple(
        _count(language, counted, [one for one in behind if one.language == language]) for language in languages
    )


def _count(language: str, entries: Sequence[Entry], behind: Sequence[LanguageBehind]) -> LanguageParity:
    states = Counter(entry.standing.languages.get(language, LanguageState.MISSING) for entry in entries)
    ahead = (
        LanguageAhead(entry, language, gap.ahead)
        for entry in sorted(entries, key=lambda each: each.record.id)
        if (gap := entry.standing.translations.get(language)) and gap.ahead
    )
    by_state = {state: states[state] for state in LanguageState}
    return LanguageParity(language, len(entries), by_state, tuple(behind), tuple(ahead))
