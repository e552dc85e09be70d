"""Works that are not level in a language of the site."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...records import Status
from ...review import LEVEL, LanguageState, TranslationGap, count_words, find_needed
from ..catalogue import Entry

_CLOSED = (Status.RETIRED, Status.REJECTED)
_APPROVED = (Status.APPROVED, Status.CHANGED, Status.EXPIRED)
_WANTED_FIRST = (LanguageState.MISSING, LanguageState.STALE)


@dataclass(frozen=True)
class LanguageBehind:
    """A work that lacks in one language."""

    entry: Entry
    language: str
    state: LanguageState

    @property
    def gap(self) -> TranslationGap | None:
        """What moved since the translation, where it renders an earlier version."""
        return self.entry.standing.translations.get(self.language)

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """Parts of the original that need a translator."""
        return find_needed(self.entry.record, self.language, self.state, self.gap)

    @cached_property
    def words(self) -> int:
        """Words of the original in those parts."""
        return count_words(self.entry.record, self.parts)

    @property
    def translator(self) -> str | None:
        """Id of who translated last."""
        translation = self.entry.record.translations.get(self.language)
        return translation.front.translation.translator if translation else None

    @property
    def is_approved(self) -> bool:
        """Whether the work was approved: its readers are waiting already."""
        return self.entry.standing.status in _APPROVED


def find_languages_behind(entries: Iterable[Entry], languages: Sequence[str]) -> tuple[LanguageBehind, ...]:
    """List what is to be translated or brought up to date, by language of the site, then by id; closed works rest."""
    found = [
        LanguageBehind(entry, language, state)
        for entry in find_open(entries)
        for language, state in entry.standing.languages.items()
        if language in languages and state not in LEVEL
    ]
    return tuple(sorted(found, key=lambda each: (languages.index(each.language), each.entry.record.id)))


def find_open(entries: Iterable[Entry]) -> list[Entry]:
    """Find the works that are still worth translating."""
    return [entry for entry in entries if entry.standing.status not in _CLOSED]


def order_by_need(behind: Iterable[LanguageBehind]) -> tuple[LanguageBehind, ...]:
    """Order translations by what matters: approved works first, of them those no reader can rely on, then by size.

    The smaller comes first: half an hour of work makes one more page whole.
    """
    return tuple(sorted(behind, key=_most_needed_first))


def _most_needed_first(each: LanguageBehind) -> tuple[bool, bool, int, str, str]:
    return (
        not each.is_approved,
        each.state not in _WANTED_FIRST,
        each.words,
        each.entry.record.id,
        each.language,
    )
