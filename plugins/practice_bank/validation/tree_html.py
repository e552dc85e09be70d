"""The tree of a text as HTML, letter for letter as the converter would write it."""

import xml.etree.ElementTree as etree
from collections.abc import Callable

from markdown.extensions.toc import escape_cdata

_VOID = frozenset({"br", "hr", "img"})
"""Of the elements of our dialect, those without an end."""


def write_tree(root: etree.Element) -> str:
    """Write a tree of our dialect, in which every attribute has a value."""
    written: list[str] = []
    _write(root, written.append)
    return "".join(written)


def _write(element: etree.Element, write: Callable[[str], None]) -> None:
    tag = element.tag
    write(f"<{tag}{_write_attributes(element)}>" if element.items() else f"<{tag}>")
    if text := element.text:
        write(escape_cdata(text))
    for child in element:
        _write(child, write)
    if tag not in _VOID:
        write(f"</{tag}>")
    if tail := element.tail:
        write("\n" if tail == "\n" else escape_cdata(tail))


def _write_attributes(element: etree.Element) -> str:
    given = ((name, escape_cdata(value).replace('"', "&quot;")) for name, value in sorted(element.items()))
    return "".join(f' {name}="{value}"' for name, value in given)
