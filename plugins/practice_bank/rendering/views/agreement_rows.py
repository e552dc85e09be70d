"""How far experts agree, in plain words with the figures behind them."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...records import Coefficient
from ...review import CONCORDANCE_GAPS, RELIABILITY_GAPS, Gap, ReviewFigures
from .reader import Reader

CONCORDANCE = ((0.9, "very_high"), (0.7, "high"), (0.5, "noticeable"), (0.3, "moderate"), (0.0, "weak"))
"""From which value of W agreement is called what: the usual scale of Russian-language practice."""
TENTATIVE = 0.667
"""Alpha below which Krippendorff draws no conclusion."""
RELIABILITY = ((0.8, "reliable"), (TENTATIVE, "tentative"), (0.0, "unreliable"), (-1.0, "chance"))
"""From which value of alpha marks are called what: Krippendorff's own thresholds; below 0 random marks agree more."""
SIGNIFICANT = 0.05
"""Probability of chance below which agreement is called significant."""


@dataclass(frozen=True)
class AgreementRow:
    """One measure of agreement."""

    name: str
    value: str
    meaning: str
    """In plain words; says so where there are too few data."""
    details: str = ""
    """Significance or interval, for who knows what they are."""
    is_telling: bool = True
    """Whether the data suffice for the figure; where not, it is shown as a mere remark."""


def build_agreement(figures: ReviewFigures, main: Coefficient, reader: Reader) -> tuple[AgreementRow, ...]:
    """Name the measures, the one the bank decides by first."""
    concordance, alpha = _concordance(figures, reader), _reliability(figures, reader)
    return (concordance, alpha) if main is Coefficient.KENDALL_W else (alpha, concordance)


def _concordance(figures: ReviewFigures, reader: Reader) -> AgreementRow:
    words, w = reader.words, figures.kendall_w
    if w is None:
        return _undefined("kendall_w", reader)
    gaps = figures.gaps & CONCORDANCE_GAPS
    meaning = (
        _too_few(gaps, reader) if gaps else f"{scale_words(w, CONCORDANCE, 'w', reader)} {_chance(figures, reader)}"
    )
    return AgreementRow(words["record.kendall_w"], reader.number(w), meaning, _test(figures, reader), not gaps)


def _reliability(figures: ReviewFigures, reader: Reader) -> AgreementRow:
    words, alpha = reader.words, figures.alpha
    if alpha is None:
        return _undefined("alpha", reader)
    gaps = figures.gaps & RELIABILITY_GAPS
    meaning = _too_few(gaps, reader) if gaps else " ".join(_reliability_words(alpha, figures, reader))
    return AgreementRow(words["record.alpha"], reader.number(alpha), meaning, _interval(figures, reader), not gaps)


def _reliability_words(alpha: float, figures: ReviewFigures, reader: Reader) -> Iterator[str]:
    yield scale_words(alpha, RELIABILITY, "alpha", reader)
    interval = figures.alpha_interval
    if interval and interval.low < TENTATIVE <= alpha:
        yield reader.words["record.alpha_unsure"]


def _undefined(name: str, reader: Reader) -> AgreementRow:
    words = reader.words
    return AgreementRow(words[f"record.{name}"], "–", words["record.review_too_few"], is_telling=False)


def _too_few(gaps: frozenset[Gap], reader: Reader) -> str:
    """Say why a figure would mislead, by the first reason."""
    first = min(gaps, key=list(Gap).index)
    return reader.words[f"record.gap_{first.value}"]


def _chance(figures: ReviewFigures, reader: Reader) -> str:
    if figures.chance is None:
        return ""
    key = "record.w_significant" if figures.chance.p < SIGNIFICANT else "record.w_chance"
    return reader.words.say(key, p=p_words(figures.chance.p, reader))


def _test(figures: ReviewFigures, reader: Reader) -> str:
    """Write both tests: the exact one, and the approximation most reports give."""
    words, chance = reader.words, figures.chance
    if chance is None or figures.chi_square is None or figures.p is None:
        return ""
    exact = words["record.test_exact"] if chance.draws is None else words.count("record.test_drawn", chance.draws)
    square, approximate = reader.number(figures.chi_square), p_words(figures.p, reader)
    said = words.say("record.test_chi_square", value=square, freedom=figures.freedom, p=approximate)
    return f"{exact} {said}"


def _interval(figures: ReviewFigures, reader: Reader) -> str:
    found = figures.alpha_interval
    if found is None:
        return reader.words["record.interval_none"]
    return reader.words.say("record.interval", low=reader.number(found.low), high=reader.number(found.high))


def p_words(p: float, reader: Reader) -> str:
    """Write a probability, sign included: `= 0,012`, `< 0,001`."""
    return f"< {reader.number(0.001, 3)}" if p < 0.001 else f"= {reader.number(p, 3)}"


def scale_words(value: float, scale: tuple[tuple[float, str], ...], kind: str, reader: Reader) -> str:
    """Say what a value of a measure means."""
    name = next((name for least, name in scale if value >= least), scale[-1][1])
    return reader.words[f"record.{kind}_{name}"]
