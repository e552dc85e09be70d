"""The language a command speaks."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..i18n import LANGUAGES
from ..loading import find_root, first_language


def choose_language(chosen: str | None, root: Path | None) -> str:
    """Choose the language: the option's, else the locale's, else the bank's first."""
    return chosen or locale_language(os.environ) or (first_language(root) if root else None) or LANGUAGES[0]


def locale_language(environment: Mapping[str, str]) -> str | None:
    """The language of the locale; None where it says none that the command speaks.

    As in POSIX, the first variable that is set decides: `LC_ALL=C` silences `LANG`.
    """
    names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((name for name in names if name), "")
    language = locale.partition(".")[0].partition("_")[0].lower()
    return language if language in LANGUAGES else None


def language_of_call(arguments: Sequence[str]) -> str:
    """The language for a call that could not be understood, guessed from its words."""
    chosen = _value_of("--lang", arguments)
    start = Path(_value_of("--root", arguments) or ".")
    return choose_language(chosen if chosen in LANGUAGES else None, find_root(start))


def _value_of(option: str, arguments: Sequence[str]) -> str | None:
    for argument, following in zip(arguments, [*arguments[1:], None], strict=False):
        if argument == option:
            return following
        if argument.startswith(f"{option}="):
            return argument.partition("=")[2]
    return None
