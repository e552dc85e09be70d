"""The round that goes on, or is to be opened, and the file that says who is asked in it."""

from collections.abc import Mapping, Sequence
from datetime import date

from ...catalogue import Entry, count_load
from ...records import Assignment, Status, Waiver
from ...review import Candidate, Load, asks_expert, find_asked, find_candidates, lets_pass, review_record
from ..schemas import with_schema
from ..writing import write_whole
from .case import Case
from .evidence_text import write_assignment

ASSIGNMENTS = "practices/_bank/assignments"
CLOSED = (Status.DRAFT, Status.RETIRED)


def find_round(case: Case) -> int:
    """Number of the round whose sheets are given out now: the one that goes on, else the next of the work's life."""
    asked = find_asked(case.record, case.bank)
    if asked:
        return asked.round
    figures = case.dossier.open_figures
    return figures.round or max((one.value.round for one in case.record.assessments), default=0) + 1


def find_hindrance(case: Case) -> str:
    """Find why no further expert is to be asked in this round; empty where one is."""
    status, words = case.standing.status, case.words
    if status in CLOSED:
        return words[f"conduct.is_{status.value}"]
    if find_asked(case.record, case.bank):
        return ""
    figures, policy = case.dossier.open_figures, case.dossier.policy
    if case.standing.approval and not figures.experts:
        return words["conduct.needs_renewal"]
    if figures.needs_round and not lets_pass(figures, policy) and not asks_expert(figures, policy):
        return words.say("conduct.needs_round", record=case.record.id)
    if figures.quorum and not figures.needs_round:
        return words["conduct.is_complete"]
    return words["conduct.rounds_used_up"] if figures.quorum and lets_pass(figures, policy) else ""


def find_loads(case: Case) -> Mapping[str, Load]:
    """Count how busy every expert is."""
    reviewed = (review_record(record, case.around) for record in case.bank.records.values())
    entries = [Entry(one.dossier.record, one.standing) for one in reviewed]
    counted = count_load(case.bank, entries, case.today)
    return {one.person: Load(one.awaited, one.last_year) for one in counted}


def consider_experts(case: Case, round: int) -> tuple[Candidate, ...]:
    """Find who may assess the work in a round."""
    return find_candidates(case.record, case.around, round, find_loads(case))


def explain_exclusions(
    case: Case, experts: Sequence[str], candidates: Sequence[Candidate], waived: Mapping[str, Waiver]
) -> list[str]:
    """Say of each expert who may not assess the work why; a leave lifts all but what no leave can."""
    by_id = {one.person.id: one for one in candidates}
    reasons = []
    for expert in experts:
        one = by_id.get(expert)
        if one is None:
            reasons.append(case.words.say("conduct.no_expert", expert=case.name(expert)))
        elif one.is_excluded and (expert not in waived or not one.can_be_waived):
            reasons += [f"{case.name(expert)} ({expert}): {reason[case.language]}" for reason in one.reasons]
    return reasons


def plan_round(
    case: Case,
    round: int,
    experts: Sequence[str],
    *,
    due: date | None = None,
    rubric: str | None = None,
    waivers: Mapping[str, Waiver] | None = None,
) -> Assignment:
    """Say who is asked in a round, with those who were asked in it before."""
    before = case.bank.assignments.get(case.record.id)
    same = before if before and before.round == round else None
    return Assignment(
        round=round,
        date=same.date if same else case.today,
        due=due or (same.due if same else None),
        rubric=rubric or (same.rubric if same else None),
        experts=list(dict.fromkeys([*(same.experts if same else []), *experts])),
        waivers={**(same.waivers if same else {}), **(waivers or {})},
    )


def write_assigned(case: Case, assignment: Assignment) -> str:
    """Write who is asked about a work; the path of the file."""
    path = f"{ASSIGNMENTS}/{case.record.id}.yml"
    write_whole(case.site / path, with_schema(case.site, case.bank, path, "assignment", write_assignment(assignment)))
    return path
