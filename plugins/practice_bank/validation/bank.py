"""From all documents of a bank to the bank."""

from collections.abc import Iterable, Iterator, Mapping

from ..diagnostics import Diagnostic, diagnose
from ..loading import LoadedBank
from ..records import Bank, CollectionEntry, Record
from .act_relations import check_relations
from .acts import ACTS
from .assignments import parse_assignments
from .calendars import parse_calendars
from .circles import find_circles
from .collected import CollectionForm, FrontT, WordsT, parse_entry
from .echoes import without_echoes
from .events import EVENTS
from .faulty_ids import find_faulty
from .frame import Frame, build_form
from .kinds import parse_kinds
from .known_ids import build_registers
from .news import NEWS
from .paths import parse_paths
from .people import parse_organisations, parse_people
from .plain_files import check_plain_files
from .questionnaires import parse_questionnaires
from .questions import QUESTIONS, check_answers
from .record_folder import parse_record
from .rubrics import parse_rubrics
from .settings import knows_languages, parse_policy, parse_settings
from .site_pages import parse_site_pages
from .structure import parse_structure
from .surveys import parse_surveys
from .vocabularies import parse_vocabularies


def parse_bank(loaded: LoadedBank) -> tuple[Bank, list[Diagnostic]]:
    """Make the bank of its documents.

    Args:
        loaded: All documents.

    Returns:
        What is valid enough to be used, and all findings of all files.
    """
    settings, findings = parse_settings(loaded.settings)
    policy, found = parse_policy(loaded.policy)
    known = knows_languages(loaded.settings, findings)
    registers = build_registers(loaded, tuple(settings.languages), are_languages_known=known)
    findings += found
    vocabularies, found = parse_vocabularies(loaded.vocabularies, registers)
    findings += found
    rubrics, found = parse_rubrics(loaded.rubrics, registers)
    findings += found
    kinds, found = parse_kinds(loaded.kinds, registers, rubrics)
    findings += found
    organisations, found = parse_organisations(loaded.organisations, registers)
    findings += found
    people, found = parse_people(loaded.people, registers)
    findings += found
    assignments, found = parse_assignments(loaded.assignments, registers)
    findings += found
    paths, found = parse_paths(loaded.paths, registers, loaded.pages)
    findings += found
    questionnaires, found = parse_questionnaires(loaded.questionnaires, registers)
    findings += found
    surveys, found = parse_surveys(loaded.surveys, questionnaires, registers)
    findings += found
    calendars, found = parse_calendars(loaded.calendars, registers, settings.timezone)
    findings += found
    sound = {name: kind for name, kind in kinds.kinds.items() if name not in kinds.broken}
    frame = Frame(
        registers, {name: build_form(kind, registers.languages) for name, kind in sound.items()}, settings.timezone
    )
    records, found = _parse_records(loaded, frame)
    findings += found
    events, found = _parse_collection("events", EVENTS, loaded, frame)
    findings += found
    news, found = _parse_collection("news", NEWS, loaded, frame)
    findings += found
    acts, found = _parse_collection("normative", ACTS, loaded, frame)
    findings += [*found, *check_relations(acts)]
    questions, found = _parse_collection("consultations", QUESTIONS, loaded, frame)
    findings += [*found, *check_answers(questions.values())]
    pages, found = parse_site_pages(loaded.site_pages, registers)
    findings += found
    bodies, found = parse_structure(loaded.structure, registers, loaded.pages, records.values())
    findings += found
    bank = Bank(
        settings=settings,
        policy=policy,
        kinds=kinds.kinds,
        rubrics=rubrics.rubrics,
        vocabularies=vocabularies,
        people=people,
        organisations=organisations,
        records=records,
        events=events,
        news=news,
        acts=acts,
        questions=questions,
        pages=pages,
        calendars=calendars,
        assignments=assignments,
        paths=paths,
        bodies=bodies,
        questionnaires=questionnaires,
        surveys=surveys,
        faulty=find_faulty(loaded, registers, organisations, records, findings),
    )
    findings += check_plain_files(loaded)
    findings += _check_successions(records.values())
    return bank, without_echoes([*findings, *_check_former_ids(records.values())])


def _parse_records(loaded: LoadedBank, frame: Frame) -> tuple[Mapping[str, Record], list[Diagnostic]]:
    records: dict[str, Record] = {}
    findings: list[Diagnostic] = []
    for folder in loaded.records:
        record, found = parse_record(folder, frame)
        findings += found
        if record:
            records.setdefault(record.id, record)
    return records, findings


def _parse_collection(
    collection: str, form: CollectionForm[FrontT, WordsT], loaded: LoadedBank, frame: Frame
) -> tuple[Mapping[str, CollectionEntry[FrontT, WordsT]], list[Diagnostic]]:
    entries: dict[str, CollectionEntry[FrontT, WordsT]] = {}
    findings: list[Diagnostic] = []
    for folder in loaded.collections.get(collection, ()):
        entry, found = parse_entry(folder, frame, form)
        findings += found
        if entry:
            entries.setdefault(entry.id, entry)
    return entries, findings


def _check_successions(records: Iterable[Record]) -> list[Diagnostic]:
    """Find records that take each other's place."""
    by_id = {record.id: record for record in records}
    above = {name: record.front.supersedes for name, record in by_id.items() if record.front.supersedes != name}
    path = ("supersedes",)
    return [
        diagnose("PB311", by_id[name].marks.of_value(*path), path, value=name, above=above[name])
        for name in find_circles(above)
    ]


def _check_former_ids(records: Iterable[Record]) -> Iterator[Diagnostic]:
    """Find former ids that an earlier record has taken already."""
    taken: dict[str, str] = {}
    for record in sorted(records, key=lambda one: one.id):
        for number, former in enumerate(record.front.redirect_from):
            if taken.setdefault(former, record.id) != record.id:
                path = ("redirect_from", number)
                yield diagnose("PB308", record.marks.of_value(*path), path, value=former)
