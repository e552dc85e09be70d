"""The text of a manuscript as any reader gives it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from .marks import without_marks


@dataclass(frozen=True)
class Run:
    """Letters of one look. Pictures and footnotes stand among them as marks, ends of lines as line feeds."""

    text: str
    bold: bool = False
    italic: bool = False
    script: str = ""
    """`sup`, `sub`, or nothing."""
    link: str = ""
    """Where it leads."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    runs: tuple[Run, ...]
    number: int = 0
    """In the document, from 1; 0 where not known."""
    is_quote: bool = False

    @property
    def text(self) -> str:
        """Its words."""
        return plain(self.runs)


@dataclass(frozen=True)
class Heading:
    """A heading."""

    level: int
    """From 1, as in the document."""
    runs: tuple[Run, ...]
    number: int = 0

    @property
    def text(self) -> str:
        """Its words."""
        return plain(self.runs)


@dataclass(frozen=True)
class Listing:
    """A list."""

    items: tuple[tuple["Block", ...], ...]
    is_ordered: bool = False
    start: int = 1


@dataclass(frozen=True)
class Cell:
    """A cell of a table."""

    blocks: tuple["Block", ...]
    columns: int = 1
    """It covers."""
    rows: int = 1


@dataclass(frozen=True)
class Table:
    """A table, a tuple of cells a row: what a merged cell covers is not there again."""

    rows: tuple[tuple[Cell, ...], ...]


Block = Paragraph | Heading | Listing | Table


@dataclass(frozen=True)
class Text:
    """A whole text."""

    blocks: tuple[Block, ...]
    notes: tuple[tuple[Block, ...], ...] = ()
    """Footnotes by the numbers of their marks."""


def plain(runs: Iterable[Run]) -> str:
    """The words of runs on one line, without marks."""
    return " ".join(without_marks("".join(run.text for run in runs)).split())


def join_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Join neighbours of one look: programs cut a word wherever somebody once corrected it."""
    joined: list[Run] = []
    for run in runs:
        if joined and replace(joined[-1], text=run.text) == run:
            joined[-1] = replace(run, text=joined[-1].text + run.text)
        elif run.text:
            joined.append(run)
    return tuple(joined)


def walk(blocks: Iterable[Block]) -> Iterator[Paragraph | Heading]:
    """All paragraphs and headings, those of lists and tables as well, in the order of the text."""
    for block in blocks:
        if isinstance(block, Listing):
            for item in block.items:
                yield from walk(item)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from walk(cell.blocks)
        else:
            yield block


def text_of(blocks: Iterable[Block]) -> str:
    """The words of blocks on one line."""
    return " ".join(filter(None, (one.text for one in walk(blocks))))


def number_of(blocks: Sequence[Block]) -> int:
    """Number of the first paragraph that has one."""
    return next((one.number for one in walk(blocks) if one.number), 0)
