"""What reading the folder of a record gave, with all that has to stay the same for it to hold."""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..diagnostics import Diagnostic
from ..loading import Data, Folder
from ..records import Record
from .watched_registers import Answer, Question


@dataclass(frozen=True)
class ParsedFolder:
    """What was made of a folder."""

    record: Record | None
    """None where it cannot be used."""
    unreadable: tuple[Diagnostic, ...]
    """What is wrong with its files."""
    invalid: tuple[Diagnostic, ...]
    """What is wrong with what they say."""


@dataclass(frozen=True)
class ReadRecord:
    """One folder, read."""

    id: str
    titles: tuple[str, ...]
    """Of its texts, whatever else is wrong with them."""
    parsed: ParsedFolder | None
    """None where the titles of all records must be known first: somebody is to be told what he probably meant."""
    answers: Mapping[Question, Answer] = field(default_factory=dict)
    """Of the registers."""

    def seal(self) -> "SealedRecord":
        """Make it ready to be kept or sent, but for what is needed to tell whether it still holds."""
        return SealedRecord(self.id, self.titles, self.answers, pickle.dumps(self.parsed, pickle.HIGHEST_PROTOCOL))


@dataclass(frozen=True)
class SealedRecord:
    """A read folder whose content nobody has looked at yet."""

    id: str
    titles: tuple[str, ...]
    answers: Mapping[Question, Answer]
    content: bytes

    def open(self) -> ReadRecord:
        """Look at its content; only what this package sealed itself may be opened."""
        return ReadRecord(self.id, self.titles, pickle.loads(self.content), self.answers)


def read_titles(folder: Folder) -> tuple[str, ...]:
    """The titles of a folder's texts, sound or not."""
    titles: list[Data] = [text.data.get("title") for text in folder.texts.values() if isinstance(text.data, dict)]
    return tuple(title for title in titles if isinstance(title, str))
