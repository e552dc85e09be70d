"""The sitemap of all languages, with the alternates of every page."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from html import escape
from urllib.parse import urljoin

from ..running import Output

FILE, PART_FILE = "sitemap.xml", "sitemap-{number}.xml"
START = "sitemap"
"""What the names of all these files begin with."""
PART = 10_000
"""Addresses a file: the protocol allows 50,000 and 50 MB, search engines read small ones sooner."""
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


def plan_sitemap(
    addresses: Iterable[str], find_alternates: Callable[[str], Mapping[str, str]], site_url: str, default: str
) -> Iterator[Output]:
    """Plan `sitemap.xml`: of all pages, or of the parts that a large site's pages are listed in.

    Args:
        addresses: Of the pages, of all languages; relative to the site's root.
        find_alternates: Finds the addresses of the same page by language, its own included.
        site_url: Where the site will stand, `https://example.org/bank/`; the protocol demands absolute addresses.
        default: Language for readers of none of the site's, `x-default`.
    """
    ordered = sorted(addresses)
    parts = [ordered[start : start + PART] for start in range(0, len(ordered), PART)] or [[]]
    names = [PART_FILE.format(number=number) for number in range(1, len(parts) + 1)] if parts[1:] else [FILE]
    for name, part in zip(names, parts, strict=True):
        yield Output.of_file(name, partial(_write_pages, part, find_alternates, site_url, default))
    if parts[1:]:
        yield Output.of_file(FILE, partial(_write_index, names, site_url))


def _write_pages(
    addresses: Sequence[str], find_alternates: Callable[[str], Mapping[str, str]], site_url: str, default: str
) -> bytes:
    find = cache(lambda url: _escape(urljoin(site_url, url)))  # each page is named by those in the other languages too
    names = {"": SITEMAP, ":xhtml": XHTML} if any(map(find_alternates, addresses)) else {"": SITEMAP}
    return _write("urlset", names, (_write_page(each, find_alternates(each), find, default) for each in addresses))


def _write_page(address: str, alternates: Mapping[str, str], find: Callable[[str], str], default: str) -> str:
    links = "".join(
        f'    <xhtml:link rel="alternate" hreflang="{language}" href="{find(url)}" />\n'
        for language, url in _with_default(alternates, default)
    )
    return f"  <url>\n    <loc>{find(address)}</loc>\n{links}  </url>\n"


def _write_index(names: Iterable[str], site_url: str) -> bytes:
    parts = (f"  <sitemap>\n    <loc>{_escape(urljoin(site_url, name))}</loc>\n  </sitemap>\n" for name in names)
    return _write("sitemapindex", {"": SITEMAP}, parts)


def _write(root: str, names: Mapping[str, str], parts: Iterable[str]) -> bytes:
    declared = "".join(f' xmlns{name}="{space}"' for name, space in names.items())
    start = f"<?xml version='1.0' encoding='utf-8'?>\n<{root}{declared}>\n"
    return "".join((start, *parts, f"</{root}>")).encode()


def _escape(address: str) -> str:
    return escape(address, quote=False).replace('"', "&quot;")


def _with_default(alternates: Mapping[str, str], default: str) -> list[tuple[str, str]]:
    return sorted(({**alternates, "x-default": alternates[default]} if default in alternates else alternates).items())
