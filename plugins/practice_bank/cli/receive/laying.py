"""A work laid beside those of the bank, in a folder that nobody else sees, to be checked as any record is."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from ...diagnostics import Diagnostic, Severity
from ...loading import LoadedBank, load_laid_folder
from ...records import Record, Submission
from ...review import review_bank
from ...validation import parse_bank
from ..new_record import NewRecord, write_record

_UNSAFE = range(500, 600)
"""Numbers of codes about what could harm readers or persons. A draft is no shelter: the history of git keeps it."""


@dataclass(frozen=True)
class Laid:
    """What the bank says of a new work."""

    findings: tuple[Diagnostic, ...]
    """About the work, in the order of a report."""
    record: Record | None
    """None where its text cannot be used."""

    @property
    def errors(self) -> list[Diagnostic]:
        """What keeps it from being taken in as it is."""
        return [found for found in self.findings if found.severity is Severity.ERROR]

    @property
    def is_unsafe(self) -> bool:
        """Whether something in it may not even be kept."""
        return any(int(found.code.removeprefix("PB")) in _UNSAFE for found in self.errors)


def make_record(submission: Submission, files: dict[str, bytes], today: date, *, draft: bool) -> NewRecord:
    """Make the record that a submission is to become; noise of typing is taken off, nothing else."""
    front = {"submitted": today.isoformat(), **submission.front, **({"draft": True} if draft else {})}
    sections = [
        (" ".join(part.heading.split()), part.text.replace("\r\n", "\n").replace("\r", "\n"))
        for part in submission.sections
    ]
    return NewRecord(submission.kind, submission.id, submission.language, front, sections, files)


def lay_record(record: NewRecord, folder: str, loaded: LoadedBank, today: date) -> Laid:
    """Check a record as if it were in the bank already; nothing is written into the bank."""
    with TemporaryDirectory(prefix="practice-bank-") as scratch:
        write_record(Path(scratch), folder, record)
        laid, unreadable = load_laid_folder(Path(scratch), folder)
        records = sorted([*loaded.records, laid], key=lambda one: (one.id, one.path))
        bank, invalid = parse_bank(replace(loaded, records=tuple(records)))
        _, unsound = review_bank(bank, today)
    own = (found for found in (*unreadable, *invalid, *unsound) if found.place.path.startswith(f"{folder}/"))
    return Laid(tuple(sorted(own, key=lambda found: found.sort_key)), bank.records.get(record.id))
