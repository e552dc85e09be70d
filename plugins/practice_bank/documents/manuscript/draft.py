"""A record made of a manuscript, and what its author is to be told."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ...i18n import find_lookalikes, repair_lookalikes
from ...records import Bank, EntryForm, Kind
from ...validation.section_headings import SectionHeadings
from .accounting import find_lost
from .blocks import Block, Listing, Table, Text, walk
from .finding import LabelBook, SectionBook, SectionFound, without_number
from .front_matter import FrontMatter
from .markdown import Written, write_text
from .notice import Notice
from .outline import Part, cut
from .pictures import Pictures
from .title_page import read_title_page
from .word import Prepared, WordPackage


@dataclass(frozen=True)
class Draft:
    """A record made of a manuscript."""

    kind: str
    language: str
    front: Mapping[str, object]
    """Front matter without `kind`, as YAML has it."""
    sections: tuple[tuple[str, str], ...]
    """Heading and Markdown; what stands before the first heading has an empty one."""
    files: Mapping[str, bytes]
    """Pictures by their names in `files/`."""
    notices: tuple[Notice, ...]
    """What is to be told, in the order of the document."""


@dataclass(frozen=True)
class Maker:
    """Makes the record of a manuscript that was read."""

    bank: Bank
    kind: Kind
    form: EntryForm
    language: str
    today: date

    def make(self, text: Text, prepared: Prepared, package: WordPackage, given: Mapping[str, object]) -> Draft:
        """Make the record.

        Args:
            text: What the reader gave, unfolded.
            prepared: The document that was read.
            package: The document itself, for its pictures.
            given: Front matter that the caller names; it goes before what the document says.
        """
        mended = list(_mend_lookalikes(text.blocks)) if self.language == "kk" else []
        if mended:
            text = Text(_repair(text.blocks), tuple(_repair(note) for note in text.notes))
        front = FrontMatter(self.bank, LabelBook(self.form), self.language, dict(given))
        opening, *parts = cut(text.blocks, SectionBook(self.kind))
        written_headings = [part.heading.text for part in parts if part.heading]
        parts = [part for part in parts if part.blocks or not self._is_optional(part)]
        page = read_title_page(
            opening.blocks, front, repair_lookalikes(prepared.title) if mended else prepared.title, prepared.properties
        )
        self._complete(front)
        pictures = Pictures(package, prepared.drawings, self.language)
        written = Written(pictures.write, text.notes)
        sections = [("", write_text(page.lead, written))]
        parts = [*page.parts, *parts]
        notices: list[Notice] = []
        for part in parts:
            heading = self._name(part, notices)
            sections.append((heading, write_text(part.blocks, written)))
        notices += [*prepared.notices, *mended, *front.notices, *written.notices, *pictures.notices]
        notices += _tell_numbers(parts)
        notices += self._find_lacks(parts, front)
        kept = [*_texts(front.values), *(line for section in sections for line in section)]
        kept += [*written_headings, *(part.heading.text for part in page.parts if part.heading)]
        kept += [quote for one in notices for quote in one.quoted()]
        kept += prepared.set_aside
        notices += find_lost(prepared.spoken, kept)
        return Draft(
            kind=self.kind.id,
            language=self.language,
            front=front.values,
            sections=tuple((heading, body) for heading, body in sections if heading or body),
            files=pictures.files,
            notices=tuple(sorted(_without_doubles(notices), key=lambda one: one.number)),
        )

    def _complete(self, front: FrontMatter) -> None:
        """Fill in what follows from what is known."""
        front.values.setdefault("submitted", self.today.isoformat())
        front.values.setdefault("draft", True)
        people = (self.bank.people.get(id) for id in front.named_people())
        memberships = (person.current(self.today) for person in people if person)
        if membership := next(filter(None, memberships), None):
            front.values.setdefault("organisation", membership.id)

    def _name(self, part: Part, notices: list[Notice]) -> str:
        """Name a section: as its author did where the check knows that heading, else as the kind does."""
        assert part.heading
        written = without_number(part.heading.text).strip().rstrip(" :.")
        if part.section is None:
            notices.append(Notice("unmapped", part.heading.number, {"heading": part.heading.text}))
            return written or part.heading.text
        if SectionHeadings(self.kind, self.language).find(written) == part.section.id:
            return written
        named = self._first_heading(part.section)
        words = {"written": part.heading.text, "heading": named}
        notices.append(Notice("heading_mended", part.heading.number, words))
        return named

    def _is_optional(self, part: Part) -> bool:
        """Whether a section may be left out where nothing is written in it."""
        return any(not rule.required and part.section and rule.id == part.section.id for rule in self.kind.sections)

    def _first_heading(self, section: SectionFound) -> str:
        rule = next(rule for rule in self.kind.sections if rule.id == section.id)
        return (rule.headings.get(self.language) or next(iter(rule.headings.values())))[0]

    def _find_lacks(self, parts: Sequence[Part], front: FrontMatter) -> Iterator[Notice]:
        there = {part.section.id for part in parts if part.section}
        for rule in self.kind.sections:
            if rule.required and rule.id not in there and rule.headings.get(self.language):
                yield Notice("section_missing", 0, {"heading": rule.headings[self.language][0]})
        for part in parts:
            if part.heading and not part.blocks:
                yield Notice("section_empty", part.heading.number, {"heading": part.heading.text})
        for asked in self.form.fields:
            if asked.required and asked.key not in front.values:
                yield Notice("field_missing", 0, {"field": asked.labels, "name": asked.key})


def _tell_numbers(parts: Sequence[Part]) -> Iterator[Notice]:
    """Tell which headings had numbers, that are not written again."""
    texts = [part.heading.text for part in parts if part.heading]
    numbered = [text for text in texts if without_number(text) != text]
    if numbered:
        yield Notice("numbers", 0, {"headings": "; ".join(numbered)})


def _without_doubles(notices: Sequence[Notice]) -> Iterator[Notice]:
    seen = set()
    for notice in notices:
        key = (notice.key, notice.number, str(notice.words))
        if key not in seen:
            seen.add(key)
            yield notice


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    else:
        yield str(value)


def _mend_lookalikes(blocks: Sequence[Block]) -> Iterator[Notice]:
    for line in walk(blocks):
        for _, word in find_lookalikes(line.text):
            yield Notice("lookalike", line.number, {"word": word})


def _repair(blocks: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(_repair_one(block) for block in blocks)


def _repair_one(block: Block) -> Block:
    if isinstance(block, Listing):
        return replace(block, items=tuple(map(_repair, block.items)))
    if isinstance(block, Table):
        return Table(tuple(tuple(replace(cell, blocks=_repair(cell.blocks)) for cell in row) for row in block.rows))
    return replace(block, runs=tuple(replace(run, text=repair_lookalikes(run.text)) for run in block.runs))
