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
    works: tuple[WorkLine, ...]


@dataclass(frozen=True, kw_only=True)
class MonitoringView(PageView):
    """Everything the control room shows."""

    lead: str
    is_preview: bool
    """Whether the inner figures are there: the queue, and the experts' load."""
    tiles: tuple[Tile, ...]
    queue: tuple[QueueLine, ...]
    validity: tuple[WorkGroup, ...]
    """Expiring, expired, changed; only groups that have works."""
    heat: HeatMap
    rubrics: tuple[RubricLines, ...]
    load: tuple[LoadLine, ...]
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
        queue=tuple(build_queue_line(item, reader) for item in figures.queue),
        validity=tuple(_validity_groups(figures, reader)),
        heat=build_heat_map(figures.coverage, reader),
        rubrics=tuple(build_rubric_lines(figures.agreement, reader)),
        load=tuple(build_load_lines(figures.load, reader)),
        languages=tuple(_language_groups(figures.languages, reader)),
        parity=Link(words["parity.more"], reader.href(PARITY)),
        statuses=tuple(build_status_counts(figures, reader)),
    )


def _validity_groups(figures: Monitoring, reader: Reader) -> Iterator[WorkGroup]:
    words, validity = reader.words, figures.validity
    expiring = words.say("monitoring.expiring", days=EXPIRING_WITHIN)
    groups = (
        WorkGroup(expiring, build_ending_lines(validity.expiring, reader)),
        WorkGroup(words["monitoring.expired"], build_ending_lines(validity.expired, reader)),
        WorkGroup(words["monitoring.changed"], build_changed_lines(validity.changed, reader)),
    )
    yield from (group for group in groups if group.works)


def _language_groups(behind: Sequence[LanguageBehind], reader: Reader) -> Iterator[WorkGroup]:
    for language, works in groupby(behind, key=lambda each: each.language):
        yield WorkGroup(reader.language_name(language), tuple(build_language_line(each, reader) for each in works))
