"""A manuscript prepared for its readers: what neither of them knows how to read is in words they know."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from ..notice import Notice
from .boxes import lift_boxes, settle_versions
from .changes import accept_changes
from .controls import open_controls
from .drawings import Drawing, Drawings
from .equations import write_equations
from .headings import IsKnown, find_headings
from .lines import Line, read_lines
from .margins import read_comments, read_edges
from .markup import NUMBER, each, find
from .numbering import Numbering
from .package import WordPackage
from .packing import pack
from .plain import drop_hidden, make_plain, number_paragraphs
from .spoken import read_spoken
from .styles import Styles

NOTES = ("footnotes", "endnotes")


@dataclass(frozen=True)
class Prepared:
    """A document that any reader reads alike."""

    packed: bytes
    """The document."""
    drawings: tuple[Drawing, ...]
    """By the numbers of their marks."""
    notices: tuple[Notice, ...]
    title: str
    """What stands in the style of a title; empty where nothing does."""
    spoken: tuple[tuple[int, str], ...]
    """Number and words of each paragraph, as they were."""
    set_aside: tuple[str, ...] = ()
    """What is no word of the author: hints of a form, labels of its empty rows and their numbers."""
    properties: dict[str, str] = field(default_factory=dict)
    """`title`, `creator` as the program keeps them."""


def prepare(package: WordPackage, is_known: IsKnown) -> Prepared:
    """Prepare a manuscript.

    Args:
        package: The document.
        is_known: Whether a text opens a section of some kind of work.

    Raises:
        NotReadable: If a part is damaged or does not belong into a document.
    """
    text = package.parse(package.main)
    body = find(text, "w:body")
    number_paragraphs(text, NUMBER)
    notes = {kind: package.parse(part) for kind in NOTES for part in package.find(kind)[:1]}
    spoken = [pair for tree in (text, *notes.values()) for pair in read_spoken(tree)]
    styles, numbering = Styles(_parse_first(package, "styles")), Numbering(_parse_first(package, "numbering"))
    drawings = Drawings(package)
    notices = list(_mend(text, package.main, styles, drawings))
    for kind, tree in notes.items():
        notices += _mend(tree, package.find(kind)[0], styles, drawings)
        make_plain(each(tree, "w:p"), styles, numbering, {})
    notices += [*read_comments(package, text), *read_edges(package)]
    lines = read_lines(body, styles) if body is not None else []
    levels = find_headings(lines, styles.usual.size or 0, is_known)
    made = {lines[place].element: level for place, level in levels.items()}
    make_plain(each(text, "w:p"), styles, numbering, made)
    return Prepared(
        packed=pack(package, text, notes, numbering.write()),
        drawings=tuple(drawings.found),
        notices=tuple(sorted(notices, key=lambda one: one.number)),
        title=_find_title(lines),
        spoken=tuple(spoken),
        properties=_read_properties(package),
    )


def _mend(tree: etree._Element, part: str, styles: Styles, drawings: Drawings) -> Iterator[Notice]:
    settle_versions(tree)
    yield from accept_changes(tree)
    yield from open_controls(tree)
    yield from drop_hidden(tree, styles)
    yield from write_equations(tree)
    yield from lift_boxes(tree)
    yield from drawings.mark(tree, part)


def _parse_first(package: WordPackage, kind: str) -> etree._Element | None:
    return next((package.parse(part) for part in package.find(kind)), None)


def _find_title(lines: list[Line]) -> str:
    return " ".join(line.text for line in lines if line.is_title)


def _read_properties(package: WordPackage) -> dict[str, str]:
    if "docProps/core.xml" not in package.names:
        return {}
    words = {etree.QName(one).localname: (one.text or "").strip() for one in package.parse("docProps/core.xml")}
    return {key: words[key] for key in ("title", "creator") if words.get(key)}
