"""Headings as they are compared: however typed, the same heading."""

import re
import unicodedata

from ..records import Kind

_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_BLANKS = re.compile(r"\s+")
_NUMBER = re.compile(r"^\d+[.)]?\s+(?=\D)")


def normalise_heading(text: str) -> str:
    """A heading without case, number, doubled blanks and the punctuation around it."""
    plain = _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip().casefold()
    return _EDGES.sub("", _NUMBER.sub("", plain))


class SectionHeadings:
    """The headings of one kind in one language."""

    def __init__(self, kind: Kind, language: str) -> None:
        self.by_heading: dict[str, str] = {}
        """Section ids by heading; of two sections with one heading the first has it."""
        for section in kind.sections:
            for heading in section.headings.get(language, []):
                self.by_heading.setdefault(normalise_heading(heading), section.id)

    def find(self, heading: str) -> str:
        """The section a heading opens; empty where it opens none."""
        return self.by_heading.get(normalise_heading(heading), "")
