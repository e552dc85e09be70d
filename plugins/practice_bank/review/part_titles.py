"""What the parts of a work are called."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..i18n import messages
from ..records import FILES, FRONT, LEAD, Body, Kind, Record
from .parts import ORDER, match_sections

_NAMED = (FRONT, LEAD, FILES, ORDER)


@dataclass(frozen=True)
class PartTitle:
    """The name of a part for a reader."""

    text: str
    language: str
    anchor: str = ""
    """Of its heading in the text of that language; empty where there is none."""


def title_part(
    part: str, record: Record, language: str, kind: Kind | None = None, former: Body | None = None
) -> PartTitle:
    """Name a part for a reader of a language: as a text in it does, else as the kind or the original does.

    Args:
        part: A part of the original.
        record: The work.
        language: The reader's.
        kind: The work's.
        former: An earlier text of the original: it may have sections that are no longer there.
    """
    if part in _NAMED:
        return PartTitle(messages(language)[f"moved.part_{part}"], language)
    return next(_titles(part, record, language, kind, former), PartTitle(part, ""))


def _titles(part: str, record: Record, language: str, kind: Kind | None, former: Body | None) -> Iterator[PartTitle]:
    translation = record.translations.get(language)
    translated = match_sections(record.body, translation.body) if translation else {}
    own = {section.part: section.heading for section in record.body.sections}
    once = {section.part: section.heading for section in former.sections} if former else {}
    if part in translated:
        yield PartTitle(translated[part].heading.text, language, translated[part].heading.anchor)
    if part in own and record.language == language:
        yield PartTitle(own[part].text, language, own[part].anchor)
    rules = (rule for rule in kind.sections if rule.id == part) if kind else ()
    yield from (PartTitle(rule.headings[language][0], language) for rule in rules if rule.headings.get(language))
    if part in own:
        yield PartTitle(own[part].text, record.language, own[part].anchor)
    if part in once:
        yield PartTitle(once[part].text, record.language)
    if translation:
        yield from (PartTitle(each.heading.text, language) for each in translation.body.sections if each.part == part)
