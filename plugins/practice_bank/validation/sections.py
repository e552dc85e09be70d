"""The sections that a kind of work needs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from ..diagnostics import Diagnostic, Place, Severity, diagnose
from ..records import Body, Heading, Kind, SectionRule
from .section_headings import normalise_heading
from .source_text import SourceText

ALIKE = 0.6
"""Similarity from which a heading is taken for a misspelt one."""


@dataclass(frozen=True)
class SectionedText:
    """A text held against the sections of its kind."""

    body: Body
    source: SourceText
    kind: Kind
    language: str
    strict: bool
    """Whether all of the kind's sections must be there and filled: not in an unfinished translation."""
    draft: bool = False
    """Whether the author is still writing: then what is missing is only a warning."""

    @property
    def _severity(self) -> Severity | None:
        return Severity.WARNING if self.draft else None

    def check(self) -> Iterator[Diagnostic]:
        """Find what is missing, empty, double or out of order."""
        yield from self._check_levels()
        if self.strict and not self.body.markdown.strip():
            yield diagnose("PB415", Place(self.source.path, self.source.first_line), ("sections",), self._severity)
            return
        if self.strict:
            yield from self._check_missing()
            yield from self._check_empty()
        yield from self._check_sequence()

    def _check_levels(self) -> Iterator[Diagnostic]:
        above = 1
        for heading in self.body.headings:
            if heading.level == 1:
                yield diagnose("PB413", self._place(heading), (), heading=heading.text)
            elif heading.level > above + 1:
                words = {"heading": heading.text, "level": heading.level, "above": above}
                yield diagnose("PB414", self._place(heading), (), None, **words)
            above = heading.level

    def _check_missing(self) -> Iterator[Diagnostic]:
        there = {section.id for section in self.body.sections}
        for rule in self.kind.sections:
            names = rule.headings.get(self.language)
            if rule.required and names and rule.id not in there:
                near, place = self._find_near(rule), self.source.start
                words = {"heading": names[0], "suggestion": _offer(near)}
                yield diagnose("PB409", place, ("sections", rule.id), self._severity, **words)

    def _check_empty(self) -> Iterator[Diagnostic]:
        for section in self.body.sections:
            if section.is_empty:
                place = self._place(section.heading)
                yield diagnose("PB410", place, ("sections", section.part), self._severity, heading=section.heading.text)

    def _check_sequence(self) -> Iterator[Diagnostic]:
        order = {rule.id: number for number, rule in enumerate(self.kind.sections)}
        seen: set[str] = set()
        last = -1
        told = False
        for section in self.body.sections:
            if not section.id:
                continue
            path, heading = ("sections", section.id), section.heading
            if section.id in seen:
                yield diagnose("PB412", self._place(heading), path, heading=heading.text)
            elif order[section.id] < last and not told:
                told = True
                yield diagnose("PB411", self._place(heading), path, heading=heading.text)
            seen.add(section.id)
            last = max(last, order[section.id])

    def _place(self, heading: Heading) -> Place:
        return Place(self.source.path, heading.line)

    def _find_near(self, rule: SectionRule) -> Heading | None:
        """A heading that was probably meant to open a section: misspelt, of another level or in another language."""
        taken = {section.heading.line for section in self.body.sections if section.id}
        wanted = {normalise_heading(name) for names in rule.headings.values() for name in names}
        best: tuple[float, Heading | None] = (ALIKE, None)
        for heading in self.body.headings:
            if heading.line not in taken and heading.text:
                score = max(SequenceMatcher(None, normalise_heading(heading.text), name).ratio() for name in wanted)
                best = (score, heading) if score > best[0] else best
        return best[1]


def _offer(near: Heading | None) -> Mapping[str, str] | str:
    if near is None:
        return ""
    written = f"{'#' * near.level} {near.text}"
    return {
        "kk": f" {near.line}-жолдағы «{written}» тақырыбы осы бөлім болуы мүмкін.",
        "ru": f" Возможно, это заголовок «{written}» в строке {near.line}.",
        "en": f' It may be the heading "{written}" on line {near.line}.',
    }
