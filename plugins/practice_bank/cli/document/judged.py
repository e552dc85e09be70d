"""The text that evidence is about: today's, or an earlier one from git."""

from ...records import Record
from ...validation import History
from ..output import tell
from ..review.case import Case


def find_judged(case: Case, content: str) -> Record | None:
    """Find a work as it was when its content had a digest; None where history does not tell."""
    if case.record.digest == content:
        return case.record
    version = History(case.loaded).find_version(case.record, content)
    return version.record if version else None


def take_judged(case: Case, content: str) -> Record:
    """Take a work as it was judged, else as it is today; say so where the two differ."""
    judged = find_judged(case, content)
    if judged is not case.record:
        tell(case.words["document.judged_earlier" if judged else "document.judged_unknown"])
    return judged or case.record
