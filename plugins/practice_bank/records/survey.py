"""What many answered to a questionnaire, as figures: files in `_bank/surveys/`."""

from typing import Annotated

from pydantic import Field

from .noun import Noun
from .scalar import Day, Decimal, Identifier, Text, Whole

LEAST = 5
"""Answers below which figures are not written and not shown: fewer could tell who said what."""

Reference = Annotated[Text, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*@[1-9][0-9]*$")]
"""A questionnaire with its version: `methodical-work@1`."""
Count = Annotated[Whole, Field(ge=0)]


class AnswerSpread(Noun):
    """Where the numbers of an item lie."""

    mean: Decimal
    median: Decimal
    deviation: Decimal | None = None
    """Standard deviation of the sample; None where there are too few."""


class LanguageAnswers(Noun):
    """Answers given in one language."""

    n: Count
    answers: dict[Text, Count] = {}


class ItemFigures(Noun):
    """What was answered to one item; of few answers and of own words only how many there are."""

    id: Identifier
    n: Count
    """Sheets that answer it."""
    answers: dict[Text, Count] = {}
    """Sheets by option, or by mark of a scale."""
    spread: AnswerSpread | None = None
    """Of a scale or a number."""
    languages: dict[Identifier, LanguageAnswers] = {}
    """By language of the sheet; only where each language has enough answers."""


class Survey(Noun):
    """Figures of a questionnaire; the file name is the id."""

    id: Identifier
    questionnaire: Reference
    title: dict[str, Text] = {}
    """What was asked whom and when, by language."""
    gathered: Day
    n: Count
    """Sheets."""
    languages: dict[Identifier, Count] = {}
    """Sheets by the language of the page they were filled in on."""
    items: list[ItemFigures] = []
    """In the order of the questionnaire."""

    @property
    def about(self) -> str:
        """Id of the questionnaire."""
        return self.questionnaire.partition("@")[0]
