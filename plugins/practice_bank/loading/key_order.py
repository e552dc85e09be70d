"""The usual order of front matter keys, so that people find things in every record at the same place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile

from ..diagnostics import Diagnostic, Marks, diagnose
from ..records import Act, Event, News, Noun, Original, Question
from .loaded import Data

_FREE = frozenset({"draft", "manager", "period", "status"})
"""Keys of single kinds and of the moment: they stand wherever their author wants."""
_TELLING: Mapping[str, type[Noun]] = {"type": Event, "number": Act, "asked": Question, "date": News}
"""What a page is about, by a key that no other has, in the order to ask."""


def check_key_order(data: Data, marks: Marks) -> Iterator[Diagnostic]:
    """Report the first key that stands after one it usually precedes."""
    if not isinstance(data, dict) or not _is_plain(data, marks):
        return
    known = _ranks(data)
    before: list[str] = []
    for key in (key for key in data if key in known):
        later = next((other for other in before if known[other] > known[key]), None)
        if later:
            yield diagnose("PB164", marks.of_key(key), (key,), key=key, after=later)
            return
        before.append(key)


def reorder_keys(lines: Sequence[str], data: Mapping[str, Data], marks: Marks, first_line: int) -> list[str]:
    """Put the lines of front matter into the usual order.

    A key moves with all its lines and with the comments above it; a key that has no rank stays behind its neighbour.

    Args:
        lines: The lines between the fences.
        data: What they hold.
        marks: Where.
        first_line: The file's line that `lines` starts on, 1-based.
    """
    starts = _starts(lines, data, marks, first_line)
    ends = [*starts[1:], len(lines)]
    known = _ranks(data)
    rank, blocks = -1, []
    for key, start, end in zip(data, starts, ends, strict=True):
        rank = known.get(key, rank)
        blocks.append((rank, list(lines[start:end])))
    head = list(lines[: starts[0]]) if starts else list(lines)
    return head + [line for _, block in sorted(blocks, key=lambda block: block[0]) for line in block]


def _starts(lines: Sequence[str], data: Iterable[str], marks: Marks, first_line: int) -> list[int]:
    """The first line of each key, its comments included; what stands above the first key stays at the top."""
    starts: list[int] = []
    for key in data:
        number = marks.of_key(key).line - first_line
        above = reversed(lines[(starts[-1] + 1 if starts else number) : number])
        starts.append(number - len(list(takewhile(lambda line: line.startswith("#"), above))))
    return starts


def _is_plain(data: Iterable[str], marks: Marks) -> bool:
    """Whether every key starts a line of its own, so that lines can be moved."""
    places = [marks.of_key(key) for key in data]
    return len({place.line for place in places}) == len(places) and all(place.column == 1 for place in places)


def _ranks(data: Mapping[str, Data]) -> dict[str, int]:
    model = next((model for key, model in _TELLING.items() if key in data), Original)
    return _usual_ranks(model)


@cache
def _usual_ranks(model: type[Noun]) -> dict[str, int]:
    usual = [key for key in model.model_fields if key not in _FREE]
    return {key: rank for rank, key in enumerate([*usual, "translation"])}
