"""Words of the interface. One file an area in `messages/`, each key with all its languages beside each other."""

from collections.abc import Callable, Mapping
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Any

import yaml
from babel import Locale

LANGUAGES = ("kk", "ru", "en")
"""Languages the interface speaks; the last is the fallback."""

KEPT = 1024
"""Numbers whose plural form is kept: most that pages say are small."""
Forms = str | Mapping[str, str]
"""A text, or its plural forms by CLDR category: `{"one": …, "few": …, "other": …}`."""


class Messages:
    """The interface in one language: `messages["record.authors"]`, `messages.count("catalogue.found", 5)`."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else LANGUAGES[-1]
        forms = {key: found[self.language] for key, found in catalogue().items()}
        self._texts = {key: form if isinstance(form, str) else form["other"] for key, form in forms.items()}

    @cached_property
    def _plural_form(self) -> Callable[[int], str]:
        return lru_cache(KEPT)(Locale.parse(self.language).plural_form)

    def __getitem__(self, key: str) -> str:
        """The text of a key; an unknown key is our own mistake."""
        return self._texts[key]

    def forms(self, key: str) -> Forms:
        """The text of a key with all its plural forms, for scripts that count."""
        return catalogue()[key][self.language]

    def say(self, key: str, **arguments: object) -> str:
        """The text of a key with its placeholders filled."""
        return self._texts[key].format_map(arguments)

    def count(self, key: str, number: int, **arguments: object) -> str:
        """The text of a key in the plural form of a number; `{n}` is the number."""
        form = catalogue()[key][self.language]
        text = form if isinstance(form, str) else form.get(self._plural_form(number), form["other"])
        return text.format_map({"n": number, **arguments})

    def area(self, area: str) -> Mapping[str, Forms]:
        """All keys of an area without its name, as scripts take them: texts, or plural forms by CLDR category."""
        own = f"{area}."
        found = {key: forms[self.language] for key, forms in catalogue().items() if key.startswith(own)}
        return {key.removeprefix(own): forms for key, forms in found.items()}


@cache
def messages(language: str) -> Messages:
    """The interface in a language; one the interface does not speak gets the fallback."""
    return Messages(language)


@cache
def catalogue() -> Mapping[str, Mapping[str, Forms]]:
    """All keys, `area.key`, with their forms by language."""
    found: dict[str, Mapping[str, Forms]] = {}
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for entry in sorted((files(__package__) / "messages").iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".yml"):
            area: dict[str, Any] = yaml.load(entry.read_text("utf-8"), Loader=loader) or {}
            found |= {f"{entry.name.removesuffix('.yml')}.{key}": forms for key, forms in area.items()}
    return found
