"""Works and pages to be read one after the other: files in `_bank/paths/`."""

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from .noun import Noun
from .scalar import Identifier, Labels, Text


class PathKind(StrEnum):
    """Whether the order matters."""

    PATH = "path"
    """Steps, one resting on the other."""
    COLLECTION = "collection"
    """Works on one matter, to be read in any order."""


class PathItem(Noun):
    """One step: a work of the bank, or a page of the site."""

    record: Identifier | None = None
    page: Text | None = None
    """The page's path in `docs/`, without language and ending: `guides/expert`."""
    title: dict[str, Text] = {}
    """Of a page, by language; a work has its own."""
    note: dict[str, Text] = {}
    """Why it stands here, by language."""

    @model_validator(mode="after")
    def _check_what(self) -> Self:
        if (self.record is None) == (self.page is None) or bool(self.title) != bool(self.page):
            raise PydanticCustomError("record_or_page", "either record, or page with its title")
        return self

    @property
    def key(self) -> str:
        """What it is called where a reader's browser keeps what was read."""
        return self.record or f"{self.page}/"


class LearningPath(Noun):
    """A path or a collection for teachers; the file name is the id."""

    id: Identifier
    kind: PathKind = PathKind.PATH
    title: Labels
    summary: Labels
    levels: list[Identifier] = []
    audience: list[Identifier] = []
    items: list[PathItem] = Field(min_length=1)
