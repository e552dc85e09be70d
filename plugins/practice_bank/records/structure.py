"""The structure of the centre: councils, associations, schools of experience. The file `structure.yml`."""

from datetime import date
from typing import Annotated

from pydantic import Field

from .noun import Noun
from .scalar import Day, Identifier, Labels, Text

Email = Annotated[Text, Field(pattern=r"^[^@\s<>]+@[^@\s<>.]+(\.[^@\s<>.]+)+$")]
"""An address of an office: `cabinet@example.kz`."""


class BodyMember(Noun):
    """Somebody's time in a body."""

    person: Identifier
    role: dict[str, Text] = {}
    """In the body, by language: secretary, member."""
    since: Day | None = None
    until: Day | None = None

    def covers(self, day: date) -> bool:
        """Whether the person is in the body on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


class BodyContact(Noun):
    """Where and when a body can be reached: an office, never a person."""

    address: dict[str, Text] = {}
    email: Email | None = None
    hours: dict[str, Text] = {}


class Sitting(Noun):
    """A sitting of a body."""

    date: Day
    document: Text | None = None
    """Number of the protocol."""
    agenda: list[Labels] = []
    event: Identifier | None = None
    """The event with which it was announced."""
    records: list[Identifier] = []
    """Works that were talked about."""


class CentreBody(Noun):
    """A body of the centre or around it."""

    id: Identifier
    kind: Identifier
    """Term of the vocabulary `body-kinds`."""
    organisation: Identifier
    """The body itself in the register of organisations; of an association the school or cabinet it works at."""
    name: dict[str, Text] = {}
    """By language, where the organisation's name does not say it."""
    subject: Identifier | None = None
    """Term of the vocabulary `subjects`."""
    purpose: dict[str, Text] = {}
    since: Day | None = None
    until: Day | None = None
    leader: Identifier | None = None
    members: list[BodyMember] = []
    contact: BodyContact | None = None
    page: Text | None = None
    """A page of the site that tells more: its path in `docs/`, without language and ending."""
    sittings: list[Sitting] = []

    def covers(self, day: date) -> bool:
        """Whether the body works on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


class Structure(Noun):
    """The file `structure.yml`."""

    bodies: list[CentreBody]
