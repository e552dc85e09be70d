"""`practice-bank survey`: the files of answers that teachers downloaded become figures."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import click

from ..catalogue import count_survey
from ..diagnostics import REPORTS, Diagnostic, Severity
from ..i18n import messages
from ..loading import AnswerSheet, find_survey, load_answers, load_bank
from ..records import IDENTIFIER, Bank, Questionnaire, Survey
from ..validation import SheetAnswers, parse_answers, parse_bank
from .faults import Fault
from .findings import tell_findings
from .language import choose_language
from .options import format_option, language_option, root_option, today_option
from .output import show_lines, tell
from .schemas import with_schema
from .site import find_site
from .survey_text import survey_lines, write_survey
from .worded import WordedCommand, WordedOption
from .writing import write_whole


@click.command("survey", cls=WordedCommand)
@click.argument("files", nargs=-1, required=True, type=Path, metavar="FILE...")
@click.option("--to", "name", metavar="NAME", cls=WordedOption, help="cli.help_survey_to")
@format_option("text", "json")
@today_option
@language_option
@root_option
def survey(
    files: tuple[Path, ...], name: str | None, form: str, today: date, lang: str | None, root: Path | None
) -> None:
    """Count answers, and write the figures where a name is given."""
    site = find_site(root)
    language = choose_language(lang, site)
    bank, _ = parse_bank(load_bank(site)[0])
    asked, sheets, findings = _read(files, bank)
    if any(found.severity is Severity.ERROR for found in findings) or asked is None:
        _refuse(findings, form, language, site)
    assert asked is not None
    figures = _count(asked, sheets, bank, name, today)
    target = find_survey(site, name) if name else None
    if target:
        path = target.relative_to(site).as_posix()
        write_whole(target, with_schema(site, bank, path, "survey", write_survey(figures)))
    if findings and form == "text":
        tell_findings(findings, language, site)
    if form == "json":
        click.echo(_describe(figures, target.relative_to(site) if target else None, findings, language))
        return
    show_lines(survey_lines(figures, asked, language))
    words = messages(language)
    hint = words.say("survey.how_to_write", name=f"{asked.id}-{today.year}")
    tell(target.relative_to(site).as_posix() if target else hint)


def _read(files: Iterable[Path], bank: Bank) -> tuple[Questionnaire | None, list[SheetAnswers], list[Diagnostic]]:
    """Read the sheets of all files, with all that is wrong with them."""
    sheets: list[AnswerSheet] = []
    findings: list[Diagnostic] = []
    for file in _find_files(files):
        found, faults = load_answers(file, file.as_posix())
        sheets += found
        findings += faults
    asked, counted, faults = parse_answers(sheets, bank.questionnaires)
    return asked, counted, sorted([*findings, *faults], key=lambda one: one.sort_key)


def _find_files(files: Iterable[Path]) -> Iterator[Path]:
    """The files of a call; a folder stands for the CSV files in it.

    Raises:
        Fault: If there is none.
    """
    for file in files:
        if file.is_dir():
            inside = sorted(each for each in file.iterdir() if each.suffix.lower() == ".csv")
            if not inside:
                raise Fault("survey.no_files", path=file)
            yield from inside
        elif file.is_file():
            yield file
        else:
            raise Fault("survey.no_file", path=file)


def _count(asked: Questionnaire, sheets: Iterable[SheetAnswers], bank: Bank, name: str | None, today: date) -> Survey:
    """Count, under the name of the call; the words that a methodist gave to earlier figures stay.

    Raises:
        Fault: If the name is none, or another questionnaire's.
    """
    if name is not None and not re.fullmatch(IDENTIFIER, name):
        raise Fault("survey.bad_name", name=name)
    before = bank.surveys.get(name or "")
    if before and before.about != asked.id:
        raise Fault("survey.name_taken", name=name, questionnaire=before.about)
    figures = count_survey(name or asked.id, asked, ((each.language, each.answers) for each in sheets), today)
    return figures.model_copy(update={"title": before.title}) if before else figures


def _refuse(findings: list[Diagnostic], form: str, language: str, site: Path) -> None:
    """Say what is wrong, and end the call: figures that silently lack somebody are worse than none."""
    if form == "json":
        click.echo(_describe(None, None, findings, language))
    else:
        tell_findings(findings, language, site)
    tell(messages(language)["survey.nothing_counted"])
    click.get_current_context().exit(1)


def _describe(figures: Survey | None, target: Path | None, findings: list[Diagnostic], language: str) -> str:
    report = REPORTS["json"](findings, language)
    described = {
        "survey": figures.model_dump(mode="json") if figures else None,
        "written": target.as_posix() if target else None,
        **json.loads(report),
    }
    return json.dumps(described, ensure_ascii=False, indent=2)
