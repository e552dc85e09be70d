"""What changed in a text, word by word, with a little of what stands around."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

CONTEXT = 2
"""Unchanged lines shown before and after a change."""
ALIKE = 0.4
"""Likeness below which a passage was written anew: then the whole is shown, not single words that happen to agree."""
LONGEST = 2_000_000
"""Words of one passage times words of the other, above which they are not compared word by word."""

_TOKEN = re.compile(r"\w+|\n|[^\S\n]+|[^\w\s]")


class Mark(StrEnum):
    """What happened to some words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True)
class Piece:
    """Words to which the same happened."""

    mark: Mark
    text: str


@dataclass(frozen=True)
class Passage:
    """Lines next to each other: some that stayed, or some that changed."""

    pieces: tuple[Piece, ...]
    follows: bool = True
    """Whether it stands right after the passage before it; else unchanged lines between them are left out."""

    @property
    def is_changed(self) -> bool:
        """Whether anything happened to it."""
        return any(piece.mark is not Mark.SAME for piece in self.pieces)


def compare_texts(before: str, after: str) -> tuple[Passage, ...]:
    """Compare two texts; an empty one has no lines.

    Returns:
        The passages that changed, each with the lines around it, in order.
    """
    old, new = (text.split("\n") if text else [] for text in (before, after))
    groups = SequenceMatcher(None, old, new).get_grouped_opcodes(CONTEXT)
    return tuple(_passages(old, new, groups))


def _passages(
    old: Sequence[str], new: Sequence[str], groups: Iterable[list[tuple[str, int, int, int, int]]]
) -> Iterator[Passage]:
    end = 0
    for group in groups:
        follows = group[0][1] == end
        for kind, first, last, start, stop in group:
            was, is_now = "\n".join(old[first:last]), "\n".join(new[start:stop])
            yield Passage((Piece(Mark.SAME, was),) if kind == "equal" else compare_words(was, is_now), follows)
            follows = True
        end = group[-1][2]


def compare_words(before: str, after: str) -> tuple[Piece, ...]:
    """Compare two passages word by word."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    whole = tuple(Piece(mark, text) for mark, text in ((Mark.REMOVED, before), (Mark.ADDED, after)) if text)
    if not before or not after or len(old) * len(new) > LONGEST:
        return whole
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return tuple(_pieces(matcher, old, new)) if matcher.ratio() >= ALIKE else whole


def _pieces(matcher: SequenceMatcher[str], old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    for kind, first, last, start, stop in matcher.get_opcodes():
        if kind == "equal":
            yield Piece(Mark.SAME, "".join(old[first:last]))
            continue
        if last > first:
            yield Piece(Mark.REMOVED, "".join(old[first:last]))
        if stop > start:
            yield Piece(Mark.ADDED, "".join(new[start:stop]))
