"""A decision, held against the evidence before it is written."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from ...loading import Document, load_file
from ...records import Decision
from ..faults import Fault
from ..findings import tell_findings
from ..output import tell
from ..schemas import with_schema
from ..writing import write_whole
from .case import Case
from .evidence_text import append_decision
from .refusal import refuse, refuse_findings


def decide(case: Case, decision: Mapping[str, object]) -> None:
    """Write a decision under the others, or say what it lacks; where it stands, say where the work stands now.

    Args:
        case: The work.
        decision: Values by key, in the order of the file; None for what is not said.
    """
    if any(_is_same(one.value, decision) for one in case.record.decisions):
        refuse(case.words, case.words.say("conduct.decided_already", document=decision["document"]))
    path = f"{case.record.folder}/decisions.yml"
    target = case.site / path
    is_first = not target.is_file()
    text = _write_under(target, path, decision)
    proposal = case.propose(decisions=_read(text, path))
    if proposal.errors:
        refuse_findings(case.words, proposal.errors, case.site)
    write_whole(target, with_schema(case.site, case.bank, path, "decisions", text) if is_first else text.encode())
    click.echo(path)
    if proposal.notes:
        tell_findings(proposal.notes, case.language, case.site)
    status = proposal.reviewed.standing.status
    tell(case.words.say("conduct.stands", record=case.record.id, status=case.words[f"status.{status.value}"]))


def _write_under(target: Path, path: str, decision: Mapping[str, object]) -> str:
    """Write the decisions with the new one; what is there stays as it is."""
    if not target.is_file():
        return append_decision("", decision)
    text = target.read_text("utf-8")
    before = _read(text, path)
    listed = before.data if before and isinstance(before.data, list) else []
    after = append_decision(text, decision, indent=_find_indent(text, before) if before and listed else 0)
    read = _read(after, path)
    if read is None or not isinstance(read.data, list) or read.data[:-1] != listed:
        raise Fault("conduct.cannot_append", path=path)
    return after


def _find_indent(text: str, document: Document) -> int:
    """Find the column at which the items of the list start."""
    line = text.split("\n")[document.marks.of_value(0).line - 1]
    return len(line) - len(line.lstrip(" "))


def _read(text: str, path: str) -> Document | None:
    """Read decisions from a text, as they would be read from their file."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "decisions.yml"
        file.write_text(text, "utf-8")
        document, _ = load_file(file, path, list)
    return document


def _is_same(one: Decision, decision: Mapping[str, object]) -> bool:
    return all(getattr(one, key) == decision.get(key) for key in ("stage", "organisation", "document", "content"))
