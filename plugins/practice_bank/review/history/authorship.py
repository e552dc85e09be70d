"""No one changes both a text and the evidence about it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from ...diagnostics import Diagnostic, diagnose
from ...records import Contributor, Record, RecordHistory, Revision, Statement
from .places import LISTED, find_spot, list_hashes

MovesText = Callable[[Revision], bool]
"""Says whether a commit changed the text in a way that counts."""


@dataclass
class _Breach:
    """What one person did to one evidence file and to the text it is about."""

    stated: Statement
    person: Contributor
    texts: list[Revision]
    evidence: list[Revision] = field(default_factory=list)


def check_authorship(past: RecordHistory, record: Record | None, moves_text: MovesText) -> Iterator[Diagnostic]:
    """Find who changed both the text of a record and the evidence about it, in one commit or in several."""
    breaches: dict[tuple[str, str], _Breach] = {}
    for revision in past.revisions:
        for person, stated in _find_authored(revision):
            if texts := _find_texts(past, person, moves_text):
                breach = breaches.setdefault((stated.file, person.name), _Breach(stated, person, texts))
                breach.evidence += [] if revision in breach.evidence else [revision]
    for breach in breaches.values():
        place, path = find_spot(past, record, breach.stated)
        hashes = {"texts": list_hashes(breach.texts), "evidence": list_hashes(breach.evidence)}
        yield diagnose("PB660", place, path, None, person=breach.person.name, **hashes)


def _find_authored(revision: Revision) -> Iterator[tuple[Contributor, Statement]]:
    for stated in revision.changed:
        yield from ((person, stated) for person in revision.people)


def _find_texts(past: RecordHistory, person: Contributor, moves_text: MovesText) -> list[Revision]:
    """The first commits in which a person changed the text, one more than is named."""
    own = (revision for revision in past.revisions if any(person.is_same(other) for other in revision.people))
    # Asked last whether the text moved: that alone needs the files of the commit.
    return list(islice(filter(moves_text, own), LISTED + 1))
