"""`practice-bank review summary`: the figures of a review, in words."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from ...catalogue import Catalogue, Entry
from ...i18n import localize
from ...rendering.views import Reader, ReviewPanel, build_review_panel
from ...review import ReviewFigures
from ..options import format_option, language_option, root_option, today_option
from ..output import show_lines
from ..worded import WordedCommand
from .case import Case, open_case

Line = list[tuple[str, str]]


@click.command("summary", cls=WordedCommand)
@click.argument("name", metavar="ID")
@format_option("text", "json")
@today_option
@language_option
@root_option
def summary(name: str, form: str, today: date, lang: str | None, root: Path | None) -> None:
    """Print the figures of a review."""
    case = open_case(root, name, today, lang)
    if form == "json":
        click.echo(json.dumps(_describe(case), ensure_ascii=False, indent=2))
    else:
        show_lines(_lines(case))


def _lines(case: Case) -> Iterator[Line]:
    words, standing = case.words, case.standing
    yield [(case.record.front.title, "bold"), (f" – {words[f'status.{standing.status.value}']}", "green")]
    entry = Entry(case.record, standing)
    catalogue = Catalogue(case.bank, {case.record.id: entry}, today=case.today, preview=True)
    if panel := build_review_panel(entry, Reader(catalogue, case.language, "")):
        yield from _panel_lines(panel, case)
    else:
        yield [(words["conduct.no_assessments"], "")]
    for reason in standing.reasons:
        yield [(f"– {localize(reason, case.language)}", "")]


def _panel_lines(panel: ReviewPanel, case: Case) -> Iterator[Line]:
    words = case.words
    yield [(panel.intro, "")]
    yield from _table(panel, case)
    yield [(words.say("conduct.total", total=panel.total or "–", mark=panel.pass_mark), "bold")]
    yield [(panel.verdict, "")]
    for row in panel.agreement:
        yield [
            (f"{row.name}: {row.value}. ", "bold"),
            (row.meaning, ""),
            (f" {row.details}" if row.details else "", "dim"),
        ]
    for expert in panel.experts:
        yield [(f"{expert.name.text}: {expert.total or '–'}, {expert.verdict}", "")]


def _table(panel: ReviewPanel, case: Case) -> Iterator[Line]:
    """Write a line a criterion: how many marks, mean, median, lowest and highest."""
    words = case.words
    for row in panel.criteria:
        figures = words.say(
            "conduct.criterion", n=row.count, mean=row.mean or "–", median=row.median or "–", spread=row.spread or "–"
        )
        few = f" ({words['record.review_too_few']})" if row.is_few else ""
        yield [(f"  {row.label.text}: ", ""), (figures, ""), (few, "dim")]


def _describe(case: Case) -> dict[str, object]:
    figures = case.standing.review
    return {
        "id": case.record.id,
        "status": case.standing.status.value,
        "reasons": [localize(reason, case.language) for reason in case.standing.reasons],
        **_describe_figures(figures),
    }


def _describe_figures(figures: ReviewFigures) -> dict[str, object]:
    chance, interval = figures.chance, figures.alpha_interval
    return {
        "round": figures.round,
        "rubric": figures.rubric,
        "experts": figures.experts,
        "criteria": [
            {
                "criterion": one.criterion,
                "n": one.count,
                "mean": one.mean,
                "median": one.spread.median,
                "lowest": one.spread.lowest,
                "highest": one.spread.highest,
            }
            for one in figures.criteria
        ],
        "mean": figures.mean,
        "kendall_w": figures.kendall_w,
        "chi_square": figures.chi_square,
        "p": figures.p,
        "exact_p": chance.p if chance else None,
        "alpha": figures.alpha,
        "alpha_interval": [interval.low, interval.high] if interval else None,
        "too_few": sorted(gap.value for gap in figures.gaps) if figures.experts else [],
        "quorum": figures.quorum,
        "passed": figures.passed,
        "needs_round": figures.needs_round,
    }
