"""The site, and the centre that publishes it."""

from dataclasses import dataclass

from ..addresses import SEARCH
from ..views import Reader
from .node import Node, make_node, refer_to


@dataclass(frozen=True)
class SiteName:
    """What the site says of itself in the language of a pass."""

    name: str
    """The centre's."""
    description: str = ""


def build_web_site(site: SiteName, reader: Reader, *, is_home: bool = False) -> Node:
    """Describe the site; on its first page with how to search it."""
    home = reader.home_address
    return make_node(
        "WebSite",
        f"{home}#site",
        name=site.name,
        description=site.description if is_home else "",
        url=home,
        inLanguage=reader.language,
        publisher=refer_to(centre_id(reader)),
        potentialAction=_search(reader) if is_home and home else None,
    )


def build_centre(site: SiteName, reader: Reader) -> Node:
    """Describe the centre that publishes the site."""
    return make_node("EducationalOrganization", centre_id(reader), name=site.name, url=reader.site_address)


def centre_id(reader: Reader) -> str:
    """Name of the centre in the graph: one for all languages."""
    return f"{reader.site_address}#centre"


def _search(reader: Reader) -> Node:
    target = f"{reader.world_href(reader.href(SEARCH))}?q={{search_term_string}}"
    entry = make_node("EntryPoint", urlTemplate=target)
    return {**make_node("SearchAction", target=entry), "query-input": "required name=search_term_string"}
