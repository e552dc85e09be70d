"""`practice-bank document extract`: the extract from the protocol of the council that decided about a work."""

from datetime import date
from pathlib import Path

import click

from ...records import Decision, Stage
from ..options import language_option, root_option, today_option
from ..papers import load_documents
from ..review.case import Case, open_case
from ..review.refusal import refuse
from ..worded import WordedCommand
from .judged import take_judged
from .lacks import explain
from .options import in_option, out_option
from .word_paper import write_word_paper


@click.command("extract", cls=WordedCommand)
@click.argument("name", metavar="ID")
@in_option
@out_option
@today_option
@language_option
@root_option
def extract(name: str, shape: str, out: Path | None, today: date, lang: str | None, root: Path | None) -> None:
    """Write an extract."""
    documents = load_documents()
    case = open_case(root, name, today, lang)
    decision = _find_decision(case)
    content = decision.content or ""
    figures = case.dossier.measure(content, decision.date)
    matter = documents.find_matter(case.dossier, case.standing, take_judged(case, content), figures, decision)
    write_word_paper(case, "extract", matter, shape, out)


def _find_decision(case: Case) -> Decision:
    """Find the council's last decision, else the association's: small banks have no council."""
    for stage in (Stage.COUNCIL, Stage.ASSOCIATION):
        taken = [decision for decision in case.dossier.decisions if decision.stage is stage]
        if taken:
            return taken[-1]
    return refuse(case.words, case.words["document.no_council"], *explain(case))
