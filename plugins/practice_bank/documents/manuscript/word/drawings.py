"""Pictures, charts and diagrams of a document.

A picture leaves a mark in the text, which both readers carry along as letters; the file is taken from the document.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from ..marks import mark_picture
from ..notice import Notice
from .markup import above, drop, each, full, make, make_run, number_of
from .package import Relation, WordPackage

DRAWN = ("w:drawing", "w:pict", "w:object")
EMBED, LINK, ID = full("r:embed"), full("r:link"), full("r:id")


@dataclass(frozen=True)
class Drawing:
    """A picture as a document has it."""

    part: str
    """Name of the part that holds it; empty where it lies outside."""
    address: str
    """Where it lies, outside of the document."""
    alt: str
    """What its author says it shows; empty where nothing was said."""
    number: int
    """Of its paragraph."""


class Drawings:
    """Takes the drawings out of the parts of a document, one after the other."""

    def __init__(self, package: WordPackage) -> None:
        self._package = package
        self.found: list[Drawing] = []
        """In the order of their marks, from 0."""

    def mark(self, tree: etree._Element, part: str) -> Iterator[Notice]:
        """Put marks in the place of the drawings of a part; tell of what is no picture."""
        relations = self._package.relations(part)
        for drawn in each(tree, *DRAWN):
            if drawn.getparent() is None:
                continue
            marks = [self._note(one, relations) for one in _pictures(drawn)]
            words = list(self._read_words(drawn, relations))
            number = number_of(drawn)
            if each(drawn, "o:OLEObject"):
                yield Notice("object", number)
            for text in words:
                yield Notice("diagram", number, {"text": text})
            _replace(drawn, [mark for mark in marks if mark], words)

    def _note(self, picture: etree._Element, relations: Mapping[str, Relation]) -> str:
        relation = next((relations[id] for id in _ids(picture) if id in relations), None)
        if relation is None:
            return ""
        part, address = ("", relation.target) if relation.is_outside else (relation.target, "")
        self.found.append(Drawing(part, address, _find_alt(picture), number_of(picture)))
        return mark_picture(len(self.found) - 1)

    def _read_words(self, drawn: etree._Element, relations: Mapping[str, Relation]) -> Iterator[str]:
        """Words of a chart, a diagram, or letters drawn as a picture."""
        for one in each(drawn, "c:chart", "dgm:relIds"):
            relation = relations.get(one.get(ID) or one.get(full("r:dm")) or "")
            if relation and relation.target in self._package.names:
                yield read_words(self._package.parse(relation.target))
        for path in each(drawn, "v:textpath"):
            yield " ".join(path.get("string", "").split())


def read_words(part: etree._Element) -> str:
    """Read the words of a chart or diagram, each once."""
    words = (text for one in each(part, "a:t", "c:v") if (text := " ".join((one.text or "").split())))
    return "; ".join(dict.fromkeys(words))


def _pictures(drawn: etree._Element) -> list[etree._Element]:
    return each(drawn, "a:blip", "v:imagedata")


def _ids(picture: etree._Element) -> Iterator[str]:
    return (id for id in map(picture.get, (EMBED, ID, LINK)) if id)


def _find_alt(picture: etree._Element) -> str:
    """Find what is said of a picture: nearest to it first, since a group has words of its own."""
    for place in picture.iterancestors():
        for one in (place, *place):
            if etree.QName(one).localname in ("cNvPr", "docPr", "nvPicPr", "shape", "inline", "anchor"):
                said = [one, *one.iter("{*}cNvPr", "{*}docPr")]
                alts = (each_said.get("descr") or each_said.get("alt") or each_said.get("title") for each_said in said)
                if alt := next((" ".join(alt.split()) for alt in alts if alt and alt.strip()), ""):
                    return alt
        if place.tag in map(full, DRAWN):
            break
    return ""


def _replace(drawn: etree._Element, marks: list[str], words: list[str]) -> None:
    """Put marks in a drawing's place, and its words into paragraphs below."""
    paragraph = above(drawn, "w:p")
    if paragraph is not None:
        for text in reversed([text for text in words if text]):
            paragraph.addnext(make("w:p", make_run(text)))
    run = above(drawn, "w:r")
    if run is not None and marks:
        run.addnext(make_run(" ".join(marks)))
    drop(drawn)
