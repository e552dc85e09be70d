"""A page, whatever it is about, and the whole graph that stands on it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..addresses import HOME
from ..views import Link, Reader
from .breadcrumbs import build_breadcrumbs
from .node import Node, make_node, refer_to
from .web_site import SiteName, build_centre, build_web_site, centre_id


@dataclass(frozen=True)
class DescribedPage:
    """What is said of any page."""

    title: str
    description: str
    kind: str = "WebPage"
    """Type of the page: `CollectionPage`."""
    crumbs: tuple[Link, ...] = ()
    """The pages between the first one and this."""
    address: str = ""
    """Where it stands for the whole world, of a fallback page where its original does; empty where nobody knows."""
    picture: str = ""
    """Absolute address of the card that stands for it."""
    picture_size: tuple[int, int] = (0, 0)
    """Width and height in pixels."""


def build_graph(page: DescribedPage, things: Iterable[Node], site: SiteName, reader: Reader) -> Iterator[Node]:
    """Gather what stands on a page: the page, the way to it, what it is about, the site and its centre.

    Args:
        page: What is said of it.
        things: What it is about, the main thing first.
        site: What the site says of itself.
        reader: Who reads the page.
    """
    is_home, about = reader.path == HOME, list(things)
    yield _build_page(page, about, reader)
    yield from about
    if not is_home:
        yield build_breadcrumbs(site.name, page.crumbs, page.title, reader)
    yield build_web_site(site, reader, is_home=is_home)
    yield build_centre(site, reader)


def _build_page(page: DescribedPage, about: list[Node], reader: Reader) -> Node:
    is_home = reader.path == HOME
    main = about[0].get("@id") if about else None
    return make_node(
        page.kind,
        f"{reader.address}#page",
        name=page.title,
        description=page.description,
        url=reader.address,
        inLanguage=reader.language,
        isPartOf=refer_to(f"{reader.home_address}#site"),
        breadcrumb=None if is_home else refer_to(f"{reader.address}#crumbs"),
        about=refer_to(centre_id(reader)) if is_home else None,
        mainEntity=refer_to(str(main)) if main else None,
        primaryImageOfPage=make_node("ImageObject", url=page.picture) if page.picture else None,
    )
