"""Worked examples of textbooks, and figures of a library recorded once."""

import json
from pathlib import Path

import pytest

from practice_bank.review.agreement import chi_square, kendall_w
from practice_bank.review.alpha import ordinal_alpha

RECORDED = json.loads(Path(__file__).with_name("irrcac_alphas.json").read_text("utf-8"))
"""Random marks with ties and gaps, and what irrCAC 0.4.4 finds for them (see `record_irrcac.py`)."""
_ = None


def test_kendall_w_without_ties() -> None:
    """Siegel (1956), chapter 9: three executives rank six applicants."""
    marks = [[1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]]
    assert kendall_w(marks) == pytest.approx(25.5 / (9 * 210 / 12), abs=1e-12)
    assert round(kendall_w(marks) or 0, 2) == 0.16


def test_kendall_w_with_ties() -> None:
    """Siegel (1956), chapter 9: three rankings of ten things, with ties; S = 591."""
    marks = [
        [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
        [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
        [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
    ]
    w = kendall_w(marks)
    ties = (2 * 6) + (3 * 6) + (60 + 24)
    assert w == pytest.approx(591 / ((9 * 990 - 3 * ties) / 12), abs=1e-12)
    assert round(w or 0, 3) == 0.828
    assert chi_square(w or 0, 3, 10) == pytest.approx(27 * (w or 0))


def test_krippendorffs_own_example() -> None:
    """Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", example C: four observers, gaps."""
    marks = [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
        [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
    ]
    assert round(ordinal_alpha(marks) or 0, 3) == 0.815


def test_recorded_alphas_cover_gaps_and_disagreement() -> None:
    assert len(RECORDED) == 60
    assert any(None in row for case in RECORDED for row in case["marks"])
    assert min(case["alpha"] for case in RECORDED) < 0.2


@pytest.mark.parametrize("number", range(60))
def test_alpha_equals_irrcac(number: int) -> None:
    case = RECORDED[number]
    assert ordinal_alpha(case["marks"]) == pytest.approx(case["alpha"], abs=1e-7)
