"""A body of the centre: a council, an association, a school of experience."""

from ..views import BodyView, Reader
from .agent import agent_id, name_agent, name_organisation
from .node import Node, make_node


def build_body(organisation: str, view: BodyView, reader: Reader) -> Node:
    """Describe a body by what its page shows.

    Args:
        organisation: Of the register: the body itself, or where it works.
        view: Its page.
        reader: Who reads the page.
    """
    return make_node(
        "Organization",
        agent_id(reader.address) or "#it",
        name=view.title.text,
        description=view.purpose.text if view.purpose else "",
        url=reader.address,
        parentOrganization=name_organisation(organisation, reader),
        member=[name_agent("Person", seat.person, reader) for seat in view.members],
    )
