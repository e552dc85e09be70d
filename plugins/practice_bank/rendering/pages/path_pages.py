"""The pages of paths and collections."""

from collections.abc import Iterator

from ..addresses import PATHS, path_path
from ..views import build_path_view, build_paths_view
from .page_maker import PageMaker
from .site_page import SitePage


def build_path_pages(maker: PageMaker) -> Iterator[SitePage]:
    """Build the list, and a page for each."""
    listed = build_paths_view(maker.reader(PATHS))
    yield maker.page(PATHS, "paths", listed, listed.t["path.list_text"])
    for path in maker.catalogue.bank.paths.values():
        view = build_path_view(path, maker.reader(path_path(path.id)))
        yield maker.page(path_path(path.id), "path", view, view.summary.text)
