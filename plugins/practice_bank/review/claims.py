"""The status an author writes down: a claim that the evidence must bear out."""

from collections.abc import Iterator

from ..diagnostics import Diagnostic, diagnose
from ..records import Record, Status
from .dossier import Dossier
from .reasons import explain_all
from .wording import joined, worded

PATH = ("status",)


def check_claim(dossier: Dossier, status: Status, *, is_evidence_sound: bool) -> Iterator[Diagnostic]:
    """Hold the status of the front matter against the derived one.

    Args:
        dossier: The sound evidence.
        status: What it amounts to.
        is_evidence_sound: Whether all evidence counts. Where some does not, for which there is a finding already, the
            status might be another one without that fault.
    """
    record = dossier.record
    claimed = record.front.status
    if claimed is None or claimed is status or (not is_evidence_sound and status is not Status.DRAFT):
        return
    lacks = explain_all(dossier, status) or [worded("review.nothing_lacks")]
    yield diagnose(
        "PB701",
        record.marks.of_value(*PATH),
        PATH,
        claimed=claimed.value,
        derived=status.value,
        label=worded(f"status.{status}"),
        lacks=joined(lacks),
    )


def check_draft(record: Record) -> Iterator[Diagnostic]:
    """Ask whether an unfinished work has been assessed or decided on already."""
    if record.front.draft and (record.assessments or record.decisions):
        yield diagnose("PB702", record.marks.of_value("draft"), ("draft",))
