"""Days with a preposition: `2029 ж. 24 ақпанға дейін`, `до 24 февраля 2029 г.`."""

from datetime import date

from ...i18n import format_date, messages

_KAZAKH_CASES = {
    1: ("ға", "дан"),
    2: ("ға", "нан"),
    3: ("ға", "дан"),
    4: ("ге", "ден"),
    5: ("ға", "дан"),
    6: ("ға", "нан"),
    7: ("ге", "ден"),
    8: ("ға", "дан"),
    9: ("ке", "тен"),
    10: ("ға", "нан"),
    11: ("ға", "дан"),
    12: ("ға", "нан"),
}
"""Endings of the dative and the ablative by month: a Kazakh date ends with the month's name, which takes the case.
A Russian date is in the genitive already, as its prepositions ask."""


def until_day(day: date, language: str) -> str:
    """Say up to which day."""
    return messages(language).say("record.until_day", day=_with_case(day, language, 0))


def since_day(day: date, language: str) -> str:
    """Say from which day on."""
    return messages(language).say("record.since_day", day=_with_case(day, language, 1))


def _with_case(day: date, language: str, case: int) -> str:
    written = format_date(day, language)
    return written + _KAZAKH_CASES[day.month][case] if language == "kk" else written
