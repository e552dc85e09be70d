"""The editor, where the bank names a repository: for everybody, and with the people of the bank for methodists."""

from collections.abc import Iterator
from dataclasses import replace

from ..addresses import EDITOR, METHODIST_EDITOR, language_prefix
from ..editor import build_editor_view, write_editor_data
from .page_maker import PageMaker
from .site_page import SitePage


def build_editor_pages(maker: PageMaker) -> Iterator[SitePage]:
    """Build both pages; none where there is nowhere to save, or no editor to run."""
    settings = maker.catalogue.bank.settings
    if settings.repository is None or not maker.offer.has_editor:
        return
    prefix = language_prefix(maker.language, settings.languages)
    for path in (EDITOR, METHODIST_EDITOR):
        reader = maker.reader(path)
        view = build_editor_view(settings.repository, reader)
        page = maker.page(path, "editor", view, view.t["editor.lead"])
        data = {f"{prefix}{path}{view.data}": write_editor_data(settings.repository, reader)}
        yield replace(page, data=data, is_searchable=False, is_indexed=False)
