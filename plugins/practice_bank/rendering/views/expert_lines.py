"""Who assessed a work, by number or by name as the bank's policy says."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...records import ExpertNaming
from ...review import ReviewFigures
from .link import Link
from .reader import Reader


@dataclass(frozen=True)
class ExpertLine:
    """One expert's word on a work."""

    name: Link
    total: str
    """Weighted total as percents; empty where the expert gave no mark."""
    verdict: str


def build_experts(figures: ReviewFigures, reader: Reader) -> Iterator[ExpertLine]:
    """List the experts of a round, the highest total first: their numbers tell nothing about who they are."""
    for number, judgement in enumerate(figures.judgements, start=1):
        yield ExpertLine(
            name=_name(judgement.expert, number, reader),
            total="" if judgement.total is None else reader.percent(judgement.total),
            verdict=reader.words[f"record.verdict_{judgement.verdict.value}"],
        )


def _name(expert: str, number: int, reader: Reader) -> Link:
    return (
        reader.person(expert) if may_name(expert, reader) else Link(reader.words.say("record.expert_number", n=number))
    )


def may_name(expert: str, reader: Reader) -> bool:
    """Whether an expert may be named: where the policy says so, and the register lets the person be seen."""
    known = reader.catalogue.bank.people.get(expert)
    return reader.catalogue.bank.policy.experts is ExpertNaming.NAME and known is not None and known.public
