"""The page of one record."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...catalogue import Entry
from ...records import Heading, Record
from ..addresses import CATALOGUE, record_path
from ..pictures import Picture
from .adoption_form import AdoptionForm, build_adoption_form
from .adoptions_panel import AdoptionsPanel, build_adoptions
from .attachments import AttachmentRow, build_attachments
from .decision_card import DecisionCard, build_decision_card
from .difference_panel import DifferencePanel, build_difference
from .event_line import EventLine
from .indicators import IndicatorRow, build_indicators
from .link import Fact, Link
from .news_card import news_links
from .page_view import PageView
from .path_steps import PathStep, build_path_steps
from .progress_panel import ProgressPanel, build_progress
from .reader import Reader
from .reading_time import reading_time
from .record_facts import detail_facts
from .record_notices import record_notices
from .related import RelatedWork, build_related
from .review_panel import ReviewPanel, build_review_panel
from .share import SharePanel, build_share
from .showings import build_showings
from .shown_text import ShownText
from .stamp import Stamp, build_stamp

TITLE_ANCHOR = "pb-title"


@dataclass(frozen=True, kw_only=True)
class RecordView(PageView):
    """Everything the page of a record shows but its text, which is the page's content."""

    id: str
    lang: str
    """Of the text where it is not the page's language; empty otherwise."""
    kind: Link
    summary: Link
    cover: str
    cover_alt: str
    picture: Picture
    """The cover's copies."""
    stamp: Stamp
    progress: ProgressPanel | None
    """Of a work that waits for somebody, in a preview."""
    difference: DifferencePanel | None
    """Of a work that has changed since its approval, in a preview."""
    card: DecisionCard
    reading_time: str
    """How long the text takes; empty where there is none."""
    indicators: tuple[IndicatorRow, ...]
    showings: tuple[EventLine, ...]
    """Events that show it."""
    attachments: tuple[AttachmentRow, ...]
    adoptions: AdoptionsPanel | None
    adoption_form: AdoptionForm
    review: ReviewPanel | None
    share: SharePanel | None
    """How to cite it and hand it on; None where the site's address is unknown."""
    improve: str
    """Where a change to the text shown is proposed; empty where nobody said where the files are kept."""
    details: tuple[Fact, ...]
    paths: tuple[PathStep, ...]
    """Places in paths and collections."""
    related: tuple[RelatedWork, ...]
    news: tuple[Link, ...]
    """News that name the work, the newest first, with their days."""
    contents: tuple[Heading, ...]
    """All headings of the page in order, the title first."""


def build_record_view(entry: Entry, shown: ShownText, reader: Reader) -> RecordView:
    """Build the page of a record for a reader.

    Args:
        entry: The record.
        shown: The words of it that the reader gets.
        reader: Who reads the page.
    """
    record, home = entry.record, record_path(entry.record.id)
    kind = reader.term("kinds", record.front.kind)
    indicators, attachments = build_indicators(entry, reader), build_attachments(entry, reader)
    review, adoptions = build_review_panel(entry, reader), build_adoptions(entry, reader)
    related = build_related(entry, reader)
    showings = build_showings(record.id, reader)
    paths, news = build_path_steps(record.id, reader), news_links(_find_news(record.id, reader), reader)
    share = build_share(entry, shown, reader)
    progress, difference = build_progress(entry, reader), build_difference(entry, reader)
    panels = {
        "progress": progress is not None,
        "moved": difference is not None,
        "paths": bool(paths),
        "showings": bool(showings),
        "attachments": bool(attachments),
        "indicators": bool(indicators),
        "adoptions": True,
        "review": review is not None,
        "details": True,
        "news": bool(news),
        "share": share is not None,
        "related": bool(related),
    }
    return RecordView(
        t=reader.words,
        language=reader.language,
        title=shown.title,
        crumbs=(Link(reader.words["page.bank"], reader.href(CATALOGUE)),),
        notices=record_notices(entry, shown, reader),
        id=record.id,
        lang=shown.lang,
        kind=kind,
        summary=shown.summary,
        cover=reader.file_href(home, record.front.cover.file) if record.front.cover else "",
        cover_alt=shown.cover_alt,
        picture=reader.picture(record.files, home, record.front.cover.file) if record.front.cover else Picture(),
        stamp=build_stamp(entry, reader),
        progress=progress,
        difference=difference,
        card=build_decision_card(entry, shown, indicators, attachments, adoptions, paths, reader),
        reading_time=reading_time(shown, reader),
        indicators=indicators,
        showings=showings,
        attachments=attachments,
        adoptions=adoptions,
        adoption_form=build_adoption_form(entry, shown.title.text, reader),
        review=review,
        share=share,
        improve=_improve(record, shown, reader),
        details=detail_facts(entry, shown, reader),
        paths=paths,
        related=related,
        news=news,
        contents=tuple(contents(shown, panels, reader)),
    )


def contents(shown: ShownText, panels: dict[str, bool], reader: Reader) -> Iterator[Heading]:
    """List the headings of the page: the title, the panels above the text, the text's, the panels below."""
    yield Heading(1, shown.title.text, TITLE_ANCHOR, 0)
    above = ("progress", "moved")
    yield from (_panel(name, reader) for name in above if panels[name])
    yield from (heading for heading in shown.body.headings if heading.level in (2, 3))
    yield from (_panel(name, reader) for name, there in panels.items() if there and name not in above)


def _improve(record: Record, shown: ShownText, reader: Reader) -> str:
    repository = reader.catalogue.bank.settings.repository
    return repository.edit_address(f"{record.folder}/index.{shown.body_language}.md") if repository else ""


def _find_news(record: str, reader: Reader) -> tuple[str, ...]:
    return reader.catalogue.news.by_record.get(record, ())


def _panel(name: str, reader: Reader) -> Heading:
    return Heading(2, reader.words[f"record.panel_{name}"], f"pb-{name}", 0)
