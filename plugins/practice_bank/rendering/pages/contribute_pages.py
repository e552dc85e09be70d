"""The pages on which a work is written and made a file: the choice of a kind, and the form of each."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from ...records import EntryForm
from ...validation import build_forms
from ..addresses import CONTRIBUTE, contribute_path, people_data_path
from ..views import build_contribute_view, build_work_form_view, write_people
from .page_maker import PageMaker
from .page_plan import PagePlan, plan_one
from .site_page import SitePage


def plan_contribute_pages(maker: PageMaker) -> Iterator[PagePlan]:
    """Plan the page that explains all ways, and the form of each kind of works."""
    yield plan_one(CONTRIBUTE, partial(_ways_page, maker))
    for kind in maker.catalogue.bank.kinds:
        yield plan_one(contribute_path(kind), partial(_form_page, kind, maker), is_searched=False)


def _ways_page(maker: PageMaker) -> SitePage:
    reader, forms = maker.reader(CONTRIBUTE), _find_forms(maker)
    view = build_contribute_view([form for form in forms.values() if form.is_record], reader, maker.offer)
    page = maker.page(CONTRIBUTE, "contribute", view, view.t["contribute.lead"])
    return replace(page, data={people_data_path(maker.language): write_people(reader)})


def _form_page(kind: str, maker: PageMaker) -> SitePage:
    path = contribute_path(kind)
    filled_in = build_work_form_view(_find_forms(maker)[kind], maker.reader(path), maker.offer)
    page = maker.page(path, "work_form", filled_in, filled_in.t["contribute.form_lead"])
    return replace(page, is_searchable=False)


def _find_forms(maker: PageMaker) -> Mapping[str, EntryForm]:
    return maker.catalogue.reckon("forms", lambda: build_forms(maker.catalogue.bank))
