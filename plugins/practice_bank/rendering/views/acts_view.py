"""The register of normative acts."""

from dataclasses import dataclass

from ...catalogue import order_acts
from .act_timeline import Timeline, build_timeline
from .act_words import TONES, ActLine, ActMark, build_act_line
from .link import Link
from .page_view import PageView
from .reader import Reader


@dataclass(frozen=True)
class ActGroup:
    """The acts of one status, the latest first."""

    id: str
    mark: ActMark
    lines: tuple[ActLine, ...]


@dataclass(frozen=True, kw_only=True)
class ActsView(PageView):
    """The register, by status."""

    found: str
    """How many, in words."""
    groups: tuple[ActGroup, ...]
    timeline: Timeline | None


def build_acts_view(reader: Reader) -> ActsView:
    """Build the register of all acts."""
    acts = order_acts(reader.catalogue.bank.acts.values())
    lines = [(act.front.status, build_act_line(act, reader)) for act in acts]
    groups = []
    for status in TONES:
        own = tuple(line for known, line in lines if known is status)
        groups += [ActGroup(f"pb-{status.value.replace('_', '-')}", own[0].mark, own)] if own else []
    return ActsView(
        t=reader.words,
        language=reader.language,
        title=Link(reader.words["act.list"]),
        found=reader.words.count("act.count", len(acts)),
        groups=tuple(groups),
        timeline=build_timeline(acts, reader),
    )
