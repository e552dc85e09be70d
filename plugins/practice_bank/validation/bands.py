"""Results of a self-assessment: bands that leave no sum of points without a word."""

from collections.abc import Iterator

from ..diagnostics import Diagnostic, FieldPath, Marks, diagnose
from ..records import Questionnaire, QuestionnaireItem, QuestionnaireKind


def check_bands(questionnaire: Questionnaire, marks: Marks) -> Iterator[Diagnostic]:
    """Find results that do not belong, and bands that overlap, leave gaps or do not reach the ends."""
    path: FieldPath = ("results",)
    counts = any(item.points for item in questionnaire.walk())
    is_asked = questionnaire.kind is QuestionnaireKind.SELF_ASSESSMENT
    if is_asked != bool(questionnaire.results) or (is_asked and not counts):
        yield diagnose("PB275", marks.of_key(*path), path)
    elif is_asked:
        yield from _check_order(questionnaire, marks)


def _check_order(questionnaire: Questionnaire, marks: Marks) -> Iterator[Diagnostic]:
    least, most = find_range(questionnaire)
    wanted = least
    for number, band in enumerate(questionnaire.results):
        starts_wrong = band.low > wanted if number == 0 else band.low != wanted
        if starts_wrong or band.high < band.low:
            path: FieldPath = ("results", number)
            yield diagnose("PB274", marks.of_value(*path), path, start=wanted, low=least, high=most)
            return
        wanted = band.high + 1
    if wanted <= most:
        path = ("results", len(questionnaire.results) - 1, "to")
        yield diagnose("PB274", marks.of_value(*path), path, start=wanted, low=least, high=most)


def find_range(questionnaire: Questionnaire) -> tuple[int, int]:
    """The fewest and the most points that a filled questionnaire can have."""
    ranges = [_item_range(item) for item in questionnaire.walk()]
    return sum(low for low, _ in ranges), sum(high for _, high in ranges)


def _item_range(item: QuestionnaireItem) -> tuple[int, int]:
    low, high = item.points or (0, 0)
    may_lack = not item.required or item.shows_if is not None
    return (min(low, 0), max(high, 0)) if may_lack else (low, high)
