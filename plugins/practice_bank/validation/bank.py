"""From all documents of a bank to the bank."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from ..diagnostics import Diagnostic, diagnose
from ..loading import LoadedBank
from ..records import Bank, BankSettings, CollectionEntry, Kind, Record
from .act_relations import check_relations
from .acts import ACTS
from .assignments import parse_assignments
from .calendars import parse_calendars
from .circles import find_circles
from .collected import CollectionForm, FrontT, WordsT
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
from .read_record import ReadRecord
from .record_reader import RecordReader
from .registers import Registers
from .rubrics import parse_rubrics
from .settings import knows_languages, parse_policy, parse_settings
from .site_pages import parse_site_pages
from .structure import parse_structure
from .surveys import parse_surveys
from .vocabularies import parse_vocabularies

T = TypeVar("T")


@dataclass(frozen=True)
class _Registered:
    """A bank of which only `_bank` was read."""

    bank: Bank
    sound_kinds: Mapping[str, Kind]
    """By id; those by whose rules works can be read."""


@dataclass
class _Notes:
    """Gathers the findings of all files."""

    findings: list[Diagnostic] = field(default_factory=list)

    def keep(self, parsed: tuple[T, Iterable[Diagnostic]]) -> T:
        """Note what was found while something was made, and give what was made."""
        value, found = parsed
        self.findings += found
        return value


def parse_bank(loaded: LoadedBank, reader: RecordReader | None = None) -> tuple[Bank, list[Diagnostic]]:
    """Make the bank of its documents.

    Args:
        loaded: All documents.
        reader: Of the records that were only found; without one they are read here, one after the other.

    Returns:
        What is valid enough to be used, and all findings of all files.
    """
    notes = _Notes()
    registered, frame = _parse_frame(loaded, notes)
    reader = reader or RecordReader()
    read, frame = reader.read(loaded.record_folders, frame)
    texts = _Texts(loaded, frame, reader, notes)
    bank = texts.parse(replace(registered.bank, records=_gather_records(read, notes)))
    faulty = find_faulty(loaded, frame.registers, bank.organisations, bank.records, notes.findings)
    findings = [*notes.findings, *check_plain_files(loaded), *_check_successions(bank.records.values())]
    unreadable = [finding for one in read if one.parsed for finding in one.parsed.unreadable]
    sound = without_echoes([*findings, *_check_former_ids(bank.records.values())])
    return replace(bank, faulty=faulty), [*unreadable, *sound]


def parse_frame(loaded: LoadedBank) -> Frame:
    """Make what every folder of a bank is held against."""
    return _parse_frame(loaded, _Notes())[1]


def _parse_frame(loaded: LoadedBank, notes: _Notes) -> tuple[_Registered, Frame]:
    settings = notes.keep(parse_settings(loaded.settings))
    known = knows_languages(loaded.settings, notes.findings)
    registers = build_registers(loaded, tuple(settings.languages), are_languages_known=known)
    registered = _parse_registers(loaded, settings, registers, notes)
    forms = {name: build_form(kind, registers.languages) for name, kind in registered.sound_kinds.items()}
    return registered, Frame(registers, forms, settings.timezone)


def _parse_registers(loaded: LoadedBank, settings: BankSettings, registers: Registers, notes: _Notes) -> _Registered:
    """Make what lies in `_bank`."""
    rubrics = notes.keep(parse_rubrics(loaded.rubrics, registers))
    questionnaires = notes.keep(parse_questionnaires(loaded.questionnaires, registers))
    kinds = notes.keep(parse_kinds(loaded.kinds, registers, rubrics))
    bank = Bank(
        settings=settings,
        policy=notes.keep(parse_policy(loaded.policy)),
        kinds=kinds.kinds,
        rubrics=rubrics.rubrics,
        vocabularies=notes.keep(parse_vocabularies(loaded.vocabularies, registers)),
        people=notes.keep(parse_people(loaded.people, registers)),
        organisations=notes.keep(parse_organisations(loaded.organisations, registers)),
        questionnaires=questionnaires,
        surveys=notes.keep(parse_surveys(loaded.surveys, questionnaires, registers)),
        calendars=notes.keep(parse_calendars(loaded.calendars, registers, settings.timezone)),
    )
    return _Registered(bank, {name: kind for name, kind in kinds.kinds.items() if name not in kinds.broken})


def _gather_records(read: Iterable[ReadRecord], notes: _Notes) -> Mapping[str, Record]:
    """The records that can be used, of two in folders of one name the first."""
    records: dict[str, Record] = {}
    for parsed in (one.parsed for one in read if one.parsed):
        notes.findings += parsed.invalid
        if parsed.record:
            records.setdefault(parsed.record.id, parsed.record)
    return records


@dataclass(frozen=True)
class _Texts:
    """What is read once the works are: entries of collections, pages, and what else names works."""

    loaded: LoadedBank
    frame: Frame
    reader: RecordReader
    notes: _Notes

    def parse(self, bank: Bank) -> Bank:
        """Add them to a bank."""
        loaded, registers, keep = self.loaded, self.frame.registers, self.notes.keep
        acts = keep(self._parse_collection("normative", ACTS))
        questions = keep(self._parse_collection("consultations", QUESTIONS))
        self.notes.findings += [*check_relations(acts), *check_answers(questions.values())]
        return replace(
            bank,
            assignments=keep(parse_assignments(loaded.assignments, registers)),
            paths=keep(parse_paths(loaded.paths, registers, loaded.pages)),
            events=keep(self._parse_collection("events", EVENTS)),
            news=keep(self._parse_collection("news", NEWS)),
            acts=acts,
            questions=questions,
            pages=keep(parse_site_pages(loaded.site_pages, registers)),
            bodies=keep(parse_structure(loaded.structure, registers, loaded.pages, bank.records.values())),
        )

    def _parse_collection(
        self, collection: str, form: CollectionForm[FrontT, WordsT]
    ) -> tuple[Mapping[str, CollectionEntry[FrontT, WordsT]], list[Diagnostic]]:
        entries: dict[str, CollectionEntry[FrontT, WordsT]] = {}
        findings: list[Diagnostic] = []
        for folder in self.loaded.collections.get(collection, ()):
            entry, found = self.reader.read_entry(folder, self.frame, form)
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
