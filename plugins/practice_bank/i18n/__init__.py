"""Languages: texts, messages, dates, sorting, scripts."""

from .dates import (
    format_date,
    format_date_range,
    format_day_of_year,
    format_month,
    format_number,
    format_time,
    format_time_range,
    format_utc_offset,
    format_weekday,
    format_weekday_date,
    format_weekday_short,
    zone_city,
)
from .editor_strings import editor_strings
from .language_names import language_name
from .messages import LANGUAGES, Messages, messages
from .prefix import language_prefix
from .romanise import make_id
from .script import find_lookalikes, guess_language, is_kazakh, kazakh_share, repair_lookalikes
from .search import (
    Meaning,
    QueryWord,
    Word,
    choose_meaning,
    count_keys,
    find_words,
    forget_words,
    query_keys,
    search_keys,
    split_words,
)
from .sorting import sort_key
from .text import LocalizedText, localize, localized_language

__all__ = [
    "LANGUAGES",
    "LocalizedText",
    "Meaning",
    "Messages",
    "QueryWord",
    "Word",
    "choose_meaning",
    "count_keys",
    "editor_strings",
    "find_lookalikes",
    "find_words",
    "forget_words",
    "format_date",
    "format_date_range",
    "format_day_of_year",
    "format_month",
    "format_number",
    "format_time",
    "format_time_range",
    "format_utc_offset",
    "format_weekday",
    "format_weekday_date",
    "format_weekday_short",
    "guess_language",
    "is_kazakh",
    "kazakh_share",
    "language_name",
    "language_prefix",
    "localize",
    "localized_language",
    "make_id",
    "messages",
    "query_keys",
    "repair_lookalikes",
    "search_keys",
    "sort_key",
    "split_words",
    "zone_city",
]
