"""`practice-bank review record`: a filled sheet becomes evidence."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from ...diagnostics import Diagnostic, Marks, Place, Severity, diagnose
from ...i18n import Messages, messages
from ...loading import Document, load_bank, load_file
from ...records import Assessment
from ...validation import parse_bank
from ..findings import tell_findings
from ..language import choose_language
from ..options import language_option, root_option, today_option
from ..output import tell
from ..papers import load_documents
from ..schemas import with_schema
from ..site import find_site
from ..worded import WordedCommand, WordedOption
from ..writing import write_whole
from .case import Case, open_case
from .evidence_text import write_assessment

RECORD = "record"
"""Key of a sheet that says which work it is about; the evidence lies in that work's folder."""


@click.command("record", cls=WordedCommand)
@click.argument("files", nargs=-1, required=True, type=Path, metavar="FILE...")
@click.option("--replace", "again", is_flag=True, cls=WordedOption, help="cli.help_replace")
@today_option
@language_option
@root_option
def record(files: tuple[Path, ...], *, again: bool, today: date, lang: str | None, root: Path | None) -> None:
    """Write filled sheets beside the works they are about."""
    recorded = [_record(file, again, today, lang, root) for file in files]
    if not all(recorded):
        click.get_current_context().exit(1)


def _record(file: Path, again: bool, today: date, lang: str | None, root: Path | None) -> bool:
    """Record one sheet; whether it could be."""
    site = find_site(root)
    words = messages(choose_language(lang, site))
    sheet, findings = _read_sheet(file, site)
    if any(found.severity is Severity.ERROR for found in findings):
        return _say_no(site, words, findings)
    data = dict(sheet.data)
    name = data.pop(RECORD, None)
    if not isinstance(name, str):
        return _say_no(site, words, [diagnose("PB680", Place(sheet.path))])
    case = open_case(root, name, today, lang)
    data |= _find_waiver(case, data)
    target = f"{case.record.folder}/reviews/{data.get('round')}-{data.get('expert')}.yml"
    proposal = case.propose(review=Document(target, data, replace(sheet.marks, path=target)))
    errors = [_at(found, target, sheet.path) for found in proposal.errors]
    errors += _check_sheet(case, data, sheet, again=again)
    if errors:
        return _say_no(site, words, sorted(errors, key=lambda found: found.sort_key))
    given = next(one.value for one in proposal.reviewed.dossier.record.assessments if one.marks.path == target)
    content = with_schema(case.site, case.bank, target, "assessment", write_assessment(given))
    write_whole(case.site / target, content)
    click.echo(target)
    _say_notes(case, given, [*findings, *(_at(found, target, sheet.path) for found in proposal.notes)])
    return True


def _read_sheet(file: Path, site: Path) -> tuple[Document, list[Diagnostic]]:
    """Read a filled sheet as a document, with what is wrong with it."""
    path = file.as_posix()
    if not file.is_file():
        return Document(path, {}, Marks(path)), [diagnose("PB681", Place(path))]
    if file.suffix.lower() == ".docx":
        bank, _ = parse_bank(load_bank(site)[0])
        filled = load_documents().read_sheet_docx(file, bank)
        return Document(path, filled.data, Marks(path)), [_at(one, file.name, path) for one in filled.problems]
    document, findings = load_file(file, path)
    faults = [found for found in findings if found.severity is Severity.ERROR]
    empty = [] if document or faults else [diagnose("PB110", Place(path))]
    return document or Document(path, {}, Marks(path)), [*faults, *empty]


def _find_waiver(case: Case, data: dict[str, object]) -> dict[str, object]:
    """The leave that the expert was asked with: a sheet in Word has no place for it."""
    asked = case.bank.assignments.get(case.record.id)
    is_same = asked is not None and str(asked.round) == data.get("round") and "waiver" not in data
    waiver = asked.waivers.get(str(data.get("expert"))) if asked and is_same else None
    return {"waiver": {"by": waiver.by, "reason": waiver.reason}} if waiver else {}


def _check_sheet(case: Case, data: dict[str, object], sheet: Document, *, again: bool) -> Iterator[Diagnostic]:
    """Ask whether a sheet is about today's text, and is given for the first time."""
    if data.get("content") != case.record.digest:
        yield diagnose("PB682", sheet.marks.of_value("content"), ("content",), record=case.record.id)
    name = f"{data.get('round')}-{data.get('expert')}.yml"
    if not again and (case.site / case.record.folder / "reviews" / name).exists():
        yield diagnose("PB683", sheet.marks.of_value("expert"), ("expert",), name=name)


def _at(found: Diagnostic, target: str, path: str) -> Diagnostic:
    """The same finding in the file that its author has before them."""
    return replace(found, place=replace(found.place, path=path)) if found.place.path == target else found


def _say_no(site: Path, words: Messages, findings: list[Diagnostic]) -> bool:
    tell_findings(findings, words.language, site)
    tell(words["conduct.refused"])
    return False


def _say_notes(case: Case, given: Assessment, notes: list[Diagnostic]) -> None:
    if notes:
        tell_findings(notes, case.language, case.site)
    asked = case.bank.assignments.get(case.record.id)
    if asked and asked.round == given.round and given.expert not in asked.experts:
        tell(case.words.say("conduct.was_not_asked", expert=case.name(given.expert)))
