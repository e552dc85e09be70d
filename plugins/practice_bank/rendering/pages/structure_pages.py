"""The pages of the centre's bodies."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from ...catalogue import Catalogue, HeldSitting, find_sittings
from ...records import CentreBody
from ..addresses import STRUCTURE, body_path
from ..linked_data import build_body
from ..views import Link, Reader, body_link, build_body_view, build_structure_view, find_body_parts
from .page_maker import PageMaker
from .page_plan import PagePlan
from .part_pages import plan_part_pages
from .say_list import say_list
from .site_page import SitePage


def plan_sitting_pages(maker: PageMaker) -> Iterator[PagePlan]:
    """Plan the pages of the sittings of those bodies whose page shows only the latest."""
    sittings = _find_sittings(maker.catalogue)
    for body in maker.catalogue.bank.bodies.values():
        lists = partial(find_body_parts, sittings[body.id])
        yield from plan_part_pages(body_path(body.id), lists, partial(_way_to_body, body), maker)


def _find_sittings(catalogue: Catalogue) -> Mapping[str, tuple[HeldSitting, ...]]:
    return catalogue.reckon("sittings", lambda: find_sittings(catalogue.bank, catalogue.entries))


def _way_to_body(body: CentreBody, reader: Reader) -> tuple[Link, ...]:
    return Link(reader.words["structure.title"], reader.href(STRUCTURE)), body_link(body, reader)._replace(note="")


def build_structure_pages(maker: PageMaker) -> Iterator[SitePage]:
    """Build the list, and a page for each body."""
    reader = maker.reader(STRUCTURE)
    listed = build_structure_view(reader)
    page = maker.page(STRUCTURE, "structure", listed, listed.t["structure.list_text"])
    yield say_list(page, (line.title for group in listed.groups for line in group.bodies), reader)
    sittings = _find_sittings(maker.catalogue)
    for body in maker.catalogue.bank.bodies.values():
        reader = maker.reader(body_path(body.id))
        view = build_body_view(body, sittings[body.id], reader)
        page = maker.page(reader.path, "body", view, view.purpose.text if view.purpose else view.kind)
        yield replace(page, linked_data=(build_body(body.organisation, view, reader),))
