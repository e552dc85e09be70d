"""The words of the reports. They are here and not in `i18n`, because the two floors do not know each other."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

FALLBACK = "en"


def word(key: str, language: str, **arguments: object) -> str:
    """A text of the reports in a language, its placeholders filled."""
    texts = _words()[key]
    return texts.get(language, texts[FALLBACK]).format_map(arguments)


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    loaded: Mapping[str, Mapping[str, str]] = yaml.safe_load((files(__package__) / "words.yml").read_text("utf-8"))
    return loaded
