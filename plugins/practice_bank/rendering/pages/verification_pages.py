"""The pages that certificates lead to, and the one that asks for a code."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from ...catalogue import Verification
from ..addresses import VERIFY, verification_path
from ..views import build_code_view, build_verification_view
from .page_maker import PageMaker
from .page_plan import PagePlan, plan_built
from .site_page import SitePage


def plan_verification_pages(maker: PageMaker) -> Iterator[PagePlan]:
    """Plan a page for each certificate; nothing leads to them, so that none can be found without its code."""
    ask = build_code_view(maker.reader(VERIFY))
    yield plan_built(replace(maker.page(VERIFY, "verify", ask, ask.lead), is_searchable=False))
    for code, verification in maker.catalogue.verifications.items():
        build = partial(_verification_page, code, verification, maker)
        yield PagePlan(verification_path(code), build, is_indexed=False)


def _verification_page(code: str, verification: Verification, maker: PageMaker) -> SitePage:
    path = verification_path(code)
    view = build_verification_view(code, verification, maker.reader(path))
    page = maker.page(path, "verification", view, view.state_text)
    return replace(page, is_searchable=False, is_indexed=False)
