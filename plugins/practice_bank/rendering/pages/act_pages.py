"""The pages of normative acts."""

from collections.abc import Iterator
from dataclasses import replace
from html import escape

from ..addresses import ACTS, entry_path
from ..views import ActView, build_act_view, build_acts_view
from .entry_pages import make_entry_page
from .page_maker import PageMaker
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


def _search_html(view: ActView) -> str:
    """Write what the template prints beside the text, so that a search leads to the paragraph."""
    return "".join(
        f'<h2 id="{escape(each.anchor)}">{escape(each.name)}</h2><p>{escape(each.text.text)}</p>'
        for each in view.paragraphs
        if not each.text.lang
    )
