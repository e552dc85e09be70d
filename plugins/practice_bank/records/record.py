"""A work of the bank: its original, its translations, and the evidence about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..diagnostics import Marks
from .adoption import Adoption
from .assessment import Assessment
from .body import Body
from .decision import Decision
from .front_matter import Original, TranslationFrontMatter
from .noun import Marked
from .packable import Packable


@dataclass(frozen=True)
class StoredFile:
    """A file in a record's `files/`."""

    name: str
    """Path inside the record's folder, `files/plan.txt`."""
    source: str
    """Absolute path on disk."""
    size: int
    """Bytes."""
    sha256: str
    """64 hexadecimal digits of its bytes."""
    media_type: str
    """By content: `text/plain`, `image/svg+xml`, …"""


@dataclass(frozen=True)
class Translation(Packable):
    """A work in another language."""

    PACKED = (("marks",),)

    language: str
    front: TranslationFrontMatter
    body: Body
    marks: Marks


@dataclass(frozen=True)
class Record(Packable):
    """One work with all that is kept beside it."""

    PACKED = (("assessments",), ("decisions",), ("marks", "section_digests"), ("adoptions", "unread", "extra"))

    id: str
    """The folder's name; permanent, unique, the URL."""
    folder: str
    """POSIX path relative to the site's root."""
    language: str
    """Of the original."""
    front: Original
    body: Body
    marks: Marks
    """Of the original's front matter."""
    digest: str
    """Content digest of the original today, `sha256:…`; empty where part of what it covers could not be read (then
    `unread` holds the original's file): nothing can be said about versions."""
    section_digests: Mapping[str, str] = field(default_factory=dict)
    """Digest by part: `front`, `files`, and a section id or heading anchor."""
    translations: Mapping[str, Translation] = field(default_factory=dict)
    """By language; without stubs."""
    files: Mapping[str, StoredFile] = field(default_factory=dict)
    """By name, `files/plan.txt`."""
    assessments: tuple[Marked[Assessment], ...] = ()
    """Sorted by round, date, expert."""
    decisions: tuple[Marked[Decision], ...] = ()
    """In the order of the file; marks are relative to the decision, `("date",)`."""
    adoptions: tuple[Marked[Adoption], ...] = ()
    unread: frozenset[str] = frozenset()
    """Files of its folder that are there but cannot be used (`index.kk.md`, `reviews/1-dina.yml`, `decisions.yml`): a
    finding says why, and what only follows from their lack is not reported again."""
    extra: Mapping[str, object] = field(default_factory=dict)
    """Values of the fields that only its kind has, by field id."""

    @property
    def authors(self) -> tuple[str, ...]:
        """Ids of the authors who are in the register."""
        return tuple(author.person for author in self.front.authors if author.person)

    @property
    def makers(self) -> tuple[str, ...]:
        """Ids of those whose work it is: the authors who are in the register, and the manager."""
        manager = (self.front.manager,) if self.front.manager else ()
        return tuple(dict.fromkeys(self.authors + manager))
