"""Which version of the text evidence is about: a digest must fit one.

A digest is known when it is today's, or when two pieces of evidence name it. One that a single piece names may be a
version that nobody else judged; it is a mistake where the evidence around it is about another one.
"""

from collections import Counter
from collections.abc import Iterator

from ...diagnostics import Diagnostic, Place, Severity, diagnose
from ...records import Assessment, Decision, Marked, Record, Stage
from ..circumstances import Circumstances

PATH = ("content",)


def count_versions(record: Record) -> Counter[str]:
    """How many pieces of evidence name each digest; today's is always known."""
    if not record.digest:
        # The original has faults, so nobody knows today's: what is named may be it.
        return Counter(dict.fromkeys(_named(record), 2))
    return Counter(_named(record)) + Counter({record.digest: 2})


def _named(record: Record) -> list[str]:
    named = [given.value.content for given in record.assessments]
    return named + [taken.value.content for taken in record.decisions if taken.value.content]


def check_assessed_version(
    record: Record, given: Marked[Assessment], versions: Counter[str], around: Circumstances
) -> Iterator[Diagnostic]:
    """Ask which version an expert assessed."""
    content = given.value.content
    if foreign := _find_owner(record, content, around):
        yield diagnose("PB628", given.marks.of_value(*PATH), PATH, record=foreign)
    elif versions[content] == 1 and _has_company(record, given):
        yield diagnose("PB627", given.marks.of_value(*PATH), PATH, digest=content)


def check_decided_version(
    record: Record, number: int, versions: Counter[str], around: Circumstances
) -> Iterator[Diagnostic]:
    """Ask which version a decision is about."""
    taken = record.decisions[number]
    content, path = taken.value.content, (*taken.path, *PATH)
    if content is None:
        return
    if foreign := _find_owner(record, content, around):
        yield diagnose("PB628", taken.marks.of_value(*PATH), path, record=foreign)
    elif versions[content] == 1:
        yield from _check_lone_version(record, number, taken.marks.of_value(*PATH), path)


def _check_lone_version(record: Record, number: int, place: Place, path: tuple[str | int, ...]) -> Iterator[Diagnostic]:
    taken = record.decisions[number].value
    earlier = [one.value.date for one in record.assessments] + [one.value.date for one in record.decisions[:number]]
    if any(day <= taken.date for day in earlier) or (_needs_others(taken) and _is_accompanied(record)):
        yield diagnose("PB627", place, path, digest=taken.content)
    elif _is_accompanied(record):
        # An association, or a council that returns a work, may have seen a first version that nobody else judged.
        yield diagnose("PB627", place, path, severity=Severity.WARNING, digest=taken.content)


def _is_accompanied(record: Record) -> bool:
    """Whether there is more evidence than one decision."""
    return len(record.assessments) + len(record.decisions) > 1


def _needs_others(taken: Decision) -> bool:
    """Whether a decision stands only on other evidence about the same version."""
    return taken.is_positive and taken.stage is not Stage.ASSOCIATION


def _find_owner(record: Record, content: str, around: Circumstances) -> str | None:
    """Another record whose content this is today."""
    owners = around.find_owners(content)
    return owners[0] if owners and record.id not in owners else None


def _has_company(record: Record, given: Marked[Assessment]) -> bool:
    """Whether others assessed another version in the same round."""
    return any(
        one.value.round == given.value.round and one.value.content != given.value.content for one in record.assessments
    )
