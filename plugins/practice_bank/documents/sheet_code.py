"""The check code of a sheet: tells a sheet that was given out from one whose data were changed by hand."""

from collections.abc import Mapping
from hashlib import sha256

from ..review import Sheet

IDENTITY = ("record", "round", "expert", "rubric", "content")
"""What a sheet is known by, in the order of its table."""


def find_identity(sheet: Sheet) -> Mapping[str, str]:
    """Find what a sheet is known by."""
    values = (sheet.record.id, str(sheet.round), sheet.expert.id, sheet.rubric.reference, sheet.content)
    return dict(zip(IDENTITY, values, strict=True))


def make_code(identity: Mapping[str, str]) -> str:
    """Make the check code: it guards against slips of the hand and mixed-up copies, not against forgery."""
    digits = sha256("\n".join(identity[key] for key in IDENTITY).encode()).hexdigest()
    return f"{digits[:4]}-{digits[4:8]}"
