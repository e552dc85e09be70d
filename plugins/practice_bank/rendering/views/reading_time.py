"""How long a text takes to read."""

from .reader import Reader
from .shown_text import ShownText

WORDS_A_MINUTE = {"kk": 166, "ru": 184, "en": 228}
"""Means of adults reading paragraphs aloud, from the International Reading Speed Texts (Trauzettel-Klosinski and Dietz,
2012): Russian 184, English 228. They have no Kazakh; Turkish, whose words are built as long as Kazakh ones, has 166."""


def reading_time(shown: ShownText, reader: Reader) -> str:
    """Say how many minutes the shown text takes, in whole minutes, one at least; empty for a text without words."""
    if not shown.body.words:
        return ""
    rate = WORDS_A_MINUTE.get(shown.body_language, WORDS_A_MINUTE["en"])
    return reader.words.count("record.reading_time", max(1, round(shown.body.words / rate)))
