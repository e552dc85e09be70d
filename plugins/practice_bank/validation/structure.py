"""The centre's bodies: who is named is there, and times follow each other."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from pydantic import ValidationError

from ..diagnostics import Diagnostic, FieldPath, Marks, diagnose
from ..loading import Data, Document
from ..records import BodyMember, CentreBody, Record, Structure
from .duplicates import check_ids, repeated
from .labels import NAMES, check_labels, check_labels_at
from .parsing import parse_document
from .paths import check_pages
from .references import STRUCTURE, ReferenceRuling, check_references
from .registers import Registers
from .sittings import check_protocols, check_sittings

LABELS = (
    ("bodies", "*", "purpose"),
    ("bodies", "*", "members", "*", "role"),
    ("bodies", "*", "contact", "address"),
    ("bodies", "*", "contact", "hours"),
    ("bodies", "*", "sittings", "*", "agenda", "*"),
)
"""Where texts by language stand, names apart."""


def parse_structure(
    document: Document | None, registers: Registers, pages: Collection[str], records: Iterable[Record]
) -> tuple[dict[str, CentreBody], list[Diagnostic]]:
    """Make the bodies, by id, in the order of the file.

    Args:
        document: The file `structure.yml`.
        registers: What references may name.
        pages: Of the site's authors, by path.
        records: All works: their decisions name sittings.
    """
    if document is None:
        return {}, []
    parsed = parse_document(Structure, document, ReferenceRuling(STRUCTURE))
    data, marks = parsed.data, parsed.marks
    findings = [
        *parsed.findings,
        *check_ids(data, marks, "bodies"),
        *check_labels(data, marks, registers.label_languages, NAMES),
        *check_labels_at(data, marks, registers.label_languages, LABELS),
        *check_references(data, marks, STRUCTURE, registers),
        *check_pages(data, marks, ("bodies", "*", "page"), pages),
    ]
    sound = list(_read_sound(data))
    for way, body in sound:
        findings += [*_check_times(body, marks, way), *_check_members(body, marks, way)]
        findings += check_sittings(body, marks, way)
    findings += [*_check_names(sound, marks), *check_protocols(sound, marks, records)]
    bodies = parsed.value.bodies if parsed.value else []
    first = {body.id: body for body in reversed(bodies)}
    return {body.id: first[body.id] for body in bodies}, findings


def _read_sound(data: Data) -> Iterator[tuple[FieldPath, CentreBody]]:
    """The bodies without faults of their own, each with its place."""
    entries = data.get("bodies") if isinstance(data, dict) else None
    for number, entry in enumerate(entries if isinstance(entries, list) else ()):
        try:
            yield ("bodies", number), CentreBody.model_validate(entry)
        except ValidationError:
            continue


def _check_times(body: CentreBody, marks: Marks, way: FieldPath) -> Iterator[Diagnostic]:
    """Find times that end before they start, and members who come before the body or stay after it."""
    if body.since and body.until and body.until < body.since:
        yield diagnose("PB220", marks.of_value(*way, "until"), (*way, "until"), key="until")
        return
    for number, member in enumerate(body.members):
        here: FieldPath = (*way, "members", number)
        if member.since and member.until and member.until < member.since:
            yield diagnose("PB220", marks.of_value(*here, "until"), (*here, "until"), key="until")
        elif member.since and not body.covers(member.since):
            yield diagnose("PB266", marks.of_value(*here, "since"), (*here, "since"), day=member.since, body=body.id)
        elif member.until and not body.covers(member.until):
            yield diagnose("PB266", marks.of_value(*here, "until"), (*here, "until"), day=member.until, body=body.id)


def _check_members(body: CentreBody, marks: Marks, way: FieldPath) -> Iterator[Diagnostic]:
    """Find people who are in a body twice at the same time."""
    for number, member in enumerate(body.members):
        path: FieldPath = (*way, "members", number, "person")
        if any(other.person == member.person and not _are_apart(other, member) for other in body.members[:number]):
            yield diagnose("PB263", marks.of_value(*path), path, value=member.person)


def _are_apart(one: BodyMember, other: BodyMember) -> bool:
    """Whether one time ends before the other begins."""
    return (one.until or date.max) < (other.since or date.min) or (other.until or date.max) < (one.since or date.min)


def _check_names(bodies: Iterable[tuple[FieldPath, CentreBody]], marks: Marks) -> Iterator[Diagnostic]:
    """Find bodies that nobody could tell apart: of one kind, at one organisation, without names of their own."""
    nameless = (((*way, "organisation"), f"{body.kind} {body.organisation}") for way, body in bodies if not body.name)
    for path, _ in repeated(nameless):
        yield diagnose("PB268", marks.of_value(*path), path)
