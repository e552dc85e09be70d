"""Headings: those a style makes, and those an author made by hand, as a short bold line on its own."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from .lines import Line, has_bookmark

LONGEST = 120
"""Letters of a heading that no style makes."""
LARGER = 3
"""Half points by which letters stand out."""
CAPITALS = 4
"""Letters from which on capitals stand out."""
DEEPEST = 6
IsKnown = Callable[[str], bool]
"""Whether a text opens a section of some kind of work."""
_SENTENCE = re.compile(r"[.,;!…]$")
_LABELLED = re.compile(r"[^:]{2,40}:\s+\S")


def find_headings(lines: Sequence[Line], usual: int, is_known: IsKnown) -> Mapping[int, int]:
    """Find the headings among the paragraphs of a text.

    Args:
        lines: The paragraphs with words.
        usual: Size of the text's letters, in half points.
        is_known: Whether a text opens a section.

    Returns:
        Levels from 1, by place among the lines.
    """
    styled = {place: min(line.level, DEEPEST) for place, line in enumerate(lines) if line.level and _may_head(line)}
    usual = _usual_size(lines, usual)
    made = [place for place in range(len(lines)) if place not in styled and _is_made(lines, place, usual, is_known)]
    ranks = sorted({lines[place].rank for place in made})
    levels = dict(styled)
    last = 0
    for place in range(len(lines)):
        if place in styled:
            last = styled[place]
        elif place in made:
            rank = ranks.index(lines[place].rank) + 1
            levels[place] = min(last + 1 if styled and not is_known(lines[place].text) else rank, DEEPEST)
    return levels


def _may_head(line: Line) -> bool:
    """Whether a heading's style was meant: some choose it for whole paragraphs, to have large letters."""
    return len(line.text) <= 2 * LONGEST and not line.is_title


def _usual_size(lines: Sequence[Line], usual: int) -> int:
    """The size that most letters of a text have."""
    letters: dict[int, int] = {}
    for line in lines:
        letters[line.size] = letters.get(line.size, 0) + len(line.text)
    return max(letters, key=lambda size: (letters[size], -size), default=usual)


def _is_made(lines: Sequence[Line], place: int, usual: int, is_known: IsKnown) -> bool:
    line = lines[place]
    if line.is_title or line.is_subtitle or len(line.text) > LONGEST or not any(map(str.isalpha, line.text)):
        return False
    if is_known(line.text):
        return True
    stands_out = line.size >= usual + LARGER
    if _SENTENCE.search(line.text) or (_LABELLED.match(line.text) and not stands_out):
        return False
    if place == len(lines) - 1 or (line.list and any(one.list == line.list for one in _neighbours(lines, place))):
        return False
    capital = line.is_capital and sum(map(str.isalpha, line.text)) >= CAPITALS
    return line.is_bold or stands_out or capital or has_bookmark(line)


def _neighbours(lines: Sequence[Line], place: int) -> Iterator[Line]:
    yield from lines[max(place - 1, 0) : place]
    yield from lines[place + 1 : place + 2]
