"""The review of one record: where it stands, and what is wrong with its evidence."""

from dataclasses import dataclass

from ..diagnostics import Diagnostic
from ..records import Decision, Level, Record, Status
from .circumstances import Circumstances
from .claims import check_claim, check_draft
from .dossier import Dossier, reviewed_at
from .inclusions import find_inclusions
from .integrity import find_sound_evidence
from .languages import derive_languages
from .progress import find_next_step
from .publication import PUBLISHABLE, check_languages
from .reasons import explain_status
from .standing import ReviewFigures, Standing
from .status import derive_status


@dataclass(frozen=True)
class ReviewedRecord:
    """One record's sound evidence, where it stands, and what is wrong."""

    dossier: Dossier
    standing: Standing
    findings: tuple[Diagnostic, ...]


def review_record(record: Record, around: Circumstances) -> ReviewedRecord:
    """Derive where one record stands."""
    dossier, unsound = find_sound_evidence(record, around)
    standing = derive_standing(dossier)
    findings = (
        *unsound,
        *check_claim(dossier, standing.status, is_evidence_sound=_counts_in_full(dossier)),
        *check_draft(record),
        *check_languages(record, standing, around.bank.settings),
    )
    return ReviewedRecord(dossier, standing, findings)


def derive_standing(dossier: Dossier) -> Standing:
    """Derive where a record stands from its sound evidence."""
    status = derive_status(dossier)
    is_approved = status in PUBLISHABLE
    return Standing(
        status=status,
        level=_derive_level(dossier),
        reasons=tuple(explain_status(dossier, status)),
        review=_find_figures(dossier, status),
        languages=derive_languages(dossier.record, dossier.bank.settings),
        approval=dossier.approval if is_approved else None,
        conclusion=dossier.conclusion if is_approved or status is Status.RECOMMENDED else None,
        valid_until=dossier.valid_until if is_approved else None,
        retirement=dossier.retirement if status is Status.RETIRED else None,
        inclusions=find_inclusions(dossier),
        next_step=find_next_step(dossier, status),
    )


def _derive_level(dossier: Dossier) -> Level | None:
    """Level of the approval, else of the last positive decision."""
    if dossier.approval:
        return dossier.approval.level
    positive = [decision.level for decision in dossier.decisions if decision.is_positive and decision.level]
    return positive[-1] if positive else None


def _find_figures(dossier: Dossier, status: Status) -> ReviewFigures:
    """Figures of today's content; of an approved record those that carried the approval."""
    carried = _carrying_decision(dossier)
    if status not in PUBLISHABLE or carried is None:
        return dossier.current_figures
    return dossier.measure(carried.content or "", carried.date)


def _carrying_decision(dossier: Dossier) -> Decision | None:
    conclusion = dossier.conclusion
    return conclusion if conclusion and conclusion.stage is reviewed_at(dossier.policy) else dossier.approval


def _counts_in_full(dossier: Dossier) -> bool:
    """Whether all evidence that is there counts; what does not has findings that say why."""
    record = dossier.record
    unread = [
        name for name in record.unread if name.startswith(("reviews/", "decisions.yml", f"index.{record.language}."))
    ]
    given = (len(record.assessments), len(record.decisions))
    return not unread and given == (len(dossier.assessments), len(dossier.decisions))
