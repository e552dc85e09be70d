"""Others' reports of using a work."""

from collections.abc import Iterable
from dataclasses import dataclass

from ...catalogue import Entry
from ...i18n import guess_language
from ...records import Adoption, AdoptionResult
from .grades import grade_words
from .link import Fact, Link
from .reader import Reader

TONES = {AdoptionResult.WORKED: "good", AdoptionResult.PARTLY: "caution", AdoptionResult.FAILED: "closed"}
"""How a result looks; the word always stands beside the colour."""


@dataclass(frozen=True)
class AdoptionLine:
    """One report, as far as who gave it agreed to."""

    who: Link
    """Name, linked where the person has a page; who asks not to be shown is a teacher without a name."""
    day: str
    tone: str
    result: str
    facts: tuple[Fact, ...]
    """Where and in which grades."""
    adaptation: Link | None
    """What was done otherwise, in the reporter's words."""
    comment: Link | None


@dataclass(frozen=True)
class AdoptionsPanel:
    """All reports of a work, the newest first."""

    count: str
    """How many, in words."""
    results: tuple[str, ...]
    """How many worked, partly worked and failed, in words; only what there is."""
    lines: tuple[AdoptionLine, ...]
    """Those whose authors agree to be published."""
    hidden: str
    """How many others are only counted, in words; empty where there are none."""


def build_adoptions(entry: Entry, reader: Reader) -> AdoptionsPanel | None:
    """Build the panel; None where nobody has reported."""
    reports = [marked.value for marked in reversed(entry.record.adoptions)]
    if not reports:
        return None
    shown = [report for report in reports if report.consent]
    hidden = len(reports) - len(shown)
    return AdoptionsPanel(
        count=reader.words.count("adopt.count", len(reports)),
        results=tuple(_count_results(reports, reader)),
        lines=tuple(_line(report, reader) for report in shown),
        hidden=reader.words.count("adopt.hidden", hidden) if hidden else "",
    )


def _count_results(reports: Iterable[Adoption], reader: Reader) -> list[str]:
    given = [report.result for report in reports]
    counts = [(result, given.count(result)) for result in AdoptionResult]
    return [reader.words.count(f"adopt.{result.value}_count", number) for result, number in counts if number]


def _line(report: Adoption, reader: Reader) -> AdoptionLine:
    grades = grade_words(report.grades, reader)
    place = [reader.organisation(report.organisation)] if report.organisation else []
    return AdoptionLine(
        who=name_reporter(report, reader),
        day=reader.day(report.date),
        tone=TONES[report.result],
        result=reader.words[f"adopt.{report.result.value}"],
        facts=reader.facts(
            (reader.words["adopt.where"], place),
            (reader.words["record.grades"], [Link(grades)] if grades else []),
        ),
        adaptation=_own_words(report.adaptation, reader),
        comment=_own_words(report.comment, reader),
    )


def name_reporter(report: Adoption, reader: Reader) -> Link:
    """Name who gave a report; one who asks not to be shown has no name."""
    if report.name:
        return reader.text(report.name)
    known = reader.catalogue.bank.people.get(report.person or "")
    return reader.person(known.id) if known and known.public else Link(reader.words["adopt.unnamed"])


def _own_words(text: str | None, reader: Reader) -> Link | None:
    if not text:
        return None
    language = guess_language(text)
    return Link(text, lang="" if language == reader.language else language)
