"""Languages: texts, messages, dates, sorting, scripts."""

from .dates import format_date, format_day_of_year, format_number
from .language_names import language_name
from .messages import LANGUAGES, Messages, messages
from .script import find_lookalikes, guess_language, kazakh_share, repair_lookalikes
from .search import search_keys
from .sorting import sort_key
from .text import LocalizedText, localize, localized_language

__all__ = [
    "LANGUAGES",
    "LocalizedText",
    "Messages",
    "find_lookalikes",
    "format_date",
    "format_day_of_year",
    "format_number",
    "guess_language",
    "kazakh_share",
    "language_name",
    "localize",
    "localized_language",
    "messages",
    "repair_lookalikes",
    "search_keys",
    "sort_key",
]
