"""The page of the bank in pictures."""

from collections.abc import Iterator
from dataclasses import dataclass

from ....catalogue import Statistics, count_works
from ...addresses import CATALOGUE, MONITORING, ORGANISATIONS, PEOPLE, facet_path
from ..link import Link
from ..page_view import Notice, PageView
from ..reader import Reader
from .chart import Chart
from .course_charts import build_flow_chart, build_language_chart, build_status_chart
from .facet_charts import CHARTED, build_facet_chart


@dataclass(frozen=True)
class Figure:
    """A number that leads to what it counts."""

    count: int
    label: str
    href: str


@dataclass(frozen=True, kw_only=True)
class OverviewView(PageView):
    """Everything the overview shows."""

    lead: str
    figures: tuple[Figure, ...]
    charts: tuple[Chart, ...]
    """Only those that have something to draw."""
    monitoring: Link


def build_overview_view(reader: Reader) -> OverviewView:
    """Build the overview: on a public site of published works."""
    words, is_preview = reader.words, reader.catalogue.preview
    lead = "overview.lead" if is_preview else "overview.lead_public"
    return OverviewView(
        t=words,
        language=reader.language,
        title=Link(words["overview.title"]),
        notices=(Notice("preview", words["page.preview"], words["overview.preview_text"]),) if is_preview else (),
        lead=words.say(lead, day=reader.day(reader.catalogue.today)),
        figures=build_figures(reader),
        charts=build_charts(reader),
        monitoring=Link(words["overview.monitoring"], reader.href(MONITORING)),
    )


def build_charts(reader: Reader) -> tuple[Chart, ...]:
    """Build all charts that have something to draw, in the overview's order."""
    if not reader.catalogue.entries:
        return ()
    facets = (build_facet_chart(facet, reader) for facet in CHARTED)
    charts = (*facets, build_language_chart(reader), build_flow_chart(reader), build_status_chart(reader))
    return tuple(chart for chart in charts if chart.bars)


def build_figures(reader: Reader) -> tuple[Figure, ...]:
    """Build the numbers that say how large the bank is."""
    return tuple(_find_figures(count_works(reader.catalogue.entries.values()), reader))


def _find_figures(counted: Statistics, reader: Reader) -> Iterator[Figure]:
    figures = (
        ("works", counted.works, CATALOGUE),
        ("makers", counted.makers, PEOPLE),
        ("organisations", counted.organisations, ORGANISATIONS),
        ("languages", counted.languages, facet_path("languages") if counted.languages else CATALOGUE),
    )
    for name, count, path in figures:
        yield Figure(count, reader.words.count(f"overview.figure_{name}", count), reader.href(path))
