"""What fields, hints and choices are called."""

from collections.abc import Iterator, Mapping, Sequence

from ...i18n import LANGUAGES, language_name, messages
from ...i18n.messages import catalogue

_CHOICES: Mapping[str, str] = {
    "cost": "catalogue.cost_",
    "difficulty": "catalogue.difficulty_",
    "mode": "event.mode_",
}
"""Where values are labelled already, by key."""


def find_labels(path: Sequence[str]) -> Mapping[str, str]:
    """Find what a field is called, by language: by all keys on the way, else by the last ones."""
    return next(_find_all("label", path), {"en": path[-1]})


def find_hint(path: Sequence[str]) -> Mapping[str, str]:
    """Find what to write in a field, by language; nothing where its label says it."""
    return next(_find_all("hint", path), {})


def find_choice_labels(key: str, value: str) -> Mapping[str, str]:
    """Find what a value is called, by language."""
    name = f"{_CHOICES.get(key, f'form.{key}_')}{value}"
    return _texts(name) if name in catalogue() else {"en": value}


def find_language_names(code: str) -> Mapping[str, str]:
    """Find what a language is called, by the reader's language."""
    return {reader: language_name(code, reader) for reader in LANGUAGES}


def _find_all(part: str, path: Sequence[str]) -> Iterator[Mapping[str, str]]:
    keys = [key for key in path if key != "*"]
    names = (f"form.{part}_{'_'.join(keys[start:])}" for start in range(len(keys)))
    return (_texts(name) for name in names if name in catalogue())


def _texts(name: str) -> Mapping[str, str]:
    return {language: messages(language)[name] for language in LANGUAGES}
