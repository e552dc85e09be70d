"""`practice-bank translate plan`: what to translate, what matters first."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from ...catalogue import LanguageBehind, find_languages_behind, order_by_need
from ...export import Cell, Table, write_spreadsheet
from ..movement import title_parts
from ..options import format_option, language_option, root_option, today_option
from ..output import show_lines
from ..worded import WordedCommand, WordedOption
from .works import Works, check_language, open_works

Line = list[tuple[str, str]]

_COLUMNS = (
    "monitoring.column_id",
    "monitoring.column_work",
    "monitoring.column_status",
    "monitoring.column_language",
    "translate.column_task",
    "parity.column_parts",
    "parity.column_words",
    "parity.column_since",
    "parity.column_translator",
)


@click.command("plan", cls=WordedCommand)
@click.option("--to", metavar="LANG", cls=WordedOption, help="cli.help_plan_to")
@format_option("text", "json", "csv")
@today_option
@language_option
@root_option
def plan(to: str | None, form: str, today: date, lang: str | None, root: Path | None) -> None:
    """Print what to translate."""
    works = open_works(root, today, lang)
    if to:
        check_language(to, works.bank)
    wanted = [to] if to else works.bank.settings.languages
    found = order_by_need(find_languages_behind(works.entries.values(), wanted))
    if form == "json":
        described = {"plan": [_describe(each, works) for each in found], "words": sum(each.words for each in found)}
        click.echo(json.dumps(described, ensure_ascii=False, indent=2))
    elif form == "csv":
        click.echo(write_spreadsheet(_table(found, works), works.words.language), nl=False)
    else:
        show_lines(_lines(found, works))


def _describe(each: LanguageBehind, works: Works) -> dict[str, object]:
    since = each.gap.since if each.gap else None
    return {
        "id": each.entry.record.id,
        "title": works.title(each.entry),
        "status": each.entry.standing.status.value,
        "language": each.language,
        "state": each.state.value,
        "parts": list(each.parts),
        "words": each.words,
        "since": since.isoformat() if since else None,
        "translator": each.translator,
    }


def _table(found: tuple[LanguageBehind, ...], works: Works) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (
            *(each.entry.record.id, works.title(each.entry)),
            works.words[f"status.{each.entry.standing.status.value}"],
            *(each.language, works.words[f"translate.task_{each.state.value}"], _sections(each, works)),
            *(each.words, each.gap.since if each.gap else None, works.person(each.translator)),
        )
        for each in found
    ]
    return Table(tuple(works.words[key] for key in _COLUMNS), tuple(rows))


def _lines(found: tuple[LanguageBehind, ...], works: Works) -> Iterator[Line]:
    words = works.words
    if not found:
        yield [(words["translate.all_level"], "green")]
        return
    for number, each in enumerate(found, 1):
        task = words[f"translate.task_{each.state.value}"]
        yield [(f"{number}. ", "dim"), (each.entry.record.id, "bold"), (f" → {each.language}: {task}", "")]
        yield [(f"    {works.title(each.entry)} – {words[f'status.{each.entry.standing.status.value}']}", "dim")]
        size = words.count("parity.words_short", each.words)
        yield [(f"    {size}: {_sections(each, works)}" if each.parts else f"    {words['translate.check_only']}", "")]
        if each.translator:
            yield [(f"    {words.say('translate.translator', person=works.person(each.translator))}", "")]
    yield [(words.count("translate.in_all", sum(each.words for each in found)), "bold")]


def _sections(each: LanguageBehind, works: Works) -> str:
    return title_parts(each.parts, each.entry.record, works.kind(each.entry), works.words)
