"""What a call did not say is asked at a terminal; a script gets told what is missing."""

import sys
from collections.abc import Sequence
from datetime import date

import click

from ...i18n import Messages
from ..faults import Fault


def ask_text(words: Messages, given: str | None, option: str, *, default: str | None = None) -> str:
    """Take a text from the call, else from whoever sits at the terminal."""
    if given:
        return given
    _need_terminal(option)
    answer: str = click.prompt(words[f"conduct.ask_{option}"], default=default, err=True)
    return answer.strip()


def ask_choice(words: Messages, given: str | None, option: str, choices: Sequence[str]) -> str:
    """Take one of some words."""
    answer = given or ""
    while answer not in choices:
        if answer:
            click.echo(words.say("conduct.not_a_choice", answer=answer, choices=", ".join(choices)), err=True)
        answer = ask_text(words, None, option, default=choices[0]) if not given else _refuse_choice(option, choices)
    return answer


def ask_day(words: Messages, given: date | None, option: str, default: date) -> date:
    """Take a day."""
    if given or not sys.stdin.isatty():
        return given or default
    while True:
        answer = ask_text(words, None, option, default=default.isoformat())
        try:
            return date.fromisoformat(answer)
        except ValueError:
            click.echo(words.say("cli.bad_day", day=answer), err=True)


def _refuse_choice(option: str, choices: Sequence[str]) -> str:
    raise Fault("cli.bad_parameter", name=f"--{option}", choices=", ".join(choices))


def _need_terminal(option: str) -> None:
    if not sys.stdin.isatty():
        raise Fault("cli.missing_parameter", name=f"--{option.replace('_', '-')}")
