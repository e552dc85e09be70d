"""One thing of a collection with its texts: an event, a piece of news, an act, a question."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from ..diagnostics import Marks
from .body import Body
from .noun import Noun
from .record import StoredFile

FrontT = TypeVar("FrontT", bound=Noun)
WordsT = TypeVar("WordsT", bound=Noun)


@dataclass(frozen=True)
class CollectionEntry(Generic[FrontT, WordsT]):
    """The original and its translations, from one folder."""

    id: str
    """The folder's name, the URL."""
    folder: str
    """POSIX path relative to the site's root."""
    language: str
    """Of the original."""
    front: FrontT
    body: Body
    marks: Marks
    """Of the original's front matter."""
    digest: str
    """Content digest of the original, which its translations name."""
    translations: Mapping[str, tuple[WordsT, Body]] = field(default_factory=dict)
    """By language; without stubs."""
    files: Mapping[str, StoredFile] = field(default_factory=dict)
    """By name, `files/photo.jpg`."""
