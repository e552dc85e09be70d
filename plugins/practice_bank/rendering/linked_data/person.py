"""A person with a page."""

from ...i18n import localize
from ...records import Person
from ..views import Link, Reader
from .agent import agent_id, name_organisation
from .node import Node, make_node


def build_person(person: Person, reader: Reader) -> Node:
    """Describe a person by what their page shows; who asks not to be shown has no page."""
    post = person.current(reader.catalogue.today)
    shown = localize(person.name, reader.language)
    expertise = person.expert.subjects if person.expert else []
    return make_node(
        "Person",
        agent_id(reader.address),
        name=shown,
        alternateName=[name for name in dict.fromkeys(person.name.values()) if name != shown],
        url=reader.address,
        jobTitle=localize(post.role, reader.language) if post else "",
        worksFor=name_organisation(post.id, reader) if post else None,
        knowsAbout=_words(reader.terms("subjects", expertise)),
    )


def _words(links: tuple[Link, ...]) -> list[str]:
    return [link.text for link in links]
