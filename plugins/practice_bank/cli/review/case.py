"""The work that a review command is about, with all that is known of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ...diagnostics import Diagnostic, Severity
from ...i18n import Messages, localize, messages
from ...loading import Document, Folder, LoadedBank, find_record_ids, load_bank
from ...records import Assignment, Bank, Record, Rubric
from ...review import Circumstances, Dossier, ReviewedRecord, Standing, gather_circumstances, review_record
from ...validation import parse_bank
from ..faults import Fault
from ..language import choose_language
from ..records import pick
from ..site import find_site
from .refusal import refuse


@dataclass(frozen=True)
class Case:
    """One work of a bank on a day."""

    site: Path
    language: str
    """Of messages."""
    loaded: LoadedBank
    around: Circumstances
    record: Record
    reviewed: ReviewedRecord
    findings: tuple[Diagnostic, ...]
    """What is wrong with it today."""

    @property
    def bank(self) -> Bank:
        """The bank it is in."""
        return self.around.bank

    @property
    def today(self) -> date:
        """The day it is looked at."""
        return self.around.today

    @property
    def dossier(self) -> Dossier:
        """Its sound evidence."""
        return self.reviewed.dossier

    @property
    def standing(self) -> Standing:
        """Where it stands."""
        return self.reviewed.standing

    @property
    def words(self) -> Messages:
        """Words in the language of messages."""
        return messages(self.language)

    @property
    def rubric(self) -> Rubric:
        """The rubric of its kind.

        Raises:
            Fault: If the kind or its rubric has faults.
        """
        kind = self.bank.kinds.get(self.record.front.kind)
        rubric = self.bank.rubrics.get(kind.rubric) if kind else None
        if rubric is None:
            raise Fault("conduct.no_rubric", kind=self.record.front.kind)
        return rubric

    def name(self, person: str) -> str:
        """Name a person of the register; an unknown one by the id."""
        known = self.bank.people.get(person)
        return localize(known.name, self.language) if known else person

    def assigned(self, assignment: Assignment) -> "Case":
        """The same work, with others asked to assess it."""
        bank = replace(self.bank, assignments={**self.bank.assignments, self.record.id: assignment})
        return replace(self, around=replace(self.around, bank=bank))

    def propose(self, *, review: Document | None = None, decisions: Document | None = None) -> "Proposal":
        """See what would come of a piece of evidence, before anything is written.

        Args:
            review: An assessment, in place of the one of the same path.
            decisions: All decisions, the new one included.
        """
        folder = _lay_in(self._folder, review, decisions)
        bank, invalid = parse_bank(replace(self.loaded, records=(folder,), collections={}, assignments=()))
        record = bank.records.get(self.record.id, self.record)
        around = replace(self.around, bank=replace(self.bank, records={**self.bank.records, record.id: record}))
        reviewed = review_record(record, around)
        written = review.path if review else None
        known = {_key(found) for found in self.findings if found.place.path != written}
        # The text itself was read without the rest of the bank: what that says of references means nothing.
        found = [*filter(self._is_evidence, invalid), *reviewed.findings]
        new = [one for one in found if _key(one) not in known]
        new.sort(key=lambda one: one.sort_key)
        errors = [one for one in new if one.severity is Severity.ERROR and self._is_evidence(one)]
        return Proposal(reviewed, tuple(errors), tuple(one for one in new if one not in errors))

    @property
    def _folder(self) -> Folder:
        return next(folder for folder in self.loaded.records if folder.path == self.record.folder)

    def _is_evidence(self, found: Diagnostic) -> bool:
        folder = self.record.folder
        return found.place.path == f"{folder}/decisions.yml" or found.place.path.startswith(f"{folder}/reviews/")


@dataclass(frozen=True)
class Proposal:
    """What would come of a piece of evidence."""

    reviewed: ReviewedRecord
    errors: tuple[Diagnostic, ...]
    """Why it cannot stand; empty where it can."""
    notes: tuple[Diagnostic, ...]
    """What else would follow from it: a text that claims another status, a translation that is needed now."""


def open_case(root: Path | None, name: str, today: date, lang: str | None) -> Case:
    """Read the bank and find a work in it; a text with errors cannot be judged, and ends the call.

    Raises:
        Fault: If there is no such work, or it could not be read.
    """
    site = find_site(root)
    loaded, _ = load_bank(site)
    bank, invalid = parse_bank(loaded)
    record = pick([name], bank.records, sorted(find_record_ids(site)))[name]
    language = choose_language(lang, site)
    if not record.digest:
        refuse(messages(language), messages(language).say("conduct.text_has_errors", record=name))
    around = gather_circumstances(bank, today)
    reviewed = review_record(record, around)
    return Case(site, language, loaded, around, record, reviewed, (*invalid, *reviewed.findings))


def _lay_in(folder: Folder, review: Document | None, decisions: Document | None) -> Folder:
    reviews: Sequence[Document] = folder.reviews
    if review:
        reviews = [*(one for one in reviews if one.path != review.path), review]
    return replace(folder, reviews=tuple(reviews), decisions=decisions or folder.decisions)


def _key(found: Diagnostic) -> tuple[str, str, str]:
    return (found.code, found.place.path, found.field)
