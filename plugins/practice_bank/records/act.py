"""Normative acts that a centre works by."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from .collection_entry import CollectionEntry
from .front_matter import TranslationNote
from .noun import Noun
from .scalar import Day, Identifier, Labels, Text

ParagraphNumber = Annotated[Text, Field(pattern=r"^[0-9]+(\.[0-9]+)*(-[0-9]+)?$", max_length=20)]
"""As the act counts: `13`, `13.6` for subparagraph 6 of paragraph 13."""


class ActStatus(StrEnum):
    """Whether an act is law today."""

    IN_FORCE = "in_force"
    AMENDED = "amended"
    """In force with later changes."""
    REPEALED = "repealed"
    UNKNOWN = "unknown"


class ActRegistration(Noun):
    """Its entry in the State register of normative legal acts."""

    number: Text
    date: Day


class ActParagraph(Noun):
    """What a paragraph says, in the centre's own words."""

    number: ParagraphNumber
    text: Text
    topics: list[Identifier] = []
    """Terms of the vocabulary `directions`."""


class Act(Noun):
    """The front matter of the language an act's page was written in. The folder's name is the id that others cite."""

    number: Text
    """As the act bears it: `253`; `–` where it bears none."""
    date: Day | None = None
    """The day it was signed; absent where the text at hand bears none."""
    title: Text = Field(max_length=400)
    """The official title."""
    kind: Identifier
    """Term of the vocabulary `act-kinds`."""
    issuer: Labels
    registration: ActRegistration | None = None
    status: ActStatus = ActStatus.UNKNOWN
    amends: list[Identifier] = []
    """Acts it changes."""
    replaces: list[Identifier] = []
    """Acts that end with it."""
    official: dict[str, Text] = {}
    """Addresses of the official text, by language."""
    summary: Text = Field(max_length=600)
    paragraphs: list[ActParagraph] = []

    @property
    def has_number(self) -> bool:
        """Whether the act bears a number, and not only a name."""
        return any(sign.isdigit() for sign in self.number)


class TranslatedParagraph(Noun):
    """The words of a paragraph; matched by number."""

    number: ParagraphNumber
    text: Text


class ActTranslation(Noun):
    """The front matter of a translation: only what differs by language."""

    title: Text | None = Field(None, max_length=400)
    summary: Text | None = Field(None, max_length=600)
    paragraphs: list[TranslatedParagraph] = []
    translation: TranslationNote


ActEntry = CollectionEntry[Act, ActTranslation]
