"""An organisation with a page."""

from collections.abc import Iterable

from ...i18n import localize
from ...records import Organisation
from ..views import Reader
from .agent import agent_id, name_organisation, type_organisation
from .node import Node, make_node


def build_organisation(organisation: Organisation, children: Iterable[Organisation], reader: Reader) -> Node:
    """Describe an organisation.

    Args:
        organisation: With a page.
        children: What belongs to it and has a page.
        reader: Who reads its page.
    """
    shown = localize(organisation.name, reader.language)
    district = reader.term("districts", organisation.district).text if organisation.district else ""
    return make_node(
        type_organisation(organisation),
        agent_id(reader.address),
        name=shown,
        alternateName=[name for name in dict.fromkeys(organisation.name.values()) if name != shown],
        url=reader.address,
        address=make_node("PostalAddress", addressLocality=district) if district else None,
        parentOrganization=name_organisation(organisation.parent, reader) if organisation.parent else None,
        subOrganization=[name_organisation(child.id, reader) for child in children],
    )
