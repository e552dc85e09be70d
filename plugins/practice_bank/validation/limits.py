"""What no real text needs, and what would keep the converter busy for hours."""

import re
from collections.abc import Iterator

from .words import Words

LENGTH = 300_000
"""Characters; a book has so many."""
DEPTH = 40
"""Brackets, quotations or lists inside each other."""
WORK = 8_000_000
"""Brackets of a paragraph times its length: what looking for their ends may cost."""
FENCES = 400
"""Lines that open or close code."""
DEFINITIONS = 600
"""Lines that define a word."""

LONG: Words = {"kk": "ол тым ұзын", "ru": "он слишком длинный", "en": "it is too long"}
NESTED: Words = {
    "kk": "жақшалар, тізімдер не дәйексөздер тым терең салынған",
    "ru": "скобки, списки или цитаты вложены слишком глубоко",
    "en": "brackets, lists or quotations are nested too deep",
}
CROWDED: Words = {
    "kk": "онда жақша, код не анықтама тым көп",
    "ru": "в нём слишком много скобок, кода или определений",
    "en": "it has too many brackets, codes or definitions",
}

_FENCE = re.compile(r"^(?:`{3}|~{3})", re.MULTILINE)
_DEFINITION = re.compile(r"^[ ]{0,3}:[ ]", re.MULTILINE)
_QUOTED = re.compile(rf"^(?:[ ]{{0,3}}>){{{DEPTH}}}", re.MULTILINE)
_INDENTED = re.compile(rf"^[ ]{{{4 * DEPTH}}}[ ]*(?:[-*+>]|\d+\.)", re.MULTILINE)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_BRACKET = re.compile(r"[\[\]()]")


def find_excess(text: str) -> Words | None:
    """Say why a text cannot be rendered; None where it can."""
    if len(text) > LENGTH:
        return LONG
    if _has_more(FENCES, _FENCE, text, "`~") or _has_more(DEFINITIONS, _DEFINITION, text, ":"):
        return CROWDED
    if _is_nested(text):
        return NESTED
    return next(_judge_paragraphs(text), None)


def _has_more(most: int, line: re.Pattern[str], text: str, signs: str) -> bool:
    """Whether a text has too many lines of a sort; their signs are counted sooner than they are."""
    return sum(map(text.count, signs)) > most and len(line.findall(text)) > most


def _is_nested(text: str) -> bool:
    """Whether quotations or lists lie too deep inside each other."""
    if text.count(">") >= DEPTH and _QUOTED.search(text):
        return True
    spaced = text.expandtabs(4) if "\t" in text else text
    return " " * 4 * DEPTH in spaced and _INDENTED.search(spaced) is not None


def _judge_paragraphs(text: str) -> Iterator[Words]:
    for paragraph in _BLANK_LINE.split(text) if "[" in text else ():
        brackets = paragraph.count("[")
        if brackets > DEPTH and _depth(paragraph) > DEPTH:
            yield NESTED
        elif brackets * len(paragraph) > WORK:
            yield CROWDED


def _depth(paragraph: str) -> int:
    """How many brackets of a kind are open at most."""
    open_now = {"[": 0, "(": 0}
    most = 0
    for match in _BRACKET.finditer(paragraph):
        sign = match.group()
        if sign in open_now:
            open_now[sign] += 1
            most = max(most, open_now[sign])
        else:
            opening = "[" if sign == "]" else "("
            open_now[opening] = max(0, open_now[opening] - 1)
    return most
