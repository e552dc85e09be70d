"""`practice-bank review conclude`: a decision, from the data of the protocol or order."""

from datetime import date
from pathlib import Path

import click

from ...records import Level, Outcome, Stage
from ..options import day_option, language_option, root_option, today_option
from ..worded import WordedCommand, WordedOption
from .asking import ask_choice, ask_day, ask_text
from .case import Case, open_case
from .deciding import decide

STAGES = [stage.value for stage in (Stage.COUNCIL, Stage.APPROVAL, Stage.ASSOCIATION)]
OUTCOMES = [outcome.value for outcome in Outcome]
LEVELS = [level.value for level in Level]


@click.command("conclude", cls=WordedCommand)
@click.argument("name", metavar="ID")
@click.option("--stage", type=click.Choice(STAGES), cls=WordedOption, help="cli.help_stage")
@click.option("--organisation", metavar="ORG", cls=WordedOption, help="cli.help_organisation")
@click.option("--document", metavar="NO", cls=WordedOption, help="cli.help_document")
@click.option("--outcome", type=click.Choice(OUTCOMES), cls=WordedOption, help="cli.help_outcome")
@click.option("--level", type=click.Choice(LEVELS), cls=WordedOption, help="cli.help_level")
@day_option("--date", "cli.help_date")
@day_option("--valid-until", "cli.help_valid_until")
@click.option("--reason", metavar="TEXT", cls=WordedOption, help="cli.help_reason")
@today_option
@language_option
@root_option
def conclude(
    name: str,
    stage: str | None,
    organisation: str | None,
    document: str | None,
    outcome: str | None,
    level: str | None,
    date: date | None,
    valid_until: date | None,
    reason: str | None,
    today: date,
    lang: str | None,
    root: Path | None,
) -> None:
    """Write a decision that the evidence carries."""
    case = open_case(root, name, today, lang)
    words = case.words
    decision: dict[str, object] = {
        "stage": (taken_at := ask_choice(words, stage, "stage", STAGES)),
        "organisation": ask_text(words, organisation, "organisation"),
        "date": ask_day(words, date, "date", today),
        "document": ask_text(words, document, "document"),
        "outcome": (result := ask_choice(words, outcome, "outcome", OUTCOMES)),
        "content": case.record.digest,
    }
    if result == Outcome.POSITIVE:
        decision |= {"level": _find_level(case, level, taken_at), "valid_until": valid_until, "reason": reason}
    else:
        decision["reason"] = ask_text(words, reason, "reason")
    decide(case, decision)


def _find_level(case: Case, given: str | None, stage: str) -> str:
    """Take the level of the call; an approval is of the level that was recommended, unless it says another."""
    recommended = [one.level for one in case.dossier.decisions if one.is_positive and one.level]
    if given is None and stage == Stage.APPROVAL and recommended:
        return recommended[-1].value
    return ask_choice(case.words, given, "level", LEVELS)
