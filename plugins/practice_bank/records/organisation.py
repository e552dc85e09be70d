"""Organisations: schools, cabinets, councils."""

from .noun import Noun
from .scalar import Flag, Identifier, Labels


class Organisation(Noun):
    """A place where people work, or a body that decides."""

    id: Identifier
    name: Labels
    type: Identifier | None = None
    """Term of the vocabulary `organisation-types`, where the bank has one."""
    district: Identifier | None = None
    """Term of the vocabulary `districts`."""
    parent: Identifier | None = None
    """The organisation it belongs to."""
    public: Flag = True
    """Whether it has a page."""


class OrganisationRegister(Noun):
    """The file `organisations.yml`."""

    organisations: list[Organisation]
