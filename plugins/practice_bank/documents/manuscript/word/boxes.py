"""Text boxes: their paragraphs follow the one they are anchored to."""

from collections.abc import Iterator

from lxml import etree

from ..notice import Notice
from .markup import above, drop, each, find, number_of, text_of, unwrap

SHOWN = ("w:t", "a:blip", "v:imagedata", "c:chart", "dgm:relIds", "a:t")
"""What makes a version of a drawing worth keeping."""


def settle_versions(tree: etree._Element) -> None:
    """Keep one version of what a document holds twice, for newer and for older programs."""
    for both in each(tree, "mc:AlternateContent"):
        newer, older = find(both, "mc:Choice"), find(both, "mc:Fallback")
        kept = newer if newer is not None and (older is None or each(newer, *SHOWN)) else older
        if both.getparent() is not None and kept is not None:
            unwrap(both, kept)


def lift_boxes(tree: etree._Element) -> Iterator[Notice]:
    """Move the text of boxes into the text."""
    # From the end: of boxes at one paragraph the first then comes first, an inner one after its outer one.
    for box in reversed(each(tree, "w:txbxContent")):
        paragraph = above(box, "w:p")
        if paragraph is None:
            continue
        text, number = text_of(box), number_of(paragraph)
        for block in reversed(list(box)):
            paragraph.addnext(block)
        drop(box)
        if text:
            yield Notice("box", number, {"text": text})
