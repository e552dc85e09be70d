"""The paragraphs of a document as their author made them look."""

from dataclasses import dataclass

from lxml import etree

from ..marks import without_marks
from .markup import each, find, full, text_of, value
from .styles import SUBTITLE, TITLE, Look, Styles, read_look


@dataclass(frozen=True)
class Line:
    """A paragraph of the text itself, not of a table."""

    element: etree._Element
    text: str
    style: str
    """Id of its style."""
    level: int | None
    """Of the heading that its style, or its own settings, make it."""
    list: tuple[str, str] | None
    """Number and level of the list it is in."""
    is_bold: bool
    is_capital: bool
    size: int
    """Of its smallest letters, in half points."""
    is_title: bool
    is_subtitle: bool

    @property
    def rank(self) -> tuple[int, bool, bool]:
        """How much it stands out: the greatest first."""
        return (-self.size, not self.is_capital, not self.is_bold)


def read_line(element: etree._Element, styles: Styles) -> Line:
    """Read how a paragraph looks."""
    style = value(element, "w:pPr", "w:pStyle") or ""
    own = Look(**{**vars(read_look(element)), "is_bold": None, "size": None})
    base = own.over(styles.look(style)).over(styles.usual)
    looks = [_run_look(run, styles).over(base) for run in each(element, "w:r") if text_of(run)]
    text = without_marks(text_of(element)).strip()
    return Line(
        element=element,
        text=text,
        style=style,
        level=own.level or styles.level(style),
        list=base.list if base.list and base.list[0] != "0" else None,
        is_bold=bool(looks) and all(look.is_bold for look in looks),
        is_capital=all(look.is_capital for look in looks) if looks and not text.isupper() else text.isupper(),
        size=min((look.size or 0 for look in looks), default=0),
        is_title=styles.is_a(style, TITLE),
        is_subtitle=styles.is_a(style, SUBTITLE),
    )


def _run_look(run: etree._Element, styles: Styles) -> Look:
    return read_look(run).over(styles.look(value(run, "w:rPr", "w:rStyle") or ""))


def read_lines(body: etree._Element, styles: Styles) -> list[Line]:
    """Read the paragraphs of a text that have words."""
    found = (read_line(one, styles) for one in body if one.tag == full("w:p"))
    return [line for line in found if line.text]


def has_bookmark(line: Line) -> bool:
    """Whether Google Docs marked a paragraph as a heading: `_heading=h.gjdgxs`."""
    names = (mark.get(full("w:name"), "") for mark in each(line.element, "w:bookmarkStart"))
    return any(name.startswith(("_heading=h.", "h.")) for name in names)


def is_framed(line: Line) -> bool:
    """Whether a paragraph stands in a list of contents."""
    return find(line.element, "w:pPr", "w:framePr") is not None
