"""What stands beside the text: comments, and the words at the head and foot of pages. It is told and not taken over."""

from collections.abc import Iterator

from lxml import etree

from ..notice import Notice
from .markup import each, full, number_of, text_of
from .package import WordPackage

ID = full("w:id")


def read_comments(package: WordPackage, text: etree._Element) -> Iterator[Notice]:
    """Read the comments, each with the paragraph it is at."""
    places = {mark.get(ID): number_of(mark) for mark in each(text, "w:commentRangeStart", "w:commentReference")}
    for part in package.find("comments"):
        for comment in each(package.parse(part), "w:comment"):
            if said := text_of(comment):
                who = comment.get(full("w:author"), "")
                yield Notice("comment", places.get(comment.get(ID), 0), {"who": who, "text": said})


def read_edges(package: WordPackage) -> Iterator[Notice]:
    """Read headers and footers that have words, each text once."""
    texts = [text_of(package.parse(part)) for kind in ("header", "footer") for part in package.find(kind)]
    for text in dict.fromkeys(texts):
        if any(letter.isalpha() for letter in text):
            yield Notice("edge", 0, {"text": text})
