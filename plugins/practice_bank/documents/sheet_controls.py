"""The cells of a sheet that an expert fills in: content controls of Word.

A list control lets type as well, because Word on a phone shows no lists. What was typed is checked when it is read.
"""

from collections.abc import Iterable
from itertools import count

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

LONGEST_NAME = 64
"""Characters of a tag or title that Word takes; a longer one makes it call the file damaged."""
HINT_STYLE = "PlaceholderText"


def make_list(tag: str, title: str, hint: str, items: Iterable[tuple[str, str]]) -> BaseOxmlElement:
    """Make a control to choose in, of ids and labels."""
    chosen = [_element("w:listItem", displayText=label, value=id) for id, label in items]
    return _control(tag, title, hint, _element("w:comboBox", *chosen))


def make_text(tag: str, title: str, hint: str) -> BaseOxmlElement:
    """Make a control to write in, in as many paragraphs as it takes."""
    return _control(tag, title, hint)


def make_date(tag: str, title: str, hint: str, locale: str) -> BaseOxmlElement:
    """Make a control with a calendar."""
    shown = _element("w:dateFormat", val="dd.MM.yyyy")
    return _control(tag, title, hint, _element("w:date", shown, _element("w:lid", val=locale)))


def make_locked(tag: str, title: str, text: str) -> BaseOxmlElement:
    """Make a control that only shows: Word lets nobody write in it."""
    settings = _element("w:sdtPr", *_names(tag, title), _element("w:lock", val="sdtContentLocked"))
    return _element("w:sdt", settings, _element("w:sdtContent", _run(text)))


def make_room(tag: str, title: str, hints: Iterable[str]) -> BaseOxmlElement:
    """Make a control among paragraphs to write whole paragraphs, lists, tables and pictures in."""
    lock, empty = _element("w:lock", val="sdtLocked"), _element("w:showingPlcHdr")
    return _block(tag, title, hints, lock, empty)


def make_advice(title: str, texts: Iterable[str]) -> BaseOxmlElement:
    """Make a control among paragraphs that only says how to fill a form in: a title first; nobody writes in it."""
    lock, empty = _element("w:lock", val="sdtContentLocked"), _element("w:showingPlcHdr")
    block = _block("advice", title, texts, lock, empty)
    first = next(block.iter(qn("w:p")))
    first.insert(0, _element("w:pPr", _element("w:pStyle", val="Subtitle")))
    return block


def _block(tag: str, title: str, texts: Iterable[str], *settings: BaseOxmlElement) -> BaseOxmlElement:
    styled = (_element("w:rPr", _element("w:rStyle", val=HINT_STYLE)) for _ in count())
    paragraphs = [_element("w:p", _run(text, style)) for text, style in zip(texts, styled, strict=False)]
    control = _element("w:sdtPr", *_names(tag, title), *settings)
    return _element("w:sdt", control, _element("w:sdtContent", *paragraphs))


def _control(tag: str, title: str, hint: str, *kind: BaseOxmlElement) -> BaseOxmlElement:
    lock, empty = _element("w:lock", val="sdtLocked"), _element("w:showingPlcHdr")
    settings = _element("w:sdtPr", *_names(tag, title), lock, empty, *kind)
    styled = _element("w:rPr", _element("w:rStyle", val=HINT_STYLE))
    return _element("w:sdt", settings, _element("w:sdtContent", _run(hint, styled)))


def _names(tag: str, title: str) -> list[BaseOxmlElement]:
    names = [_element("w:alias", val=title[:LONGEST_NAME])]
    return [*names, _element("w:tag", val=tag)] if len(tag) <= LONGEST_NAME else names


def _run(text: str, *before: BaseOxmlElement) -> BaseOxmlElement:
    written = _element("w:t")
    written.text = text
    return _element("w:r", *before, written)


def _element(name: str, *children: BaseOxmlElement, **attributes: str) -> BaseOxmlElement:
    element = OxmlElement(name)
    for attribute, value in attributes.items():
        element.set(qn(f"w:{attribute}"), value)
    element.extend(children)
    return element
