"""The marks of a criterion as a drawing: a band from the lowest to the highest, a line at the mean."""

from dataclasses import dataclass

BEYOND = 1.5
"""How far a band reaches beyond its marks, in percents of the scale, as are all places here."""
LEAST = 3
"""The width of a band whose marks are the same."""
LINE = 1.6
"""The width of the line."""


@dataclass(frozen=True)
class SpreadBand:
    """Places on a scale of 0 to 100."""

    left: float
    width: float
    mean: float
    """The left edge of the line."""


def build_spread_band(lowest: float, highest: float, mean: float) -> SpreadBand:
    """Place a band and its line, both whole within the scale.

    Args:
        lowest: Mark in percents of the scale, as are the others.
        highest: Mark.
        mean: Of the marks.
    """
    left = _within(lowest - BEYOND, 0, 100 - LEAST)
    right = _within(highest + BEYOND, LEAST, 100)
    return SpreadBand(round(left, 1), round(right - left, 1), round(_within(mean - LINE / 2, 0, 100 - LINE), 1))


def _within(place: float, least: float, most: float) -> float:
    return min(max(place, least), most)
