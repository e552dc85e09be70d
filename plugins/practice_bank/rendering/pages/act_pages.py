"""The pages of normative acts."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from html import escape

from ...records import ActEntry
from ..addresses import ACTS, entry_path
from ..views import ActView, Link, Reader, act_name, build_act_view, build_acts_view, find_citing_parts
from .entry_pages import make_entry_page
from .page_maker import PageMaker
from .page_plan import PagePlan
from .part_pages import plan_part_pages
from .say_list import say_list
from .site_page import SitePage


def build_act_pages(maker: PageMaker) -> Iterator[SitePage]:
    """Build the register, and a page for each act."""
    here = maker.reader(ACTS)
    listed = build_acts_view(here)
    page = maker.page(ACTS, "acts", listed, listed.t["act.list_text"])
    yield say_list(page, (line.title for group in listed.groups for line in group.lines), here)
    for act in maker.catalogue.bank.acts.values():
        reader = maker.reader(entry_path("act", act.id))
        view = build_act_view(act, reader)
        page = make_entry_page(act, "act", view, reader, maker)
        yield replace(page, search_html=page.html + _search_html(view), search_note=view.name)


def plan_citing_pages(maker: PageMaker) -> Iterator[PagePlan]:
    """Plan the pages of what cites an act, where that is more than the act's page shows."""
    for act in maker.catalogue.bank.acts.values():
        lists = partial(find_citing_parts, act)
        yield from plan_part_pages(entry_path("act", act.id), lists, partial(_way_to_act, act), maker)


def _way_to_act(act: ActEntry, reader: Reader) -> tuple[Link, ...]:
    name = Link(act_name(act, reader, with_day=True), reader.href(entry_path("act", act.id)))
    return Link(reader.words["act.list"], reader.href(ACTS)), name


def _search_html(view: ActView) -> str:
    """Write what the template prints beside the text, so that a search leads to the paragraph."""
    return "".join(
        f'<h2 id="{escape(each.anchor)}">{escape(each.name)}</h2><p>{escape(each.text.text)}</p>'
        for each in view.paragraphs
        if not each.text.lang
    )
