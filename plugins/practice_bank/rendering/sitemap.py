"""The sitemap of all languages, with the alternates of every page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from urllib.parse import urljoin
from xml.etree import ElementTree

from ..running import Output

FILE, PART_FILE = "sitemap.xml", "sitemap-{number}.xml"
START = "sitemap"
"""What the names of all these files begin with."""
PART = 10_000
"""Addresses a file: the protocol allows 50,000 and 50 MB, search engines read small ones sooner."""
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


@dataclass(frozen=True)
class Address:
    """A page of the sitemap."""

    url: str
    """Relative to the site's root."""
    alternates: Mapping[str, str] = field(default_factory=dict)
    """The same page by language, itself included; relative to the site's root."""


def plan_sitemap(addresses: Sequence[Address], site_url: str, default: str) -> Iterator[Output]:
    """Plan `sitemap.xml`: of all pages, or of the parts that a large site's pages are listed in.

    Args:
        addresses: The pages, of all languages.
        site_url: Where the site will stand, `https://example.org/bank/`; the protocol demands absolute addresses.
        default: Language for readers of none of the site's, `x-default`.
    """
    ordered = sorted(addresses, key=lambda item: item.url)
    parts = [ordered[start : start + PART] for start in range(0, len(ordered), PART)] or [[]]
    names = [PART_FILE.format(number=number) for number in range(1, len(parts) + 1)] if parts[1:] else [FILE]
    for name, part in zip(names, parts, strict=True):
        yield Output.of_file(name, partial(_write_pages, part, site_url, default), is_long=True)
    if parts[1:]:
        yield Output.of_file(FILE, partial(_write_index, names, site_url))


def _write_pages(addresses: Iterable[Address], site_url: str, default: str) -> bytes:
    root = ElementTree.Element(f"{{{SITEMAP}}}urlset")
    find = cache(partial(urljoin, site_url))  # each page is named by those in the other languages too
    for address in addresses:
        entry = ElementTree.SubElement(root, f"{{{SITEMAP}}}url")
        ElementTree.SubElement(entry, f"{{{SITEMAP}}}loc").text = find(address.url)
        for language, url in _with_default(address.alternates, default):
            link = {"rel": "alternate", "hreflang": language, "href": find(url)}
            ElementTree.SubElement(entry, f"{{{XHTML}}}link", link)
    return _write(root)


def _write_index(names: Iterable[str], site_url: str) -> bytes:
    root = ElementTree.Element(f"{{{SITEMAP}}}sitemapindex")
    for name in names:
        entry = ElementTree.SubElement(root, f"{{{SITEMAP}}}sitemap")
        ElementTree.SubElement(entry, f"{{{SITEMAP}}}loc").text = urljoin(site_url, name)
    return _write(root)


def _write(root: ElementTree.Element) -> bytes:
    ElementTree.register_namespace("", SITEMAP)
    ElementTree.register_namespace("xhtml", XHTML)
    ElementTree.indent(root)
    content: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return content


def _with_default(alternates: Mapping[str, str], default: str) -> list[tuple[str, str]]:
    return sorted(({**alternates, "x-default": alternates[default]} if default in alternates else alternates).items())
