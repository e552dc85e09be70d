"""References from one document to other things of the bank."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from ..diagnostics import Diagnostic, FieldPath, Marks, Severity, diagnose
from ..loading import Data
from ..records import VOCABULARY_FIELDS
from .act_citations import check_paragraph
from .register import Register
from .registers import Registers
from .schema_faults import Fault, diagnose_fault
from .words import did_you_mean, shortened


class Target(Enum):
    """What a reference names, with the code of one that names nothing."""

    KIND = "PB301"
    PERSON = "PB302"
    ORGANISATION = "PB303"
    TERM = "PB304"
    RECORD = "PB306"
    EVENT = "PB341"
    ACT = "PB342"


@dataclass(frozen=True)
class Reference:
    """Values of a document that name something."""

    path: tuple[str, ...]
    """Keys on the way; `*` stands for every item of a list."""
    target: Target
    vocabulary: str = ""
    """For terms: the vocabulary they are of."""
    is_citation: bool = False
    """For acts: whether a paragraph may follow, `253#13.6`."""
    is_free: bool = False
    """For terms: whether a bank without the vocabulary lets any word stand."""

    def register(self, registers: Registers) -> Register | None:
        """What it may name; None where the bank has no such vocabulary."""
        if self.target is Target.TERM:
            return registers.find_vocabulary(self.vocabulary)
        return {
            Target.KIND: registers.kinds,
            Target.PERSON: registers.people,
            Target.ORGANISATION: registers.organisations,
            Target.RECORD: registers.records,
            Target.EVENT: registers.events,
            Target.ACT: registers.acts,
        }[self.target]


ORIGINAL: tuple[Reference, ...] = (
    Reference(("kind",), Target.KIND),
    Reference(("authors", "*", "person"), Target.PERSON),
    Reference(("authors", "*", "role"), Target.TERM, "roles"),
    Reference(("authors", "*", "organisation"), Target.ORGANISATION),
    Reference(("organisation",), Target.ORGANISATION),
    *(Reference((name, "*"), Target.TERM, name) for name in VOCABULARY_FIELDS),
    Reference(("evidence", "level"), Target.TERM, "evidence"),
    Reference(("related", "*"), Target.RECORD),
    Reference(("supersedes",), Target.RECORD),
    Reference(("manager",), Target.PERSON),
)
TRANSLATION: tuple[Reference, ...] = (
    Reference(("translation", "translator"), Target.PERSON),
    Reference(("translation", "checked_by"), Target.PERSON),
)
ADOPTION: tuple[Reference, ...] = (
    Reference(("person",), Target.PERSON),
    Reference(("organisation",), Target.ORGANISATION),
)
ASSIGNMENT: tuple[Reference, ...] = (Reference(("experts", "*"), Target.PERSON),)
PATH: tuple[Reference, ...] = (
    Reference(("items", "*", "record"), Target.RECORD),
    Reference(("levels", "*"), Target.TERM, "levels"),
    Reference(("audience", "*"), Target.TERM, "audience"),
)
STRUCTURE: tuple[Reference, ...] = (
    Reference(("bodies", "*", "kind"), Target.TERM, "body-kinds"),
    Reference(("bodies", "*", "organisation"), Target.ORGANISATION),
    Reference(("bodies", "*", "subject"), Target.TERM, "subjects"),
    Reference(("bodies", "*", "leader"), Target.PERSON),
    Reference(("bodies", "*", "members", "*", "person"), Target.PERSON),
    Reference(("bodies", "*", "sittings", "*", "event"), Target.EVENT),
    Reference(("bodies", "*", "sittings", "*", "records", "*"), Target.RECORD),
)
QUESTIONNAIRE: tuple[Reference, ...] = (Reference(("audience", "*"), Target.TERM, "audience"),)
PERSON: tuple[Reference, ...] = (
    Reference(("organisations", "*", "id"), Target.ORGANISATION),
    Reference(("expert", "subjects", "*"), Target.TERM, "subjects"),
    Reference(("expert", "levels", "*"), Target.TERM, "levels"),
    Reference(("relatives", "*"), Target.PERSON),
)
EVENT: tuple[Reference, ...] = (
    Reference(("type",), Target.TERM, "event-types"),
    Reference(("organiser",), Target.ORGANISATION),
    Reference(("place", "district"), Target.TERM, "districts"),
    Reference(("audience", "*"), Target.TERM, "audience"),
    Reference(("series",), Target.TERM, "event-series", is_free=True),
    Reference(("programme", "*", "record"), Target.RECORD),
    Reference(("programme", "*", "speakers", "*"), Target.PERSON),
)

NEWS: tuple[Reference, ...] = (
    Reference(("author",), Target.PERSON),
    Reference(("topics", "*"), Target.TERM, "directions"),
    Reference(("records", "*"), Target.RECORD),
    Reference(("events", "*"), Target.EVENT),
)
ACT: tuple[Reference, ...] = (
    Reference(("kind",), Target.TERM, "act-kinds"),
    Reference(("amends", "*"), Target.ACT),
    Reference(("replaces", "*"), Target.ACT),
    Reference(("paragraphs", "*", "topics", "*"), Target.TERM, "directions"),
)
QUESTION: tuple[Reference, ...] = (
    Reference(("topic",), Target.TERM, "directions"),
    Reference(("answered_by", "person"), Target.PERSON),
    Reference(("answered_by", "organisation"), Target.ORGANISATION),
    Reference(("records", "*"), Target.RECORD),
    Reference(("acts", "*"), Target.ACT, is_citation=True),
)


def check_references(
    data: Data, marks: Marks, references: Sequence[Reference], registers: Registers
) -> Iterator[Diagnostic]:
    """Find the references that name nothing."""
    for reference in references:
        register = reference.register(registers)
        for path, word in find_texts(data, reference.path):
            name, _, paragraph = word.partition("#") if reference.is_citation else (word, "", "")
            if register is None and reference.is_free:
                continue
            if register is None:
                yield diagnose("PB305", marks.of_value(*path), path, vocabulary=reference.vocabulary)
            elif register.misses(name):
                yield diagnose_unknown(reference, register, marks, path, name)
            elif paragraph:
                yield from check_paragraph(name, paragraph, registers, marks.of_value(*path), path)


def diagnose_unknown(
    reference: Reference,
    register: Register,
    marks: Marks,
    path: FieldPath,
    word: str,
    severity: Severity | None = None,
) -> Diagnostic:
    """Report a reference that names nothing, with what was probably meant."""
    return diagnose(
        reference.target.value,
        marks.of_value(*path),
        path,
        severity,
        value=shortened(word),
        vocabulary=reference.vocabulary,
        suggestion=did_you_mean(register.suggest(word)),
    )


def find_texts(data: Data, path: Sequence[str]) -> Iterator[tuple[FieldPath, str]]:
    """The texts at a path with wildcards, each with its own path."""
    return ((way, value.strip()) for way, value in find_values(data, path) if isinstance(value, str))


def find_values(data: Data, path: Sequence[str], way: FieldPath = ()) -> Iterator[tuple[FieldPath, Data]]:
    """What stands at a path with wildcards, each with its own path."""
    if not path:
        yield way, data
    elif path[0] == "*":
        for number, item in enumerate(data if isinstance(data, list) else ()):
            yield from find_values(item, path[1:], (*way, number))
    elif isinstance(data, dict) and path[0] in data:
        yield from find_values(data[path[0]], path[1:], (*way, path[0]))


@dataclass(frozen=True)
class ReferenceRuling:
    """Names schema faults, but not those that the check of references names better."""

    references: Sequence[Reference]

    def __call__(self, fault: Fault) -> Diagnostic | None:
        """Name a fault; None where the reference check will."""
        if fault.kind == "identifier_format" and self._refers(fault):
            return None
        return diagnose_fault(fault)

    def _refers(self, fault: Fault) -> bool:
        pattern = tuple("*" if isinstance(step, int) else step for step in fault.path)
        return isinstance(fault.subject.value(fault.path), str) and any(
            pattern == reference.path for reference in self.references
        )
