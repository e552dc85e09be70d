"""Marks against the rubric."""

from collections.abc import Iterator

from ...diagnostics import Diagnostic, FieldPath, diagnose
from ...records import RENEWAL, Assessment, Bank, Kind, Marked, Record, Rubric, Scale, Stage
from ...validation.suggestion import suggest_key
from ...validation.words import did_you_mean


def check_scores(record: Record, given: Marked[Assessment], bank: Bank) -> Iterator[Diagnostic]:
    """Ask whether the rubric is the kind's, and whether each of its criteria has a mark of its scale."""
    rubric = bank.rubrics.get(given.value.rubric)
    if is_rubric_faulty(given.value.rubric, bank):
        return
    if rubric is None:
        meant = did_you_mean(suggest_key(given.value.rubric, bank.rubrics))
        place = given.marks.of_value("rubric")
        yield diagnose("PB617", place, ("rubric",), rubric=given.value.rubric, suggestion=meant)
        return
    kind = bank.kinds.get(record.front.kind)
    if kind and not may_judge(rubric, kind) and not is_renewal(rubric, record, given.value):
        place, right = given.marks.of_value("rubric"), kind.rubric
        yield diagnose("PB618", place, ("rubric",), rubric=rubric.reference, right=right, kind=kind.labels)
        return
    yield from _check_criteria(given, rubric)
    yield from _check_marks(given, rubric)


def is_rubric_faulty(reference: str, bank: Bank) -> bool:
    """Whether a rubric is there but has faults of its own."""
    return bank.is_faulty("rubrics", reference) or bank.is_faulty("rubrics", reference.partition("@")[0])


def may_judge(rubric: Rubric, kind: Kind) -> bool:
    """Whether a rubric is the kind's, or was: what was assessed before a newer version came stays assessed."""
    id_, _, version = kind.rubric.partition("@")
    return rubric.id == id_ and rubric.version <= int(version)


def is_renewal(rubric: Rubric, record: Record, given: Assessment) -> bool:
    """Whether a work that was approved before is assessed by the short rubric of renewals."""
    approvals = (one.value for one in record.decisions if one.value.stage is Stage.APPROVAL)
    return rubric.id == RENEWAL and any(one.is_positive and one.date <= given.date for one in approvals)


def _check_criteria(given: Marked[Assessment], rubric: Rubric) -> Iterator[Diagnostic]:
    known = [criterion.id for criterion in rubric.criteria]
    meant: set[str | None] = set()
    for key, named in (("scores", given.value.scores), ("comments", given.value.comments)):
        for name in named:
            if name not in known:
                suggestion = suggest_key(name, known)
                meant |= {suggestion} if key == "scores" else set()
                yield _diagnose_unknown(given, (key, name), rubric, suggestion)
    for criterion in rubric.criteria:
        path = ("scores", criterion.id)
        # A key that is there without a value the schema takes has its own finding, as has a misspelt one.
        if criterion.id not in given.value.scores and criterion.id not in meant and path not in given.marks.keys:
            place = given.marks.of_key(*path)
            yield diagnose("PB613", place, path, criterion=criterion.id, label=criterion.labels)


def _diagnose_unknown(
    given: Marked[Assessment], path: tuple[str, str], rubric: Rubric, suggestion: str | None
) -> Diagnostic:
    criteria = ", ".join(criterion.id for criterion in rubric.criteria)
    return diagnose(
        "PB614",
        given.marks.of_key(*path),
        path,
        criterion=path[1],
        rubric=rubric.reference,
        criteria=criteria,
        suggestion=did_you_mean(suggestion),
    )


def _check_marks(given: Marked[Assessment], rubric: Rubric) -> Iterator[Diagnostic]:
    scores = given.value.scores
    for criterion in rubric.criteria:
        path = ("scores", criterion.id)
        mark = scores.get(criterion.id)
        if mark is not None and not rubric.scale.holds(mark):
            yield _diagnose_mark(given, path, mark, rubric.scale)
        elif criterion.id in scores and mark is None and not _is_explained(given, criterion.id):
            yield diagnose("PB616", given.marks.of_value(*path), path, criterion=criterion.id, label=criterion.labels)


def _is_explained(given: Marked[Assessment], criterion: str) -> bool:
    """Whether a comment is there, even one with a fault of its own."""
    is_faulty = not given.whole and ("comments", criterion) in given.marks.values
    return criterion in given.value.comments or is_faulty


def _diagnose_mark(given: Marked[Assessment], path: FieldPath, mark: float, scale: Scale) -> Diagnostic:
    bounds = [f"{number:g}" for number in (scale.min, scale.max, scale.step)]
    place = given.marks.of_value(*path)
    return diagnose("PB615", place, path, mark=f"{mark:g}", least=bounds[0], most=bounds[1], step=bounds[2])
