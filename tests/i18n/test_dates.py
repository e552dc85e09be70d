"""Days, times and zones in words."""

from datetime import date, datetime

import pytest

from practice_bank.i18n import (
    format_date_range,
    format_month,
    format_time_range,
    format_utc_offset,
    format_weekday,
    format_weekday_date,
    zone_city,
)


def plain(text: str) -> str:
    return text.replace("\xa0", " ").replace("\u202f", " ").replace("\u2009", " ")


@pytest.mark.parametrize(
    ("language", "day", "weekday", "month"),
    [
        ("kk", "2026 ж. 4 желтоқсан, жұма", "жұма", "2026 ж. желтоқсан"),
        ("ru", "пятница, 4 декабря 2026 г.", "пятница", "декабрь 2026 г."),
        ("en", "Friday, December 4, 2026", "Friday", "December 2026"),
    ],
)
def test_days_of_the_week_and_months(language: str, day: str, weekday: str, month: str) -> None:
    friday = date(2026, 12, 4)
    written = (format_weekday_date(friday, language), format_weekday(friday, language), format_month(friday, language))
    assert tuple(map(plain, written)) == (day, weekday, month)


@pytest.mark.parametrize(
    ("language", "first", "last", "written"),
    [
        ("kk", date(2026, 12, 4), date(2026, 12, 6), "2026 ж. 4–6 желтоқсан"),
        ("ru", date(2026, 12, 4), date(2026, 12, 6), "4–6 декабря 2026 г."),
        ("en", date(2026, 12, 4), date(2026, 12, 6), "December 4–6, 2026"),
        ("kk", date(2026, 4, 30), date(2026, 5, 2), "2026 ж. 30 сәуір – 2 мамыр"),
        ("ru", date(2026, 4, 30), date(2026, 5, 2), "30 апреля – 2 мая 2026 г."),
        ("kk", date(2026, 12, 28), date(2027, 1, 3), "2026 ж. 28 желтоқсан – 2027 ж. 3 қаңтар"),
        ("ru", date(2026, 12, 28), date(2027, 1, 3), "28 декабря 2026 г. – 3 января 2027 г."),
        ("ru", date(2026, 12, 4), date(2026, 12, 4), "4 декабря 2026 г."),
    ],
)
def test_ranges_of_days(language: str, first: date, last: date, written: str) -> None:
    assert plain(format_date_range(first, last, language)) == written


def test_times_of_a_day() -> None:
    assert format_time_range(datetime(2026, 12, 4, 9, 5), datetime(2026, 12, 4, 17, 30)) == "09:05–17:30"


@pytest.mark.parametrize(
    ("timezone", "moment", "offset"),
    [
        ("Asia/Almaty", datetime(2024, 2, 15, 16), "+6"),
        ("Asia/Almaty", datetime(2024, 3, 1, 16), "+5"),
        ("Asia/Kolkata", datetime(2026, 1, 1), "+5:30"),
        ("America/St_Johns", datetime(2026, 1, 1), "-3:30"),
        ("UTC", datetime(2026, 1, 1), "+0"),
    ],
)
def test_the_offset_is_that_of_the_day(timezone: str, moment: datetime, offset: str) -> None:
    assert format_utc_offset(moment, timezone) == offset


def test_zones_are_named_by_their_city() -> None:
    assert [zone_city("Asia/Qostanay", language) for language in ("kk", "ru", "en")] == [
        "Қостанай",
        "Костанай",
        "Kostanay",
    ]
