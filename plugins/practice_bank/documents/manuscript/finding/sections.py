"""The sections of kinds of work, found by headings however these are written."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from ....i18n import repair_lookalikes
from ....records import Kind
from ....validation.section_headings import normalise_heading

ALIKE = 0.9
"""Similarity from which a heading is taken for a misspelt one."""
SHORTEST = 6
"""Letters from which on a heading may be misspelt: of short ones too many are alike."""
_NUMBER = re.compile(
    r"^\s*(?:№\s*)?(?:\(?(?:\d+(?:\.\d+)*|[IVXІХ]{1,5}|[a-zа-яәіңғүұқөһ])[.)]\)?\s*|\d+(?:\.\d+)+\s+|[IVXІХ]{1,5}\s+(?=\S{3}))",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")


@dataclass(frozen=True)
class SectionFound:
    """A section that a heading opens."""

    id: str
    language: str
    """Of the heading."""


def fold_heading(text: str) -> str:
    """Fold what hands do to a heading: case, numbers, colons, Latin look-alikes, ё."""
    return normalise_heading(repair_lookalikes(without_number(text))).replace("ё", "е")


def without_number(text: str) -> str:
    """Take the number off a heading: `1.2. `, `IV. `, `№ 3) `."""
    shorn = _NUMBER.sub("", text, count=1)
    return shorn if shorn.strip() else text


class SectionBook:
    """The headings of one kind in all languages."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self._known: dict[str, SectionFound] = {}
        for section in kind.sections:
            for language, headings in section.headings.items():
                for heading in headings:
                    self._known.setdefault(fold_heading(heading), SectionFound(section.id, language))

    def find(self, heading: str) -> SectionFound | None:
        """Find the section that a heading opens, as it is, without what stands in brackets, or misspelt."""
        folded = fold_heading(heading)
        found = self._known.get(folded) or self._known.get(fold_heading(_ASIDE.sub("", heading)))
        return found or (self._find_alike(folded) if len(folded) >= SHORTEST else None)

    def has(self, heading: str) -> bool:
        """Whether a heading opens a section just as it is."""
        return fold_heading(heading) in self._known

    def _find_alike(self, folded: str) -> SectionFound | None:
        near = (name for name in self._known if abs(len(name) - len(folded)) <= 2)
        return next((self._known[name] for name in near if SequenceMatcher(None, name, folded).ratio() >= ALIKE), None)


def make_books(kinds: Mapping[str, Kind]) -> Mapping[str, SectionBook]:
    """Make the books of all kinds."""
    return {id: SectionBook(kind) for id, kind in kinds.items()}


def is_known(books: Iterable[SectionBook], text: str) -> bool:
    """Whether a text opens a section of some kind just as it is."""
    return any(book.has(text) for book in books)
