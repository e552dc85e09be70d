"""Where the band of a criterion's marks stands."""

import pytest

from practice_bank.rendering.views.spread_band import SpreadBand, build_spread_band


@pytest.mark.parametrize(
    ("marks", "band"),
    [
        ((50.0, 75.0, 66.7), SpreadBand(48.5, 28.0, 65.9)),
        ((0.0, 0.0, 0.0), SpreadBand(0, 3, 0)),
        ((100.0, 100.0, 100.0), SpreadBand(97, 3, 98.4)),
    ],
)
def test_a_band_is_whole_within_the_scale(marks: tuple[float, float, float], band: SpreadBand) -> None:
    assert build_spread_band(*marks) == band
