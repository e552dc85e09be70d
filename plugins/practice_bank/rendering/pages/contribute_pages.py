"""The pages on which a work is written and made a file: the choice of a kind, and the form of each."""

from collections.abc import Iterator
from dataclasses import replace

from ...validation import build_forms
from ..addresses import CONTRIBUTE, contribute_path, people_data_path
from ..views import build_contribute_view, build_work_form_view, write_people
from .page_maker import PageMaker
from .site_page import SitePage


def build_contribute_pages(maker: PageMaker) -> Iterator[SitePage]:
    """Build the page that explains all ways, and the form of each kind of works."""
    known = maker.catalogue.reckon("forms", lambda: build_forms(maker.catalogue.bank))
    forms = [form for form in known.values() if form.is_record]
    reader = maker.reader(CONTRIBUTE)
    view = build_contribute_view(forms, reader, maker.offer)
    page = maker.page(CONTRIBUTE, "contribute", view, view.t["contribute.lead"])
    yield replace(page, data={people_data_path(maker.language): write_people(reader)})
    for form in forms:
        path = contribute_path(form.id)
        filled_in = build_work_form_view(form, maker.reader(path), maker.offer)
        page = maker.page(path, "work_form", filled_in, filled_in.t["contribute.form_lead"])
        yield replace(page, is_searchable=False)
