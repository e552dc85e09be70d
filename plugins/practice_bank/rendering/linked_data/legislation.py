"""A normative act. Only what its text and the register state: what changes it is found from the acts that do."""

from collections.abc import Iterable

from ...i18n import localize
from ...records import ActEntry, ActStatus
from ..addresses import entry_path
from ..views import Reader, choose_entry_text
from .agent import agent_id
from .node import SCHEMA, Node, make_node, refer_to

FORCES = {
    ActStatus.IN_FORCE: "InForce",
    ActStatus.AMENDED: "InForce",
    ActStatus.REPEALED: "NotInForce",
}
"""Of a status that nobody knows nothing is said. An act that was changed is in force in its new words."""


def build_legislation(entry: ActEntry, reader: Reader) -> Node:
    """Describe an act; the reader stands on its page, which tells of it in the centre's own words."""
    act, text = entry.front, choose_entry_text(entry, reader.language)
    force = FORCES.get(act.status)
    return make_node(
        "Legislation",
        agent_id(reader.address) or "#it",
        name=text.title.text,
        abstract=text.summary.text,
        legislationIdentifier=act.number,
        legislationType=reader.text(reader.term_labels("act-kinds", act.kind)).text,
        legislationDate=act.date,
        legislationPassedBy=make_node("Organization", name=localize(act.issuer, reader.language)),
        legislationLegalForce=f"{SCHEMA}/{force}" if force else "",
        legislationChanges=_refer(act.amends, reader),
        legislationRepeals=_refer(act.replaces, reader),
        sameAs=list(act.official.values()),
        mainEntityOfPage=reader.address,
    )


def _refer(acts: Iterable[str], reader: Reader) -> list[Node]:
    """Refer to acts that have a page; by what they are called where no address is known."""
    known = [(act, reader.catalogue.bank.acts.get(act)) for act in acts]
    pages = [(reader.world_href(reader.href(entry_path("act", act))), entry) for act, entry in known if entry]
    return [
        refer_to(agent_id(page)) if page else make_node("Legislation", legislationIdentifier=entry.front.number)
        for page, entry in pages
    ]
