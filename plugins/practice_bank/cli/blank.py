"""The text of a new record or event: every field with a word of guidance, every section with its heading."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ..i18n import Messages, localize, messages
from ..records import VOCABULARY_FIELDS, Bank, Kind, KindField, SectionRule
from ..records.scalar import Duration

_MOST_TERMS = 8
_ = Duration


@dataclass(frozen=True)
class Blank:
    """What is known of a text before it is written."""

    bank: Bank
    language: str
    today: date
    title: str | None
    author: str | None
    """Id of a person of the register."""
    schema: str
    """Path of its JSON Schema, relative to its folder."""

    @property
    def words(self) -> Messages:
        """Guidance in its language."""
        return messages(self.language)
