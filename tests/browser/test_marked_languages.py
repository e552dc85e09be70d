"""Every text of the built demonstration says which language it is in."""

import re
from collections.abc import Iterator
from pathlib import Path

from reading_html import Element, read_html

KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)
ORDER_NUMBER = re.compile(r"№ \d+-ө\b")
QUIET = frozenset({"script", "style", "svg", "code", "pre", "title"})
"""What nobody reads as text, and the title of a window, which cannot be marked."""
AUTHORS = frozenset({"pb-text", "pb-report"})
"""Hold what people wrote, who may quote a Kazakh word in a Russian text."""


def read_texts(element: Element) -> Iterator[tuple[str, str]]:
    """Language and words of each text below, without those of authors."""
    for child in element.children:
        if isinstance(child, str):
            yield element.language, child
        elif child.tag not in QUIET and AUTHORS.isdisjoint(child.attributes.get("class", "").split()):
            yield from read_texts(child)


def test_no_kazakh_stands_unmarked_on_a_russian_page(demo: Path) -> None:
    pages = sorted((demo / "ru").rglob("index.html"))
    assert len(pages) > 100
    unmarked = {
        (str(page.relative_to(demo)), words.strip())
        for page in pages
        for language, words in read_texts(read_html(page.read_text("utf-8")))
        if language == "ru" and KAZAKH.search(ORDER_NUMBER.sub("", words))
    }
    assert unmarked == set()


def test_each_page_tells_its_language(demo: Path) -> None:
    for page in demo.rglob("index.html"):
        expected = "ru" if page.is_relative_to(demo / "ru") else "kk"
        assert read_html(page.read_text("utf-8")).find("html").attributes["lang"] == expected, page
