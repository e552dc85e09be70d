"""From an entry of the catalogue to what is published about it."""

from ..catalogue import Catalogue, Entry
from ..records import VOCABULARY_FIELDS, Authorship, Bank, Decision, Record
from ..rendering.addresses import language_prefix, record_path
from ..review import ReviewFigures, TranslationGap
from .published_record import (
    PublishedAuthor,
    PublishedCriterion,
    PublishedDecision,
    PublishedEffort,
    PublishedGap,
    PublishedOrganisation,
    PublishedPeriod,
    PublishedRecord,
    PublishedReview,
)
from .record_texts import find_texts

DIGITS = 4
"""Of figures: what floating point adds beyond differs between machines."""


def build_record_data(entry: Entry, catalogue: Catalogue, published: frozenset[str]) -> PublishedRecord:
    """Gather what is published about a work.

    Args:
        entry: The work.
        catalogue: Where it stands.
        published: Ids of all published works; no other one is named.
    """
    record, standing, bank = entry.record, entry.standing, catalogue.bank
    front, languages = record.front, bank.settings.languages
    texts = find_texts(entry)
    return PublishedRecord(
        id=record.id,
        kind=front.kind,
        language=record.language,
        languages=dict(standing.languages),
        url={code: f"/{language_prefix(code, languages)}{record_path(record.id)}" for code in languages},
        title=texts.title,
        summary=texts.summary,
        keywords=texts.keywords,
        authors=[_author(author, bank) for author in front.authors],
        manager=_manager(record, bank),
        organisation=_organisation(front.organisation, bank),
        submitted=front.submitted,
        period=PublishedPeriod(start=front.period.start, end=front.period.end) if front.period else None,
        terms={name: list(getattr(front, name)) for name in VOCABULARY_FIELDS},
        grades=front.grades,
        fields={name: _plain(value) for name, value in sorted(record.extra.items())},
        effort=PublishedEffort.model_validate(front.effort.model_dump()) if front.effort else None,
        evidence=texts.evidence,
        status=standing.status,
        level=standing.level,
        conclusion=_decision(standing.conclusion, bank),
        approval=_decision(standing.approval, bank),
        valid_until=standing.valid_until,
        changed_sections=None if standing.is_movement_unknown else list(standing.changed_sections),
        translations={code: _gap(gap) for code, gap in sorted(standing.translations.items())},
        review=_review(standing.review),
        digest=record.digest,
        licence=front.licence or bank.settings.licence,
        ai_use=front.ai_use,
        cover=texts.cover,
        attachments=texts.attachments,
        related=[other for other in catalogue.related.get(record.id, ()) if other in published],
        supersedes=front.supersedes if front.supersedes in published else None,
        redirect_from=front.redirect_from,
    )


def _author(author: Authorship, bank: Bank) -> PublishedAuthor:
    person = bank.people.get(author.person or "")
    return PublishedAuthor(
        id=person.id if person and person.public else None,
        name=person.name if person else author.name or {},
        role=author.role,
        organisation=author.organisation,
    )


def _manager(record: Record, bank: Bank) -> PublishedAuthor | None:
    manager = record.front.manager
    return _author(Authorship(person=manager, role="manager"), bank) if manager in bank.people else None


def _organisation(organisation: str, bank: Bank) -> PublishedOrganisation:
    known = bank.organisations.get(organisation)
    names = known.name if known else {}
    return PublishedOrganisation(id=organisation, name=names)


def _decision(decision: Decision | None, bank: Bank) -> PublishedDecision | None:
    if decision is None:
        return None
    return PublishedDecision(
        stage=decision.stage,
        organisation=_organisation(decision.organisation, bank),
        date=decision.date,
        document=decision.document,
        level=decision.level,
    )


def _gap(gap: TranslationGap) -> PublishedGap:
    behind, ahead = (None if parts is None else list(parts) for parts in (gap.behind, gap.ahead))
    return PublishedGap(behind=behind, ahead=ahead, since=gap.since)


def _review(figures: ReviewFigures) -> PublishedReview:
    return PublishedReview(
        rubric=figures.rubric,
        round=figures.round,
        experts=figures.experts,
        mean=_rounded(figures.mean),
        kendall_w=_rounded(figures.kendall_w),
        p=_rounded(figures.p),
        alpha=_rounded(figures.alpha),
        criteria=[
            PublishedCriterion(id=one.criterion, count=one.count, mean=_rounded(one.mean)) for one in figures.criteria
        ],
    )


def _plain(value: object) -> str | float | bool | None:
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


def _rounded(figure: float | None) -> float | None:
    return None if figure is None else round(figure, DIGITS)
