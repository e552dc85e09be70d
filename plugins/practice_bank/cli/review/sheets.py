"""Assessment sheets as files for experts."""

from pathlib import Path

from ...i18n import LANGUAGES
from ...records import RENEWAL, Bank, Person, Rubric
from ...review import Sheet, find_past_round, title_part, trace_movement
from ...validation import History
from ..faults import Fault
from ..papers import load_documents
from ..writing import write_whole
from .case import Case
from .sheet_yaml import write_sheet

FORMATS = ("yaml", "docx", "pdf")
ENDINGS = {"yaml": "yml"}
"""Endings of the files that are not named after their form."""


def make_sheet(case: Case, person: Person, round: int, language: str) -> Sheet:
    """Make the sheet of an expert for a round, to be written in a language."""
    asked = case.bank.assignments.get(case.record.id)
    assignment = asked if asked and asked.round == round else None
    return Sheet(
        record=case.record,
        rubric=find_rubric(case, assignment.rubric if assignment else None),
        expert=person,
        round=round,
        content=case.record.digest,
        due=assignment.due if assignment else None,
        past=find_past_round(case.dossier, person.id) if _is_later(case, round) else None,
        focus=find_focus(case, language),
        waiver=assignment.waivers.get(person.id) if assignment else None,
    )


def find_focus(case: Case, language: str) -> tuple[str, ...]:
    """Name the parts that moved since the approval, as far as history tells."""
    record = case.record
    standing = trace_movement(case.bank, {record.id: case.standing}, History(case.loaded))[record.id]
    kind, version = case.bank.kinds.get(record.front.kind), standing.approved_version
    former = version.record.body if version else None
    return tuple(title_part(part, record, language, kind, former).text for part in standing.changed_sections)


def find_rubric(case: Case, reference: str | None) -> Rubric:
    """Find the rubric an assignment names, else the kind's.

    Raises:
        Fault: If the bank has none of that name.
    """
    if reference is None:
        return case.rubric
    if reference not in case.bank.rubrics:
        raise Fault("conduct.no_such_rubric", rubric=reference)
    return case.bank.rubrics[reference]


def find_renewal_rubric(case: Case) -> Rubric:
    """Find the newest short rubric of renewals."""
    known = [rubric for rubric in case.bank.rubrics.values() if rubric.id == RENEWAL]
    if not known:
        raise Fault("conduct.no_such_rubric", rubric=f"{RENEWAL}@1")
    return max(known, key=lambda rubric: rubric.version)


def write_one(case: Case, person: Person, round: int, form: str, target: Path) -> Path:
    """Write the sheet of one expert."""
    language = find_language(person, case)
    write_whole(target, render_sheet(make_sheet(case, person, round, language), case.bank, language, form))
    return target


def render_sheet(sheet: Sheet, bank: Bank, language: str, form: str) -> bytes:
    """Write a sheet in one of the forms."""
    if form == "yaml":
        return write_sheet(sheet, bank, language).encode()
    documents = load_documents()
    write = documents.write_sheet_docx if form == "docx" else documents.write_sheet_pdf
    return bytes(write(sheet, bank, language))


def find_language(person: Person, case: Case) -> str:
    """Find the language to write to an expert in: the language of messages where they read it, else their first."""
    spoken = [code for code in (person.expert.languages if person.expert else []) if code in LANGUAGES]
    return case.language if case.language in spoken or not spoken else spoken[0]


def file_name(case: Case, expert: str, round: int, form: str) -> str:
    """Name the file of a sheet: `1-dina-city-village.yml`."""
    return f"{round}-{expert}-{case.record.id}.{ENDINGS.get(form, form)}"


def _is_later(case: Case, round: int) -> bool:
    """Whether the review has had a round before."""
    return bool(case.dossier.open_figures.experts) and round > case.dossier.open_figures.round
