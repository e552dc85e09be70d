"""Days with a preposition: `2029 ж. 24 ақпанға дейін`, `до 24 февраля 2029 г.`."""

from datetime import date

from ...i18n import format_date, messages

_KAZAKH_CASES = {
    1: ("ға", "дан", "да"),
    2: ("ға", "нан", "да"),
    3: ("ға", "дан", "да"),
    4: ("ге", "ден", "де"),
    5: ("ға", "дан", "да"),
    6: ("ға", "нан", "да"),
    7: ("ге", "ден", "де"),
    8: ("ға", "дан", "да"),
    9: ("ке", "тен", "те"),
    10: ("ға", "нан", "да"),
    11: ("ға", "дан", "да"),
    12: ("ға", "нан", "да"),
}
"""Endings of the dative, ablative and locative by month: a Kazakh date ends with the month's name, which takes the
case. A Russian date is in the genitive already, as its prepositions ask."""


def until_day(day: date, language: str) -> str:
    """Say up to which day."""
    return messages(language).say("record.until_day", day=with_case(format_date(day, language), day.month, language, 0))


def since_day(day: date, language: str) -> str:
    """Say from which day on."""
    return messages(language).say("record.since_day", day=with_case(format_date(day, language), day.month, language, 1))


def with_case(written: str, month: int, language: str, case: int) -> str:
    """Put a written day that ends with its month's name into a case.

    Args:
        written: In a language's usual form: `4 желтоқсан`.
        month: Its number.
        language: Only Kazakh dates take an ending.
        case: 0 for the dative, 1 for the ablative, 2 for the locative.
    """
    return written + _KAZAKH_CASES[month][case] if language == "kk" else written
