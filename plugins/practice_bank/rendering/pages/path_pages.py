"""The pages of paths and collections."""

from collections.abc import Iterator
from dataclasses import replace

from ..addresses import PATHS, path_path
from ..linked_data import build_path
from ..views import build_path_view, build_paths_view
from .page_maker import PageMaker
from .say_list import say_list
from .site_page import SitePage


def build_path_pages(maker: PageMaker) -> Iterator[SitePage]:
    """Build the list, and a page for each."""
    reader = maker.reader(PATHS)
    listed = build_paths_view(reader)
    page = maker.page(PATHS, "paths", listed, listed.t["path.list_text"])
    yield say_list(page, (line.title for line in (*listed.paths, *listed.collections)), reader)
    for path in maker.catalogue.bank.paths.values():
        reader = maker.reader(path_path(path.id))
        view = build_path_view(path, reader)
        page = maker.page(reader.path, "path", view, view.summary.text)
        yield replace(page, linked_data=tuple(build_path(path.kind, view, reader)))
