"""Reads a page's HTML into elements, so that tests ask for structure."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])


@dataclass
class Element:
    """An element with what it holds."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parent: "Element | None" = None
    children: "list[Element | str]" = field(default_factory=list)

    def find_all(self, tag: str = "", **attributes: str) -> "list[Element]":
        """All elements below with a tag and attributes; `class_` asks for one of the classes."""
        found = []
        for child in self.children:
            if isinstance(child, Element):
                if child.matches(tag, attributes):
                    found.append(child)
                found += child.find_all(tag, **attributes)
        return found

    def find(self, tag: str = "", **attributes: str) -> "Element":
        """The one element below that matches."""
        (found,) = self.find_all(tag, **attributes)
        return found

    def matches(self, tag: str, attributes: dict[str, str]) -> bool:
        wanted = dict(attributes)
        name = wanted.pop("class_", "")
        return (
            (not tag or tag == self.tag)
            and (not name or name in self.attributes.get("class", "").split())
            and all(self.attributes.get(key) == value for key, value in wanted.items())
        )

    @property
    def text(self) -> str:
        """All words below, with single blanks."""
        words = (child.text if isinstance(child, Element) else child for child in self.children)
        return " ".join(" ".join(words).split())

    @property
    def language(self) -> str:
        """The `lang` that holds here."""
        return self.attributes.get("lang") or (self.parent.language if self.parent else "")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.here = Element("")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(element)
        if tag not in VOID:
            self.here = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.here.children.append(Element(tag, {name: value or "" for name, value in attrs}, self.here))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        while self.here.parent and self.here.tag != tag:
            self.here = self.here.parent
        self.here = self.here.parent or self.here

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


def read_html(html: str) -> Element:
    reader = _Reader()
    reader.feed(html)
    return reader.root


def read_page(path: Path) -> Element:
    return read_html(path.read_text("utf-8"))
