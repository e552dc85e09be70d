"""What of an original is still to be translated, and how much text that is."""

import re
from collections.abc import Iterable, Iterator

from ..records import FILES, FRONT, LEAD, Original, Record
from .parts import ORDER, match_sections, order_parts
from .standing import LanguageState
from .translation_gap import TranslationGap

LEVEL = frozenset({LanguageState.ORIGINAL, LanguageState.CURRENT, LanguageState.NOT_PLANNED})
"""States that need no work."""

_WORD = re.compile(r"[^\W_]+")


def find_needed(record: Record, language: str, state: LanguageState, gap: TranslationGap | None) -> tuple[str, ...]:
    """Find the parts that need a translator, in the order of a reader.

    Of a translation that is behind these are the parts that moved, of an unfinished one also those without a text;
    where nothing is known of what moved, and where a program translated, all parts.
    """
    every = tuple(part for part in order_parts(record.body) if count_words(record, [part]))
    if state in LEVEL:
        return ()
    if state in (LanguageState.MISSING, LanguageState.MACHINE) or (gap is not None and gap.behind is None):
        return every
    wanted = {*(gap.behind or () if gap else ()), *find_untranslated(record, language)}
    if state is LanguageState.STALE and not wanted:
        return every
    return tuple(part for part in dict.fromkeys([*every, *wanted]) if part in wanted)


def find_untranslated(record: Record, language: str) -> Iterator[str]:
    """Find the sections of the original that a translation lacks or leaves empty."""
    translation = record.translations.get(language)
    there = match_sections(record.body, translation.body) if translation else {}
    for section in record.body.sections:
        if not section.is_empty and (section.part not in there or there[section.part].is_empty):
            yield section.part


def count_words(record: Record, parts: Iterable[str]) -> int:
    """Count the words of some parts of an original: of the front matter those that are translated."""
    sections: dict[str, list[str]] = {}
    for section in record.body.sections:
        sections.setdefault(section.part, []).extend((section.heading.text, section.markdown))
    texts = {LEAD: [record.body.lead], FRONT: list(_front_texts(record.front)), FILES: [], ORDER: [], **sections}
    return sum(len(_WORD.findall(text)) for part in parts for text in texts.get(part, []))


def _front_texts(front: Original) -> Iterator[str]:
    yield from (front.title, front.summary, *front.keywords)
    yield from (attachment.title for attachment in front.attachments)
    yield from ([front.cover.alt] if front.cover else [])
    for indicator in front.evidence.indicators if front.evidence else []:
        yield from (indicator.name, indicator.unit or "")
