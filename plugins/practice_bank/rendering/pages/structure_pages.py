"""The pages of the centre's bodies."""

from collections.abc import Iterator

from ...catalogue import find_sittings
from ..addresses import STRUCTURE, body_path
from ..views import build_body_view, build_structure_view
from .page_maker import PageMaker
from .site_page import SitePage


def build_structure_pages(maker: PageMaker) -> Iterator[SitePage]:
    """Build the list, and a page for each body."""
    listed = build_structure_view(maker.reader(STRUCTURE))
    yield maker.page(STRUCTURE, "structure", listed, listed.t["structure.list_text"])
    bank = maker.catalogue.bank
    sittings = find_sittings(bank, maker.catalogue.entries)
    for body in bank.bodies.values():
        view = build_body_view(body, sittings[body.id], maker.reader(body_path(body.id)))
        yield maker.page(body_path(body.id), "body", view, view.purpose.text if view.purpose else view.kind)
