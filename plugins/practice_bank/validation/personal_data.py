"""Data of persons that do not belong on a public site."""

import re
from collections.abc import Iterator

from ..diagnostics import Diagnostic, FieldPath, Marks, Place, diagnose
from ..loading import Data
from .absent import walk
from .source_text import SourceText

# What may not stand before is looked at after the first sign: a pattern that starts with a sign is found quickly.
_NUMBER = re.compile(r"(?P<day>[0-9](?<![\w.,-].)[0-9]{5})[ -]?(?P<rest>[0-9]{6})(?![\w-])")
_PHONE = re.compile(
    r"(?:\+(?<![\w+-].)7|8(?<![\w+-].)|7(?<![\w+-].))"
    r"[ \xa0(-]{0,3}7\d{2}[ \xa0)-]{0,3}\d{3}[ \xa0-]?\d{2}[ \xa0-]?\d{2}(?![\w-])"
)
_HINTS = tuple(map(re.compile, (r"0(?<=\d\d0)\d[0-3]\d", r"1(?<=\d\d1)[0-2][0-3]\d", r"7[\d \xa0()-]{9}")))
"""The month of a day of birth, before October or after, and the code of a phone: where none of them stands, there is no
number. A pattern that starts with one sign is found much sooner than one that starts with any digit."""
SHORTEST = 11
"""Signs of the shortest number: of a phone."""
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FIRST = range(1, 12)
_SECOND = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)

Found = tuple[str, int, str]
"""Code, offset and text."""


def check_text(source: SourceText) -> Iterator[Diagnostic]:
    """Find data of persons in a text, in code as well."""
    for code, offset, text in find_personal_data(source.text):
        yield diagnose(code, source.place(offset), (), text=mask(text))


def check_fields(data: Data, marks: Marks) -> Iterator[Diagnostic]:
    """Find data of persons in front matter."""
    for path, value in walk(data):
        if isinstance(value, str):
            for code, offset, text in find_personal_data(value):
                yield diagnose(code, _place(marks, path, value, offset), path, text=mask(text))


def find_personal_data(text: str) -> Iterator[Found]:
    """Find personal numbers, phones and e-mails."""
    if len(text) >= SHORTEST and any(hint.search(text) for hint in _HINTS):
        yield from _find_numbers(text)
    if "@" in text:
        for match in _MAIL.finditer(text):
            yield "PB524", match.start(), match.group()


def _find_numbers(text: str) -> Iterator[Found]:
    for match in _NUMBER.finditer(text):
        if is_personal_number(match["day"] + match["rest"]):
            yield "PB522", match.start(), match.group()
    for match in _PHONE.finditer(text):
        yield "PB523", match.start(), match.group()


def is_personal_number(number: str) -> bool:
    """Whether twelve digits are an IIN: a day of birth, a century from 1 to 6, and the right check digit."""
    digits = [int(digit) for digit in number]
    month, day = int(number[2:4]), int(number[4:6])
    if not (1 <= month <= 12 and 1 <= day <= _DAYS[month - 1] and 1 <= digits[6] <= 6):
        return False
    control = sum(weight * digit for weight, digit in zip(_FIRST, digits, strict=False)) % 11
    if control == 10:
        control = sum(weight * digit for weight, digit in zip(_SECOND, digits, strict=False)) % 11
    return control == digits[11]


def mask(text: str) -> str:
    """Write personal data so that a report does not spread it."""
    if "@" in text:
        name, _, host = text.partition("@")
        return f"{name[:1]}…@{host}"
    return f"{text[:4]}…{text[-2:]}"


def _place(marks: Marks, path: FieldPath, value: str, offset: int) -> Place:
    place = marks.of_value(*path)
    return place if "\n" in value else Place(place.path, place.line, place.column + offset)
