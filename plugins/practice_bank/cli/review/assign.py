"""`practice-bank review assign`: who suits, who does not and why, and who is asked."""

import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from ...i18n import localize
from ...records import Waiver
from ...review import Candidate
from ..faults import Fault
from ..options import day_option, format_option, language_option, root_option, today_option
from ..output import show_lines, tell
from ..worded import WordedCommand, WordedOption
from .case import Case, open_case
from .opening import consider_experts, explain_exclusions, find_hindrance, find_round, plan_round, write_assigned
from .refusal import refuse


@click.command("assign", cls=WordedCommand)
@click.argument("name", metavar="ID")
@click.option("--expert", "experts", metavar="PERSON", multiple=True, cls=WordedOption, help="cli.help_experts")
@click.option("--waiver-by", metavar="PERSON", cls=WordedOption, help="cli.help_waiver_by")
@click.option("--waiver-reason", metavar="TEXT", cls=WordedOption, help="cli.help_waiver_reason")
@day_option("--due", "cli.help_due")
@format_option("text", "json")
@today_option
@language_option
@root_option
def assign(
    name: str,
    experts: tuple[str, ...],
    waiver_by: str | None,
    waiver_reason: str | None,
    due: date | None,
    form: str,
    today: date,
    lang: str | None,
    root: Path | None,
) -> None:
    """Ask experts to assess a work."""
    case = open_case(root, name, today, lang)
    if hindrance := find_hindrance(case):
        refuse(case.words, hindrance)
    waiver = _read_waiver(case, waiver_by, waiver_reason)
    round = find_round(case)
    candidates = consider_experts(case, round)
    if not experts:
        _show(case, candidates, form)
        experts = _ask(case, candidates)
    if experts:
        waivers = dict.fromkeys(experts, waiver) if waiver else {}
        if reasons := explain_exclusions(case, experts, candidates, waivers):
            refuse(case.words, *reasons)
        needed = {one.person.id for one in candidates if one.is_excluded and one.person.id in waivers}
        plan = plan_round(case, round, experts, due=due, waivers={one: waivers[one] for one in needed})
        click.echo(write_assigned(case, plan))


def _read_waiver(case: Case, signer: str | None, reason: str | None) -> Waiver | None:
    """A leave needs who gives it and why, and one who may."""
    if not signer and not reason:
        return None
    if not signer or not reason:
        raise Fault("cli.missing_parameter", name="--waiver-reason" if signer else "--waiver-by")
    person, allowed = case.bank.people.get(signer), case.bank.policy.waiver_by
    if person is None:
        raise Fault("cli.no_such_person", id=signer, suggestion={case.language: ""})
    if not set(person.roles) & set(allowed) or signer in case.record.makers:
        refuse(case.words, case.words.say("conduct.may_not_waive", person=case.name(signer), roles=", ".join(allowed)))
    return Waiver(by=signer, reason=reason)


def _ask(case: Case, candidates: Sequence[Candidate]) -> tuple[str, ...]:
    """Ask whom to take; nobody where nobody sits at a terminal."""
    if not sys.stdin.isatty():
        return ()
    fit = [one.person.id for one in candidates if not one.is_excluded]
    proposed = " ".join(fit[: _count_missing(case)])
    answer: str = click.prompt(case.words["conduct.ask_experts"], default=proposed, err=True)
    return tuple(answer.replace(",", " ").split())


def _count_missing(case: Case) -> int:
    figures = case.dossier.open_figures
    return max(1, case.bank.policy.quorum - figures.experts)


def _show(case: Case, candidates: Sequence[Candidate], form: str) -> None:
    if form == "json":
        described = [_describe(one, case.language) for one in candidates]
        click.echo(json.dumps({"candidates": described}, ensure_ascii=False, indent=2))
        return
    show_lines(_lines(case, candidates))
    if not any(not one.is_excluded for one in candidates):
        tell(case.words["conduct.nobody_suits"])


def _describe(one: Candidate, language: str) -> dict[str, object]:
    return {
        "id": one.person.id,
        "name": localize(one.person.name, language),
        "suits": not one.is_excluded,
        "awaited": one.load.awaited,
        "last_year": one.load.last_year,
        "reasons": [reason[language] for reason in one.reasons],
    }


def _lines(case: Case, candidates: Sequence[Candidate]) -> Iterator[list[tuple[str, str]]]:
    words, missing = case.words, _count_missing(case)
    for excluded, heading in ((False, "conduct.suit"), (True, "conduct.excluded")):
        listed = [one for one in candidates if one.is_excluded is excluded]
        if listed:
            yield [(words[heading], "bold")]
        for number, one in enumerate(listed):
            mark = "*" if not excluded and number < missing else "–"
            yield [
                (f"  {mark} ", ""),
                (case.name(one.person.id), ""),
                (f" ({one.person.id})", "dim"),
                (_busy(case, one), ""),
            ]
            yield from ([(f"      {reason[case.language]}", "dim")] for reason in one.reasons)
    yield [(words.count("conduct.proposed", missing), "dim")]


def _busy(case: Case, one: Candidate) -> str:
    return f" – {case.words.say('conduct.load', awaited=one.load.awaited, last_year=one.load.last_year)}"
