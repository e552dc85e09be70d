"""The elements of a Word document by their short names: `w:p`, `m:oMath`, `a:blip`."""

from collections.abc import Iterator

from lxml import etree

NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "o": "urn:schemas-microsoft-com:office:office",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "v": "urn:schemas-microsoft-com:vml",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
NUMBER = "{urn:practice-bank}number"
"""Attribute of a paragraph: its number in the document, so that every later step can name its place."""
STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT = {
    b"drawingml/": b"http://schemas.openxmlformats.org/drawingml/2006/",
    b"officeDocument/": b"http://schemas.openxmlformats.org/officeDocument/2006/",
    b"wordprocessingml/": b"http://schemas.openxmlformats.org/wordprocessingml/2006/",
}


def full(name: str) -> str:
    """The name as the parser has it."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMES[prefix]}}}{local}"


def make(name: str, *children: etree._Element, **attributes: str) -> etree._Element:
    """Make an element; attributes are those of `w:`."""
    element = etree.Element(full(name), nsmap={"w": NAMES["w"]})
    for key, value in attributes.items():
        element.set(full(f"w:{key}"), value)
    element.extend(children)
    return element


def make_run(text: str) -> etree._Element:
    """Make a run of plain text."""
    written = make("w:t")
    written.text = text
    written.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return make("w:r", written)


def find(element: etree._Element | None, *way: str) -> etree._Element | None:
    """Find a descendant by the names on the way to it."""
    for name in way:
        element = element.find(full(name)) if element is not None else None
    return element


def value(element: etree._Element | None, *way: str) -> str | None:
    """The `w:val` of a descendant; None where it is not there, empty where it has none."""
    found = find(element, *way)
    return None if found is None else found.get(full("w:val"), "")


def is_on(element: etree._Element | None, *way: str) -> bool | None:
    """Whether a switch such as `w:b` is on; None where it is not there."""
    said = value(element, *way)
    return None if said is None else said not in ("0", "false", "off", "none")


def each(element: etree._Element, *names: str) -> list[etree._Element]:
    """All descendants of some names, in the order of the document; they may be taken out on the way."""
    return list(element.iter(*(full(name) for name in names)))


def unwrap(element: etree._Element, content: etree._Element | None = None) -> None:
    """Put the children of an element, or of a part of it, in its place."""
    parent = element.getparent()
    place = parent.index(element)
    for child in reversed(list(element if content is None else content)):
        parent.insert(place, child)
    drop(element)


def drop(element: etree._Element) -> None:
    """Take an element out."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def above(element: etree._Element, name: str) -> etree._Element | None:
    """The nearest element of a name around another."""
    return next(element.iterancestors(full(name)), None)


def number_of(element: etree._Element) -> int:
    """Number of the paragraph that an element stands in; 0 where it has none."""
    for place in (element, *element.iterancestors(full("w:p"))):
        if place.get(NUMBER):
            return int(place.get(NUMBER))
    inner = next((p for p in element.iter(full("w:p")) if p.get(NUMBER)), None)
    return int(inner.get(NUMBER)) if inner is not None else 0


def text_of(element: etree._Element) -> str:
    """The words of an element, with a blank for tabs and the ends of lines and paragraphs."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: etree._Element) -> Iterator[str]:
    for child in element.iter():
        name = etree.QName(child).localname
        if name in ("t", "delText"):
            yield child.text or ""
        elif name in ("tab", "br", "cr", "p") and child is not element:
            yield " "
        elif name == "noBreakHyphen":
            yield "-"


def loosen(content: bytes) -> bytes:
    """Give a document of the strict form of the standard the names of the usual one."""
    if STRICT in content:
        for strict, usual in _STRICT.items():
            content = content.replace(STRICT + strict, usual)
    return content
