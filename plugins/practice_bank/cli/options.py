"""Options that several verbs share."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from ..environment import find_today
from ..i18n import LANGUAGES
from .faults import Fault
from .worded import WordedOption

Verb = TypeVar("Verb", bound=Callable[..., Any])

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def root_option(verb: Verb) -> Verb:
    """`--root DIR`: the site's folder."""
    return click.option("--root", type=Path, metavar="DIR", cls=WordedOption, help="cli.help_root")(verb)


def language_option(verb: Verb) -> Verb:
    """`--lang`: the language of messages."""
    choice = click.Choice(LANGUAGES)
    return click.option("--lang", type=choice, cls=WordedOption, help="cli.help_lang")(verb)


def today_option(verb: Verb) -> Verb:
    """`--today DAY`: the day statuses are derived for."""
    option = click.option("--today", callback=_read_day, metavar="YYYY-MM-DD", cls=WordedOption, help="cli.help_today")
    return option(verb)


def day_option(name: str, help: str) -> Callable[[Verb], Verb]:
    """An option that takes a day; None where it is not given."""

    def read(context: click.Context, parameter: click.Parameter, value: str | None) -> date | None:
        return _read_day(context, parameter, value) if value else None

    return click.option(name, callback=read, metavar="YYYY-MM-DD", cls=WordedOption, help=help)


def format_option(*formats: str) -> Callable[[Verb], Verb]:
    """`--format`: the form of the result, `text` where not said."""
    choice = click.Choice(formats)
    return click.option("--format", "form", type=choice, default="text", cls=WordedOption, help="cli.help_format")


def _read_day(_: click.Context, __: click.Parameter, value: str | None) -> date:
    if value is not None and not _DAY.fullmatch(value):
        raise Fault("cli.bad_day", day=value)
    try:
        return find_today(value)
    except (ValueError, OverflowError, OSError) as fault:
        raise Fault("cli.bad_day" if value else "cli.bad_epoch", day=value) from fault
