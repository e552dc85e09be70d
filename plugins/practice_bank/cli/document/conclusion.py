"""`practice-bank document conclusion`: what the experts found, for the council."""

from datetime import date
from pathlib import Path

import click

from ...review import ReviewFigures
from ..options import language_option, root_option, today_option
from ..papers import load_documents
from ..review.case import Case, open_case
from ..review.refusal import refuse
from ..worded import WordedCommand
from .judged import take_judged
from .lacks import explain
from .options import in_option, out_option
from .word_paper import write_word_paper


@click.command("conclusion", cls=WordedCommand)
@click.argument("name", metavar="ID")
@in_option
@out_option
@today_option
@language_option
@root_option
def conclusion(name: str, shape: str, out: Path | None, today: date, lang: str | None, root: Path | None) -> None:
    """Write a conclusion."""
    documents = load_documents()
    case = open_case(root, name, today, lang)
    figures = _find_figures(case)
    matter = documents.find_matter(case.dossier, case.standing, take_judged(case, figures.content), figures)
    write_word_paper(case, "conclusion", matter, shape, out)


def _find_figures(case: Case) -> ReviewFigures:
    """Take the review that goes on, once it has a quorum, else the one that carried the approval."""
    open_figures, figures = case.dossier.open_figures, case.standing.review
    figures = open_figures if open_figures.quorum else figures
    if not figures.quorum:
        words, quorum = case.words, case.dossier.policy.quorum
        refuse(words, words.say("document.no_quorum", quorum=quorum, given=figures.experts), *explain(case))
    return figures
