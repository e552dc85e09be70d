"""The pages that certificates lead to, and the one that asks for a code."""

from collections.abc import Iterator
from dataclasses import replace

from ..addresses import VERIFY, verification_path
from ..views import build_code_view, build_verification_view
from .page_maker import PageMaker
from .site_page import SitePage


def build_verification_pages(maker: PageMaker) -> Iterator[SitePage]:
    """Build a page for each certificate; nothing leads to them, so that none can be found without its code."""
    ask = build_code_view(maker.reader(VERIFY))
    yield replace(maker.page(VERIFY, "verify", ask, ask.lead), is_searchable=False)
    for code, verification in maker.catalogue.verifications.items():
        path = verification_path(code)
        view = build_verification_view(code, verification, maker.reader(path))
        page = maker.page(path, "verification", view, view.state_text)
        yield replace(page, is_searchable=False, is_indexed=False)
