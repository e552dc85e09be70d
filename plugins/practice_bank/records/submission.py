"""What a teacher sends: a work that is not in the bank yet, with who says to have made it."""

from typing import Any

from pydantic import Field

from .noun import Noun
from .scalar import Identifier, Text, Whole

SUBMISSION_FORMAT = "practice-bank-submission"
SUBMISSION_VERSION = 1
"""Of the format; what a newer page writes is not guessed at."""
RESERVED_FIELDS = frozenset({"kind", "redirect_from", "status", "supersedes", "translation"})
"""Front matter that is not the sender's to write: it takes the place or the address of others' works, claims what only
evidence can show, or says once more what the bundle says elsewhere."""


class SubmittedSection(Noun):
    """A part of the text."""

    id: Identifier | None = None
    """Of the kind's section; None for one of the author's own."""
    heading: str = ""
    """Empty for what stands before the first."""
    text: str = ""
    """Markdown."""


class Sender(Noun):
    """Who sends it, by their own word."""

    name: str = Field("", max_length=120)
    """Empty where an unfinished work has no author yet."""
    email: str = Field("", max_length=200)
    """As typed; whether it is an address is asked when it is used."""


class Submission(Noun):
    """The file `submission.json` of a bundle."""

    format: Text
    version: Whole
    kind: Identifier
    id: Identifier
    """That the sender proposes."""
    language: Identifier
    front: dict[str, Any]
    """Front matter of the original, without `kind`."""
    sections: list[SubmittedSection] = []
    contributor: Sender = Sender()
