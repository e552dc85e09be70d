"""The page of the control room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ....catalogue import EXPIRING_WITHIN, LanguageBehind, Monitoring
from ...addresses import PARITY
from ..link import Link
from ..page_view import Notice, PageView
from ..reader import Reader
from .criterion_lines import RubricLines, build_rubric_lines
from .cut_list import cut_list, cut_words
from .heat_map import HeatMap, build_heat_map
from .load_lines import LoadLine, build_load_lines
from .tiles import StatusCount, Tile, build_status_counts, build_tiles
from .work_lines import (
    QueueLine,
    WorkLine,
    build_changed_lines,
    build_ending_lines,
    build_language_line,
    build_queue_line,
)


@dataclass(frozen=True)
class WorkGroup:
    """Works under a heading."""

    label: str
    count: int
    works: tuple[WorkLine, ...]
    cut: str
    """Said where not all works are here; empty otherwise."""


@dataclass(frozen=True, kw_only=True)
class MonitoringView(PageView):
    """Everything the control room shows."""

    lead: str
    is_preview: bool
    """Whether the inner figures are there: the queue, and the experts' load."""
    tiles: tuple[Tile, ...]
    queue: tuple[QueueLine, ...]
    queue_cut: str
    """Said where not all of it is here; empty otherwise, as is the next."""
    validity: tuple[WorkGroup, ...]
    """Expiring, expired, changed; only groups that have works."""
    heat: HeatMap
    rubrics: tuple[RubricLines, ...]
    load: tuple[LoadLine, ...]
    load_cut: str
    languages: tuple[WorkGroup, ...]
    """By language of the site; only those that have something to do."""
    parity: Link
    """The page that says it language by language."""
    statuses: tuple[StatusCount, ...]


def build_monitoring_view(figures: Monitoring, reader: Reader) -> MonitoringView:
    """Build the control room: on a public site of published works, without the centre's inner matters."""
    words, is_preview = reader.words, reader.catalogue.preview
    lead = "monitoring.lead" if is_preview else "monitoring.lead_public"
    return MonitoringView(
        t=words,
        language=reader.language,
        title=Link(words["page.monitoring"]),
        notices=(Notice("preview", words["page.preview"], words["monitoring.preview_text"]),) if is_preview else (),
        lead=words.say(lead, day=reader.day(reader.catalogue.today)),
        is_preview=is_preview,
        tiles=tuple(build_tiles(figures, reader)),
        queue=tuple(build_queue_line(item, reader) for item in cut_list(figures.queue)),
        queue_cut=cut_words(len(figures.queue), reader),
        validity=tuple(_validity_groups(figures, reader)),
        heat=build_heat_map(figures.coverage, reader),
        rubrics=tuple(build_rubric_lines(figures.agreement, reader)),
        load=tuple(build_load_lines(cut_list(figures.load), reader)),
        load_cut=cut_words(len(figures.load), reader),
        languages=tuple(_language_groups(figures.languages, reader)),
        parity=Link(words["parity.more"], reader.href(PARITY)),
        statuses=tuple(build_status_counts(figures, reader)),
    )


def _validity_groups(figures: Monitoring, reader: Reader) -> Iterator[WorkGroup]:
    words, validity = reader.words, figures.validity
    expiring = words.say("monitoring.expiring", days=EXPIRING_WITHIN)
    groups = (
        (expiring, validity.expiring, build_ending_lines),
        (words["monitoring.expired"], validity.expired, build_ending_lines),
        (words["monitoring.changed"], validity.changed, build_changed_lines),
    )
    for label, entries, build in groups:
        if entries:
            lines = build(cut_list(entries), reader)
            yield WorkGroup(label, len(entries), lines, cut_words(len(entries), reader))


def _language_groups(behind: Sequence[LanguageBehind], reader: Reader) -> Iterator[WorkGroup]:
    for language, group in groupby(behind, key=lambda each: each.language):
        works = list(group)
        lines = tuple(build_language_line(each, reader) for each in cut_list(works))
        yield WorkGroup(reader.language_name(language), len(works), lines, cut_words(len(works), reader))
