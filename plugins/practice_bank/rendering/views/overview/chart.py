"""A chart, told as a table and drawn as SVG: both print the same bars.

Templates of our own draw the bars: pygal and leather write documents of 800 by 600 with their own letters and colours,
so that on a phone they are too small to read, and no choice of the reader's reaches them.

Lengths are shares of the width and multiples of a letter's height: a chart fits any screen with letters of one size,
and grows with them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from ..link import Link
from ..reader import Reader

LINE = 36
"""Letters that fit into a line on a phone."""
LINE_HEIGHT, BAR_HEIGHT, GAP = 1.35, 0.6, 0.9
"""Of lying bars, in heights of a letter."""
COLUMN_HEIGHT = 8.0
"""Of the longest standing bar."""


@dataclass(frozen=True)
class Value:
    """One number to draw."""

    label: Link
    count: int
    whole: int
    """What it is a part of."""
    note: str = ""
    """Said beside it."""
    short: str = ""
    """The label where there is little room; empty: as it is."""


@dataclass(frozen=True)
class Line:
    """A line of letters beside a bar."""

    text: str
    y: float
    """Of its foot."""
    is_note: bool = False


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One number, drawn. Heights and places from above are in heights of a letter, widths in percents."""

    value: Value
    portion: float
    """Of the whole, 0 to 1."""
    share: str
    """The same in percents."""
    said: str
    """Label and number as a screen reader says them."""
    lines: tuple[Line, ...]
    top: float
    """Where its room begins: what a finger may touch."""
    height: float
    """Of its room."""
    left: float = 0
    """Where a standing bar's room begins."""
    count_y: float
    """Foot of its number."""
    bar_y: float
    """Where the bar itself begins."""
    length: float
    """Of the bar: a width, of a standing one a height."""


@dataclass(frozen=True, kw_only=True)
class Chart:
    """A chart with its words."""

    id: str
    """Anchor of its figure and name of its file of figures."""
    title: str
    text: str
    """Tells the picture to those who do not see it."""
    heading: str
    """Of the labels' column in the table."""
    bars: tuple[Bar, ...]
    is_standing: bool = False
    remark: str = ""
    """How to read it."""
    more: Link | None = None
    """Where all of it is."""
    counted: str = ""
    """Heading of the numbers' column in the table; empty: works."""
    has_file: bool = True
    """Whether its figures stand beside the page as a file."""

    @property
    def height(self) -> float:
        """Of the picture."""
        return round(max(bar.top + bar.height for bar in self.bars), 2)

    @property
    def room(self) -> float:
        """Width of a standing bar's room."""
        return round(100 / len(self.bars), 3)

    @property
    def has_links(self) -> bool:
        """Whether the keyboard comes into the picture by itself."""
        return any(bar.value.label.href for bar in self.bars)

    @property
    def has_notes(self) -> bool:
        """Whether its table needs a column for notes."""
        return any(bar.value.note for bar in self.bars)


def lay_bars(values: Sequence[Value], reader: Reader, full: int = 0, said: str = "overview.said") -> tuple[Bar, ...]:
    """Lay bars under each other, each below its label.

    Args:
        values: What to draw.
        reader: Who looks.
        full: The number whose bar has the whole width; the largest where 0.
        said: Key of how a screen reader says a bar.
    """
    longest, top, bars = full or max((value.count for value in values), default=0), 0.0, list[Bar]()
    for value in values:
        lines = tuple(_write_lines(value, top))
        bar_y = top + len(lines) * LINE_HEIGHT + 0.1
        bars.append(
            _draw(
                value,
                reader,
                said,
                lines=lines,
                top=round(top, 2),
                height=round(bar_y + BAR_HEIGHT + GAP - top, 2),
                count_y=round(top + 1, 2),
                bar_y=round(bar_y, 2),
                length=round(part_of(value.count, longest) * 100, 2),
            )
        )
        top = bar_y + BAR_HEIGHT + GAP
    return tuple(bars)


def stand_bars(values: Sequence[Value], reader: Reader) -> tuple[Bar, ...]:
    """Stand bars beside each other, their numbers above and their labels below."""
    longest = max((value.count for value in values), default=0)
    foot = LINE_HEIGHT + COLUMN_HEIGHT
    return tuple(
        _draw(
            value,
            reader,
            "overview.said",
            lines=(Line(value.short, round(foot + LINE_HEIGHT, 2)),),
            top=0.0,
            height=round(foot + LINE_HEIGHT + GAP, 2),
            left=round(position / len(values) * 100, 3),
            count_y=round(foot - length - 0.35, 2),
            bar_y=round(foot - length, 2),
            length=length,
        )
        for position, value in enumerate(values)
        for length in [round(part_of(value.count, longest) * COLUMN_HEIGHT, 2)]
    )


def _write_lines(value: Value, top: float) -> Iterator[Line]:
    label, note = (wrap(text, LINE, break_on_hyphens=False) for text in (value.label.text, value.note))
    for number, text in enumerate([*label, *note]):
        yield Line(text, round(top + 1 + number * LINE_HEIGHT, 2), is_note=number >= len(label))


def _draw(value: Value, reader: Reader, key: str, **geometry: Any) -> Bar:
    portion = part_of(value.count, value.whole)
    share = reader.percent(portion)
    said = reader.words.count(key, value.count, label=value.label.text, share=share)
    said = f"{said}; {value.note}" if value.note else said
    return Bar(value=value, portion=portion, share=share, said=said, **geometry)


def part_of(count: int, whole: int) -> float:
    """Tell what part of a whole a count is; of nothing, nothing."""
    return count / whole if whole else 0.0
