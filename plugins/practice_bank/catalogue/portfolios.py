"""Who did what: portfolios, gathered in one walk through what the site shows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from ..records import Record
from ..review import LanguageState
from .catalogue import Catalogue, Entry
from .portfolio import AssessedGroup, Portfolio, Talk, TranslatedWork, UsedWork

T = TypeVar("T")
_DONE = frozenset({LanguageState.CURRENT, LanguageState.STALE})
"""States of a translation that was finished once."""


def find_portfolios(catalogue: Catalogue) -> Mapping[str, Portfolio]:
    """Find what each person of the register did: one walk through what the site shows, for all languages."""
    return catalogue.reckon("portfolios", lambda: _find_portfolios(catalogue))


def _find_portfolios(catalogue: Catalogue) -> Mapping[str, Portfolio]:
    entries = list(catalogue.entries.values())
    uses = [used for entry in entries for used in find_uses(entry)]
    translated = _gather(pair for entry in entries for pair in _find_translators(entry))
    checked = _gather(pair for entry in entries for pair in _find_checkers(entry))
    assessed = _gather(pair for entry in entries for pair in _find_experts(entry))
    adopted = _gather((maker, used) for used in uses for maker in used.entry.record.makers)
    reported = _gather((used.adoption.person or "", used) for used in uses if used.adoption.consent)
    talks = _gather(_find_talks(catalogue, planned=False))
    planned = _gather(_find_talks(catalogue, planned=True))
    return {
        person: Portfolio(
            translated=tuple(translated[person]),
            checked=tuple(checked[person]),
            assessed=_group(assessed[person]),
            talks=tuple(sorted(talks[person], key=_latest_event_first)),
            planned=tuple(planned[person]),
            adopted=_latest_first(adopted[person]),
            reported=_latest_first(reported[person]),
        )
        for person in catalogue.bank.people
    }


def find_organisation_uses(catalogue: Catalogue) -> Mapping[str, tuple[UsedWork, ...]]:
    """Find the reports of using works at each organisation that may be published, the latest first."""
    return catalogue.reckon("organisation uses", lambda: _find_organisation_uses(catalogue))


def _find_organisation_uses(catalogue: Catalogue) -> Mapping[str, tuple[UsedWork, ...]]:
    uses = (used for entry in catalogue.entries.values() for used in find_uses(entry))
    found = _gather((used.adoption.organisation or "", used) for used in uses if used.adoption.consent)
    return {organisation: _latest_first(used) for organisation, used in found.items() if organisation}


def find_roles(record: Record, person: str) -> tuple[str, ...]:
    """Find the parts a person has in a work: terms of the vocabulary `roles`, the manager's last."""
    roles = [author.role for author in record.front.authors if author.person == person]
    managing = ["manager"] if record.front.manager == person else []
    return tuple(dict.fromkeys(roles + managing))


def find_uses(entry: Entry) -> Iterator[UsedWork]:
    """Find others' reports of using a work: to its makers it is no adoption."""
    for marked in entry.record.adoptions:
        if marked.value.person not in entry.record.makers:
            yield UsedWork(entry, marked.value)


def _find_translators(entry: Entry) -> Iterator[tuple[str, TranslatedWork]]:
    for language, translation in entry.record.translations.items():
        translator = translation.front.translation.translator
        if translator and entry.standing.languages.get(language) in _DONE:
            yield translator, TranslatedWork(entry, language)


def _find_checkers(entry: Entry) -> Iterator[tuple[str, TranslatedWork]]:
    for language, translation in entry.record.translations.items():
        note = translation.front.translation
        is_done = entry.standing.languages.get(language) in _DONE
        if note.checked_by and note.checked_by != note.translator and is_done:
            yield note.checked_by, TranslatedWork(entry, language)


def _find_experts(entry: Entry) -> Iterator[tuple[str, tuple[int, str, str]]]:
    for marked in entry.record.assessments:
        yield marked.value.expert, (marked.value.date.year, marked.value.rubric, entry.record.id)


def _find_talks(catalogue: Catalogue, *, planned: bool) -> Iterator[tuple[str, Talk]]:
    """Find the talks that are held, up to today or after it, in the order of their events' starts."""
    for occasion in catalogue.occasions.values():
        event = occasion.event
        if not occasion.is_held or (event.front.start.date() > catalogue.today) is not planned:
            continue
        for position, item in enumerate(event.front.programme):
            for speaker in dict.fromkeys(item.speakers):
                yield speaker, Talk(event, position)


def _gather(pairs: Iterable[tuple[str, T]]) -> Mapping[str, list[T]]:
    found: dict[str, list[T]] = defaultdict(list)
    for owner, part in pairs:
        found[owner].append(part)
    return found


def _group(assessed: Iterable[tuple[int, str, str]]) -> tuple[AssessedGroup, ...]:
    found: dict[tuple[int, str], set[str]] = defaultdict(set)
    for year, rubric, work in assessed:
        found[year, rubric].add(work)
    keys = sorted(found, key=lambda key: (-key[0], key[1]))
    return tuple(AssessedGroup(*key, tuple(sorted(found[key]))) for key in keys)


def _latest_first(uses: Iterable[UsedWork]) -> tuple[UsedWork, ...]:
    return tuple(sorted(uses, key=lambda used: (-used.adoption.date.toordinal(), used.entry.record.id)))


def _latest_event_first(talk: Talk) -> tuple[int, str, int]:
    return (-talk.event.front.start.toordinal(), talk.event.id, talk.position)
