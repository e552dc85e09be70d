"""One record of a generated bank, edited for a while."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from synthetic_centre import LANGUAGES

WORD = "сынақсөз"
"""A word that no text of the bank has."""


@dataclass(frozen=True)
class EditedText:
    """A text with a new word at its end."""

    path: Path
    language: str
    address: str
    """Of its page, from the root of the site."""


def find_text(bank: Path, number: int, *, translation: bool) -> EditedText:
    """Find a text of a record: the one it was written in, or its translation, which experts did not judge."""
    (folder,) = bank.glob(f"practices/*/record-{number}")
    language = LANGUAGES[(number + (not translation)) % 2]
    prefix = "" if language == LANGUAGES[0] else f"{language}/"
    return EditedText(folder / f"index.{language}.md", language, f"{prefix}bank/record-{number}/")


@contextmanager
def edit_text(bank: Path, number: int, *, translation: bool) -> Iterator[EditedText]:
    """Add a word to a text, and take it away again."""
    text = find_text(bank, number, translation=translation)
    before = text.path.read_text("utf-8")
    text.path.write_text(f"{before}\n{WORD}\n", encoding="utf-8")
    try:
        yield text
    finally:
        text.path.write_text(before, encoding="utf-8")
