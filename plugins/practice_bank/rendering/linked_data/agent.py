"""People and organisations as other things name them: by what the site shows of them, never more."""

from collections.abc import Iterator

from ...records import Authorship, Organisation
from ..views import Link, Reader
from .node import Node, make_node

SCHOOLS = frozenset(["cabinet", "centre", "college", "gymnasium", "kindergarten", "lyceum", "school", "university"])
"""Types of the register that teach, learners or teachers."""


def name_person(person: str, reader: Reader) -> Node:
    """Name a person of the register; who has no page is a name only."""
    return name_agent("Person", reader.person(person), reader)


def name_organisation(organisation: str, reader: Reader) -> Node:
    """Name an organisation of the register."""
    known = reader.catalogue.bank.organisations.get(organisation)
    return name_agent(type_organisation(known), reader.organisation(organisation), reader)


def name_agent(kind: str, link: Link, reader: Reader) -> Node:
    """Name somebody whom a link shows; the page, where there is one, tells more under the same id."""
    address = reader.world_href(link.href)
    return make_node(kind, agent_id(address), name=link.text, url=address)


def name_authors(authors: list[Authorship], reader: Reader) -> Iterator[Node]:
    """Name the authors of a work in their order."""
    for author in authors:
        if author.person:
            yield name_person(author.person, reader)
        elif author.name:
            yield make_node("Person", name=reader.text(author.name).text)


def agent_id(address: str) -> str:
    """Name in the graph of whom a page is about; empty without an address."""
    return f"{address}#it" if address else ""


def type_organisation(organisation: Organisation | None) -> str:
    """Tell the type of an organisation: those of the register that teach are educational."""
    return "EducationalOrganization" if organisation and organisation.type in SCHOOLS else "Organization"
