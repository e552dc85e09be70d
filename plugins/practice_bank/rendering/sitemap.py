"""The sitemap of all languages, with the alternates of every page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


@dataclass(frozen=True)
class Address:
    """A page of the sitemap."""

    url: str
    """Relative to the site's root."""
    alternates: Mapping[str, str] = field(default_factory=dict)
    """The same page by language, itself included; relative to the site's root."""


def write_sitemap(addresses: Iterable[Address], site_url: str, default: str, directory: Path) -> None:
    """Write `sitemap.xml`; its addresses are absolute, as the protocol demands.

    Args:
        addresses: The pages, of all languages.
        site_url: Where the site will stand, `https://example.org/bank/`.
        default: Language for readers of none of the site's, `x-default`.
        directory: The site's folder on disk.
    """
    ElementTree.register_namespace("", SITEMAP)
    ElementTree.register_namespace("xhtml", XHTML)
    root = ElementTree.Element(f"{{{SITEMAP}}}urlset")
    for address in sorted(addresses, key=lambda item: item.url):
        entry = ElementTree.SubElement(root, f"{{{SITEMAP}}}url")
        ElementTree.SubElement(entry, f"{{{SITEMAP}}}loc").text = urljoin(site_url, address.url)
        for language, url in _with_default(address.alternates, default):
            link = {"rel": "alternate", "hreflang": language, "href": urljoin(site_url, url)}
            ElementTree.SubElement(entry, f"{{{XHTML}}}link", link)
    ElementTree.indent(root)
    ElementTree.ElementTree(root).write(directory / "sitemap.xml", encoding="utf-8", xml_declaration=True)


def _with_default(alternates: Mapping[str, str], default: str) -> list[tuple[str, str]]:
    return sorted(({**alternates, "x-default": alternates[default]} if default in alternates else alternates).items())
