"""The parts of a text, and which of them moved between two versions or two languages.

A part is `front`, `lead`, `files`, or a section by the id its kind gives it, else by its anchor.
"""

from collections.abc import Iterator, Mapping

from ..records import (
    FILES,
    FRONT,
    LEAD,
    Body,
    Record,
    Section,
    Translation,
    TranslationFrontMatter,
    TranslationNote,
    section_digests,
)
from ..records import TranslationState as State

ORDER = "order"
"""Stands for what no single part holds: the order of the sections, the way headings are written."""

_NO_NOTE = TranslationNote(state=State.COMPLETE)


def find_moved(before: Record, after: Record) -> tuple[str, ...]:
    """Find the parts that differ between two versions of an original, in the order of a reader."""
    old, new = before.section_digests, after.section_digests
    moved = tuple(part for part in order_parts(after.body, before.body) if old.get(part) != new.get(part))
    return moved or ((ORDER,) if before.digest != after.digest else ())


def find_edited(before: Translation, after: Translation, original: Record) -> tuple[str, ...]:
    """Find the parts of a translation that differ between two versions, as parts of its original."""
    old, new = (section_digests(_words(each), each.body, {}) for each in (before, after))
    names = {section.part: part for part, section in match_sections(original.body, after.body).items()}
    names |= {
        section.part: part
        for part, section in match_sections(original.body, before.body).items()
        if section.part not in names
    }
    edited = [part for part in order_parts(after.body, before.body) if old.get(part) != new.get(part)]
    return tuple(dict.fromkeys(names.get(part, part) for part in edited))


def match_sections(original: Body, translation: Body) -> Mapping[str, Section]:
    """Match the sections of a translation to the parts of its original: by the kind's id, the others by position."""
    by_id = {section.id: section for section in translation.sections if section.id}
    others = iter(section for section in translation.sections if not section.id)
    matched = {
        section.part: by_id.get(section.id) if section.id else next(others, None) for section in original.sections
    }
    return {part: section for part, section in matched.items() if section}


def order_parts(*bodies: Body) -> Iterator[str]:
    """Order all parts of some texts as a reader meets them; sections that only a later text has come last."""
    sections = (section.part for body in bodies for section in body.sections)
    yield from dict.fromkeys((FRONT, LEAD, *sections, FILES))


def _words(translation: Translation) -> TranslationFrontMatter:
    """The front matter without what is said about the translation itself."""
    return translation.front.model_copy(update={"translation": _NO_NOTE})
