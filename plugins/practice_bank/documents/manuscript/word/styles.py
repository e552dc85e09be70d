"""What the styles of a document say of a paragraph: whatever program and language named them."""

import re
from dataclasses import dataclass, replace
from functools import cached_property

from lxml import etree

from .markup import each, find, full, is_on, value

HEADING = re.compile(
    r"(?:heading|заголовок|тақырып|тақырыптама|тақырыпша|überschrift|başlık)\s*[-–]?\s*(?P<after>[1-9])"
    r"|(?P<before>[1-9])\s*[-–]?\s*(?:heading|заголовок|тақырып|тақырыптама|тақырыпша)",
    re.IGNORECASE,
)
TITLE = frozenset(
    {"title", "название", "заголовок", "название документа", "тақырып", "тақырып аты", "атауы", "құжат атауы"}
)
SUBTITLE = frozenset({"subtitle", "подзаголовок", "қосалқы тақырып", "ішкі тақырып", "қосымша тақырып"})
QUOTE = frozenset(
    {
        "quote",
        "intense quote",
        "block text",
        "block quotation",
        "quotations",
        "цитата",
        "выделенная цитата",
        "цитата 2",
        "дәйексөз",
        "дәйексөз 2",
    }
)
CONTENTS = re.compile(r"(?:toc|оглавление|содержание|мазмұны)\s*\d", re.IGNORECASE)
MOST_STEPS = 20
"""Styles that a style may be based on, one after the other."""
USUAL_SIZE = 22
"""Size of letters where nothing says it, in half points."""


@dataclass(frozen=True)
class Look:
    """How a paragraph or its letters look; None where nothing says so."""

    level: int | None = None
    """Of a heading, from 1."""
    list: tuple[str, str] | None = None
    """Number and level of the list it is in."""
    is_bold: bool | None = None
    is_italic: bool | None = None
    is_capital: bool | None = None
    is_hidden: bool | None = None
    script: str | None = None
    """`superscript`, `subscript`."""
    size: int | None = None
    """Of the letters, in half points."""

    def over(self, base: "Look") -> "Look":
        """This look, with another one where this says nothing."""
        return replace(base, **{key: said for key, said in vars(self).items() if said is not None})


def read_look(element: etree._Element) -> Look:
    """Read the look that an element's own settings give."""
    paragraph, letters = find(element, "w:pPr"), find(element, "w:rPr")
    level, numbers = value(paragraph, "w:outlineLvl"), find(paragraph, "w:numPr")
    size, list = value(letters, "w:sz") or "", value(numbers, "w:numId")
    return Look(
        level=int(level) + 1 if level and level.isdigit() and int(level) < 9 else None,
        list=(list, value(numbers, "w:ilvl") or "0") if list is not None else None,
        is_bold=is_on(letters, "w:b"),
        is_italic=is_on(letters, "w:i"),
        is_capital=is_on(letters, "w:caps"),
        is_hidden=is_on(letters, "w:vanish"),
        script=_read_script(letters),
        size=int(size) if size.isdigit() else None,
    )


def _read_script(letters: etree._Element | None) -> str | None:
    """Read whether letters are raised or lowered; LibreOffice moves smaller ones by half points."""
    moved = value(letters, "w:position") or ""
    if value(letters, "w:vertAlign") is None and value(letters, "w:sz") and moved.lstrip("-").isdigit() and int(moved):
        return "subscript" if moved.startswith("-") else "superscript"
    return value(letters, "w:vertAlign")


class Styles:
    """The styles of a document."""

    def __init__(self, part: etree._Element | None) -> None:
        self._part = part
        self._looks: dict[str, Look] = {}

    @cached_property
    def _by_id(self) -> dict[str, etree._Element]:
        return (
            {one.get(full("w:styleId"), ""): one for one in each(self._part, "w:style")}
            if self._part is not None
            else {}
        )

    @cached_property
    def usual(self) -> Look:
        """The look of a paragraph without a style of its own."""
        defaults = find(self._part, "w:docDefaults", "w:rPrDefault") if self._part is not None else None
        base = read_look(defaults) if defaults is not None else Look()
        default = (id for id, one in self._by_id.items() if _is_default(one))
        return self._look(next(default, "")).over(base.over(Look(size=USUAL_SIZE)))

    def name(self, id: str) -> str:
        """Name of a style, in small letters."""
        style = self._by_id.get(id)
        return (value(style, "w:name") or "").strip().lower() if style is not None else id.lower()

    def look(self, id: str) -> Look:
        """The look that a style gives, with those it is based on."""
        if id not in self._looks:
            self._looks[id] = self._look(id)
        return self._looks[id]

    def level(self, id: str) -> int | None:
        """Level of the heading that a style, or one it is based on, makes."""
        for name in (self.name(one) for one in self._chain(id)):
            if found := HEADING.fullmatch(name):
                return int(found["after"] or found["before"])
        return self.look(id).level

    def is_a(self, id: str, names: frozenset[str]) -> bool:
        """Whether a style has one of some names."""
        return self.name(id) in names

    def _look(self, id: str) -> Look:
        look = Look()
        for one in self._chain(id):
            look = look.over(read_look(self._by_id[one]))
        return look

    def _chain(self, id: str) -> list[str]:
        found: list[str] = []
        while id in self._by_id and id not in found and len(found) < MOST_STEPS:
            found.append(id)
            id = value(self._by_id[id], "w:basedOn") or ""
        return found


def _is_default(style: etree._Element) -> bool:
    return style.get(full("w:type")) == "paragraph" and style.get(full("w:default")) in ("1", "true", "on")
