"""People of the bank: authors, experts, methodists."""

from collections.abc import Iterator
from datetime import date

from pydantic import Field

from .noun import Noun
from .scalar import Day, Flag, Identifier, Labels, Text


class Membership(Noun):
    """A time at an organisation."""

    id: Identifier
    """The organisation's id."""
    role: dict[str, Text] = {}
    """Post there, by language."""
    since: Day | None = Field(None, alias="from")
    until: Day | None = Field(None, alias="to")

    def covers(self, day: date) -> bool:
        """Whether the person was there on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


class Expertise(Noun):
    """What an expert may judge, and since when."""

    subjects: list[Identifier] = []
    levels: list[Identifier] = []
    languages: list[Identifier] = []
    since: Day
    until: Day | None = None

    def covers(self, day: date) -> bool:
        """Whether the expert was active on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


class Person(Noun):
    """One person; the file name is the id."""

    id: Identifier
    name: Labels
    organisations: list[Membership] = []
    expert: Expertise | None = None
    roles: list[Identifier] = []
    """Roles in the bank: `head`, `methodist`."""
    public: Flag = True
    """Whether the person has a page."""
    relatives: list[Identifier] = []
    """Declared relatives in the register: they do not judge each other."""

    def organisations_on(self, day: date) -> Iterator[str]:
        """Organisations the person belonged to on a day."""
        return (membership.id for membership in self.organisations if membership.covers(day))

    def current(self, day: date) -> Membership | None:
        """The latest membership that covers a day."""
        return next((m for m in reversed(self.organisations) if m.covers(day)), None)
