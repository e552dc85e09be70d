"""The sitemap as the protocol (https://www.sitemaps.org/protocol.html) has it: one file, or parts and their list."""

from pathlib import Path

import pytest
from lxml import etree

from practice_bank.rendering.sitemap import PART, plan_sitemap
from practice_bank.running import write_outputs

BASE = "https://example.org/bank/"
MOST = 50_000
"""Addresses the protocol allows a file."""
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
GRAMMAR = """
<choice xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.sitemaps.org/schemas/sitemap/0.9"
    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <element name="urlset"><oneOrMore><element name="url">
    <element name="loc"><data type="anyURI"><param name="pattern">https://.+</param></data></element>
    <zeroOrMore><element name="link" ns="http://www.w3.org/1999/xhtml">
      <attribute name="rel" ns=""><value>alternate</value></attribute>
      <attribute name="hreflang" ns=""><data type="language"/></attribute>
      <attribute name="href" ns=""><data type="anyURI"><param name="pattern">https://.+</param></data></attribute>
    </element></zeroOrMore>
  </element></oneOrMore></element>
  <element name="sitemapindex"><oneOrMore><element name="sitemap">
    <element name="loc"><data type="anyURI"><param name="pattern">https://.+\\.xml</param></data></element>
  </element></oneOrMore></element>
</choice>
"""


def address(number: int) -> str:
    return f"bank/w{number:05}/"


def alternates(path: str) -> dict[str, str]:
    return {"kk": path, "ru": f"ru/{path}"}


def write(addresses: list[str], folder: Path) -> dict[str, etree._Element]:
    grammar = etree.RelaxNG(etree.fromstring(GRAMMAR))
    roots = {}
    for path in write_outputs(plan_sitemap(addresses, alternates, BASE, "kk"), folder):
        roots[path.name] = etree.parse(path).getroot()
        assert grammar.validate(roots[path.name]), grammar.error_log
    return roots


def listed(root: etree._Element) -> list[str]:
    return [each.text or "" for each in root.iterfind("*/s:loc", NAMES)]


def test_a_site_of_one_part_has_one_file(tmp_path: Path) -> None:
    roots = write([address(number) for number in range(PART)], tmp_path)
    assert roots.keys() == {"sitemap.xml"}
    (first, *_) = roots["sitemap.xml"]
    links = {link.get("hreflang"): link.get("href") for link in first.iterfind("x:link", NAMES)}
    page = f"{BASE}bank/w00000/"
    assert links == {"kk": page, "ru": f"{BASE}ru/bank/w00000/", "x-default": page}


def test_a_large_site_has_parts_with_each_address_once(tmp_path: Path) -> None:
    addresses = [address(number) for number in range(2 * PART + 1)]
    roots = write(addresses, tmp_path)
    parts = listed(roots.pop("sitemap.xml"))
    assert parts == [f"{BASE}{name}" for name in sorted(roots)]
    assert [len(root) for root in roots.values()] == [PART, PART, 1]
    assert PART <= MOST
    assert [url for name in sorted(roots) for url in listed(roots[name])] == [f"{BASE}{each}" for each in addresses]


@pytest.mark.parametrize("count", [3, PART + 1])
def test_the_order_of_the_pages_changes_nothing(tmp_path: Path, count: int) -> None:
    addresses = [address(number) for number in range(count)]
    ways = [
        write_outputs(plan_sitemap(each, alternates, BASE, "kk"), tmp_path / str(n))
        for n, each in enumerate((addresses, addresses[::-1]))
    ]
    one, other = ([path.read_bytes() for path in paths] for paths in ways)
    assert one == other
