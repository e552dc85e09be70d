"""Equations as readable text: `x² + 2x = (a + b)/c`."""

from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from ..notice import Notice
from ..scripts import lower, raise_
from .markup import each, find, full, make_run, number_of

SUM = "∫"
"""What stands for a big sign that a document does not name."""


def write_equations(tree: etree._Element) -> Iterator[Notice]:
    """Write the equations of a part as text."""
    for equation in each(tree, "m:oMathPara", "m:oMath"):
        parent = equation.getparent()
        if parent is None or parent.tag == full("m:oMathPara"):
            continue
        text = " ".join(write_equation(equation).split())
        if text:
            yield Notice("equation", number_of(equation), {"text": text})
        parent.replace(equation, make_run(text))


def write_equation(element: etree._Element) -> str:
    """Write a piece of an equation."""
    name = etree.QName(element).localname
    if name == "t":
        return element.text or ""
    if name.endswith("Pr"):
        return ""
    write = SHAPES.get(name)
    return write(element) if write else "".join(write_equation(child) for child in element)


def _part(element: etree._Element, name: str) -> str:
    found = find(element, f"m:{name}")
    return "" if found is None else "".join(write_equation(child) for child in found).strip()


def _sign(element: etree._Element, settings: str, name: str, default: str) -> str:
    found = find(element, f"m:{settings}", f"m:{name}")
    return default if found is None else found.get(full("m:val"), "")


def _group(text: str) -> str:
    return text if text.isalnum() or len(text) <= 1 else f"({text})"


def _fraction(element: etree._Element) -> str:
    return f"{_group(_part(element, 'num'))}/{_group(_part(element, 'den'))}"


def _scripts(element: etree._Element) -> str:
    return _group(_part(element, "e")) + lower(_part(element, "sub")) + raise_(_part(element, "sup"))


def _before(element: etree._Element) -> str:
    return lower(_part(element, "sub")) + raise_(_part(element, "sup")) + _part(element, "e")


def _root(element: etree._Element) -> str:
    degree = _part(element, "deg")
    return f"{raise_(degree) if degree else ''}√{_group(_part(element, 'e'))}"


def _big(element: etree._Element) -> str:
    sign = _sign(element, "naryPr", "chr", SUM)
    return f"{sign}{lower(_part(element, 'sub'))}{raise_(_part(element, 'sup'))} {_part(element, 'e')}"


def _brackets(element: etree._Element) -> str:
    opening, closing = _sign(element, "dPr", "begChr", "("), _sign(element, "dPr", "endChr", ")")
    between = _sign(element, "dPr", "sepChr", "|")
    pieces = ["".join(write_equation(child) for child in one) for one in each(element, "m:e") if one in element]
    return opening + between.join(pieces) + closing


def _function(element: etree._Element) -> str:
    return f"{_part(element, 'fName')} {_part(element, 'e')}"


def _limit(element: etree._Element) -> str:
    return f"{_part(element, 'e')}({_part(element, 'lim')})"


def _rows(element: etree._Element) -> str:
    return "; ".join(", ".join(_cells(row)) for row in element if row.tag == full("m:mr")) or "; ".join(_cells(element))


def _cells(row: etree._Element) -> list[str]:
    return ["".join(write_equation(child) for child in cell) for cell in row if cell.tag == full("m:e")]


SHAPES: Mapping[str, Callable[[etree._Element], str]] = {
    "d": _brackets,
    "eqArr": _rows,
    "f": _fraction,
    "func": _function,
    "limLow": _limit,
    "limUpp": _limit,
    "m": lambda element: f"[{_rows(element)}]",
    "nary": _big,
    "rad": _root,
    "sPre": _before,
    "sSub": _scripts,
    "sSubSup": _scripts,
    "sSup": _scripts,
}
