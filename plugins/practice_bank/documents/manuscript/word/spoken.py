"""Every paragraph's words as a document has them, to see afterwards that none was lost."""

from collections.abc import Iterator

from lxml import etree

from .markup import each, find, full, is_on, number_of, value

SKIPPED = frozenset({"del", "moveFrom", "delText", "instrText", "Fallback", "pPr", "rPr"})
"""Elements whose words no reader of the document sees, or sees twice."""
ENDS = frozenset({"p", "tab", "br", "cr", "tc"})


def read_spoken(tree: etree._Element) -> list[tuple[int, str]]:
    """Read the words of a part: number and text of each paragraph that no other one holds."""
    outer = [p for p in each(tree, "w:p") if not any(True for _ in p.iterancestors(full("w:p")))]
    return [(number_of(p), text) for p in outer if not _is_hint(p) and (text := " ".join("".join(_texts(p)).split()))]


def _texts(element: etree._Element) -> Iterator[str]:
    for child in element:
        name = etree.QName(child).localname
        if name in SKIPPED or (name == "sdt" and _goes(child)):
            continue
        if name == "t":
            yield child.text or ""
        elif name in ("noBreakHyphen",):
            yield "-"
        else:
            yield from _texts(child)
        if name in ENDS:
            yield " "


def _is_hint(paragraph: etree._Element) -> bool:
    return any(_goes(control) for control in paragraph.iterancestors(full("w:sdt")))


def _goes(control: etree._Element) -> bool:
    settings = find(control, "w:sdtPr")
    is_contents = value(settings, "w:docPartObj", "w:docPartGallery") is not None
    return bool(is_on(settings, "w:showingPlcHdr")) or is_contents
