"""The history of acts as a drawing: a row an act, the earliest first, and lines from each to those that change it.

The lines run beside the rows, each in a lane of its own, as in a drawing of branches. What they show stands in each
row in words too, so the drawing itself is for the eye only.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from ...catalogue import order_acts
from ...records import ActEntry
from .act_words import ActLine, act_name, build_act_line
from .link import Fact, Link
from .reader import Reader

LANES = 5
"""Lines beside each other; what finds no lane is told in words only."""
RELATIONS = ("replaces", "amends")


@dataclass(frozen=True)
class LanePiece:
    """A piece of a line, in one row."""

    lane: int
    """0 is the nearest to the rows."""
    relation: str
    """`replaces` or `amends`."""
    part: str
    """`start` at the earlier act, `through` a row between, `end` at the later one."""


@dataclass(frozen=True)
class TimelineRow:
    """An act of the history."""

    line: ActLine
    relations: tuple[Fact, ...]
    """What it does to earlier acts."""
    pieces: tuple[LanePiece, ...]


@dataclass(frozen=True)
class Timeline:
    """A drawn history."""

    rows: tuple[TimelineRow, ...]
    lanes: int
    """How many lie beside each other."""
    legend: tuple[tuple[str, str], ...]
    """The relations that are drawn, each with its words."""


@dataclass(frozen=True)
class _Line:
    """From the row of an earlier act to that of a later one."""

    start: int
    end: int
    relation: str


def build_timeline(acts: Iterable[ActEntry], reader: Reader, *, current: str = "") -> Timeline | None:
    """Draw a history; None where there are not two acts with a day.

    Args:
        acts: In any order.
        reader: Who reads.
        current: Id of the act whose page it stands on.
    """
    dated = [act for act in reversed(order_acts(acts)) if act.front.date]
    if len(dated) < 2:
        return None
    pieces: list[list[LanePiece]] = [[] for _ in dated]
    order = {act.id: row for row, act in enumerate(dated)}
    for line, lane in _assign_lanes(_find_lines(order, reader)):
        for row in range(line.start, line.end + 1):
            part = "start" if row == line.start else "end" if row == line.end else "through"
            pieces[row].append(LanePiece(lane, line.relation, part))
    rows = tuple(
        TimelineRow(build_act_line(act, reader, current=current), _relations(act, order, reader), tuple(pieces[row]))
        for row, act in enumerate(dated)
    )
    lanes = 1 + max((piece.lane for row in pieces for piece in row), default=-1)
    drawn = {piece.relation for row in pieces for piece in row}
    legend = ((relation, reader.words[f"act.legend_{relation}"]) for relation in RELATIONS if relation in drawn)
    return Timeline(rows, lanes, tuple(legend))


def _find_lines(rows: Mapping[str, int], reader: Reader) -> Iterator[_Line]:
    for act, row in rows.items():
        for relation, others in _changed(act, rows, reader):
            yield from (_Line(rows[other], row, relation) for other in others if rows[other] < row)


def _assign_lanes(lines: Iterable[_Line]) -> Iterator[tuple[_Line, int]]:
    """Give each line the nearest lane that is free over all its rows; short lines first where they begin together."""
    free, taken = list(range(LANES)), list[tuple[int, int]]()
    heapify(free)
    for line in sorted(lines, key=lambda line: (line.start, line.end, line.relation)):
        while taken and taken[0][0] <= line.start:
            heappush(free, heappop(taken)[1])
        if free:
            lane = heappop(free)
            heappush(taken, (line.end, lane))
            yield line, lane


def _relations(act: ActEntry, rows: Mapping[str, int], reader: Reader) -> tuple[Fact, ...]:
    changed = _changed(act.id, rows, reader)
    return reader.facts(*((reader.words[f"act.{relation}"], act_links(others, reader)) for relation, others in changed))


def _changed(act: str, rows: Mapping[str, int], reader: Reader) -> Iterator[tuple[str, list[str]]]:
    """What an act does to others of the drawing."""
    related = reader.catalogue.act_relations[act]
    for relation in RELATIONS:
        yield relation, [other for other in getattr(related, relation) if other in rows]


def act_links(acts: Iterable[str], reader: Reader) -> tuple[Link, ...]:
    """Name acts that the site shows, linked to their pages."""
    known = (reader.catalogue.bank.acts[act] for act in acts)
    return tuple(Link(act_name(act, reader, with_day=True), reader.link_href("act", act.id) or "") for act in known)
