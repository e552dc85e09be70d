"""What came of an event."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...records import EventEntry, EventReport, TranslatedReport
from ..addresses import entry_path
from ..pictures import Picture
from .event_text import EventText
from .link import Link
from .reader import Reader


@dataclass(frozen=True)
class ReportFigure:
    """A number with what it counts."""

    value: str
    unit: Link
    label: Link


@dataclass(frozen=True)
class ReportPhoto:
    """A picture of the event."""

    href: str
    alt: str
    lang: str
    """Of the alternative text, where it is not the page's language."""
    picture: Picture


@dataclass(frozen=True)
class ReportPanel:
    """The report, which leads the page."""

    day: str
    summary: Link | None
    figures: tuple[ReportFigure, ...]
    photos: tuple[ReportPhoto, ...]
    recording: str


def build_report(event: EventEntry, text: EventText, reader: Reader) -> ReportPanel | None:
    """Build the report; None where none has been written."""
    report = event.front.report
    if report is None:
        return None
    own = text.words.report if text.words else None
    return ReportPanel(
        day=reader.words.say("event.report_of", day=reader.day(report.date)),
        summary=_choose(own.summary if own else None, report.summary, text.foreign),
        figures=(*_attended(report, reader), *_figures(report, own, text.foreign, reader)),
        photos=tuple(_photos(event, report, own, text.foreign, reader)),
        recording=report.recording or "",
    )


def _attended(report: EventReport, reader: Reader) -> Iterator[ReportFigure]:
    """How many came, unless one of the figures says so already."""
    if report.attended is not None and report.attended not in [figure.value for figure in report.figures]:
        words = reader.words
        count = words.count("event.attended_unit", report.attended)
        yield ReportFigure(reader.number(report.attended), Link(count), Link(words["event.attended"]))


def _figures(report: EventReport, own: TranslatedReport | None, foreign: str, reader: Reader) -> Iterator[ReportFigure]:
    said = own.figures if own else []
    for position, figure in enumerate(report.figures):
        words = said[position] if position < len(said) else None
        unit = _choose(words.unit if words else None, figure.unit, foreign)
        label = _choose(words.label if words else None, figure.label, foreign)
        yield ReportFigure(reader.number(figure.value), unit or Link(""), label or Link(""))


def _photos(
    event: EventEntry, report: EventReport, own: TranslatedReport | None, foreign: str, reader: Reader
) -> Iterator[ReportPhoto]:
    home, alts = entry_path("event", event.id), {photo.file: photo.alt for photo in own.photos} if own else {}
    for photo in report.photos:
        alt = _choose(alts.get(photo.file), photo.alt, foreign) or Link("")
        picture = reader.picture(event.files, home, photo.file)
        yield ReportPhoto(reader.file_href(home, photo.file), alt.text, alt.lang, picture)


def _choose(own: str | None, original: str | None, foreign: str) -> Link | None:
    """The reader's own words, else the original's marked with their language."""
    if own:
        return Link(own)
    return Link(original, lang=foreign) if original else None
