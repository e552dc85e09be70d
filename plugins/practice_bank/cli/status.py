"""`practice-bank status`: where each record stands, and what lacks for the next step."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from ..i18n import Messages, localize, messages
from ..loading import find_record_ids
from ..pipeline import Settings, check_bank
from ..records import Bank, Record, Status
from ..review import Standing
from .difference import describe_difference, difference_lines
from .language import choose_language
from .movement import describe_gap, gap_words, movement_words
from .options import format_option, language_option, root_option, today_option
from .output import show_lines, tell
from .records import pick
from .site import find_site
from .worded import WordedCommand, WordedOption

DIGITS = 6
"""Digits of figures after the point."""


@click.command("status", cls=WordedCommand)
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--diff", is_flag=True, cls=WordedOption, help="cli.help_diff")
@format_option("text", "json")
@today_option
@language_option
@root_option
def status(ids: tuple[str, ...], form: str, *, diff: bool, today: date, lang: str | None, root: Path | None) -> None:
    """Print statuses."""
    site = find_site(root)
    language = choose_language(lang, site)
    words = messages(language)
    checked = check_bank(Settings(site, today))
    known = sorted(find_record_ids(site))
    picked = pick(ids, checked.standings, known)
    if missing := sorted(set(known) - set(checked.standings)):
        tell(words.say("cli.left_out", ids=", ".join(missing)))
    if form == "json":
        described = [
            _describe(checked.bank.records[name], standing, language)
            | ({"difference": describe_difference(checked.bank, name, standing, language)} if diff else {})
            for name, standing in picked.items()
        ]
        click.echo(json.dumps({"records": described}, ensure_ascii=False, indent=2))
    else:
        for name, standing in picked.items():
            show_lines(_lines(checked.bank, name, standing, words))
            if diff:
                show_lines(difference_lines(checked.bank, name, standing, words))
    if checked.has_errors:
        tell(words["cli.errors_stand"])


def _describe(record: Record, standing: Standing, language: str) -> dict[str, object]:
    figures = standing.review
    return {
        "id": record.id,
        "kind": record.front.kind,
        "status": standing.status.value,
        "level": standing.level.value if standing.level else None,
        "reasons": [localize(reason, language) for reason in standing.reasons],
        "review": {
            "experts": figures.experts,
            "mean": _rounded(figures.mean),
            "kendall_w": _rounded(figures.kendall_w),
            "p": _rounded(figures.p),
            "alpha": _rounded(figures.alpha),
        },
        "languages": {language: state.value for language, state in standing.languages.items()},
        "changed_sections": None if standing.is_movement_unknown else list(standing.changed_sections),
        "translations": {code: describe_gap(gap) for code, gap in standing.translations.items()},
    }


def _rounded(figure: float | None) -> float | None:
    return None if figure is None else round(figure, DIGITS)


def _lines(bank: Bank, name: str, standing: Standing, words: Messages) -> Iterator[list[tuple[str, str]]]:
    level = f", {words[f'cli.level_{standing.level.value}']}" if standing.level else ""
    yield [(name, "bold"), (": ", ""), (words[f"status.{standing.status.value}"], "green"), (level, "")]
    states = [f"{code} – {words[f'cli.language_{state.value}']}" for code, state in standing.languages.items()]
    yield [(f"    {'; '.join(states)}", "dim")]
    for reason in standing.reasons:
        yield [(f"    {localize(reason, words.language)}", "")]
    record, kind = bank.records[name], bank.kinds.get(bank.records[name].front.kind)
    if standing.status is Status.CHANGED:
        yield [(f"    {movement_words(record, standing, kind, words)}", "")]
    for language, gap in standing.translations.items():
        yield from ([(f"    {language}: {said}", "")] for said in gap_words(gap, record, kind, words))
