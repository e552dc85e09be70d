"""Questions to whoever sits at the terminal."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

import click

from ...i18n import Messages
from ..faults import Fault
from ..output import tell

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Question(Generic[Answer]):
    """One thing to be known, from an option of the call or from its reader."""

    option: str
    """`--email`."""
    key: str
    """Of its words."""
    parse: Callable[[str], Answer]
    """Reads an answer.

    Raises:
        Fault: If the answer is none.
    """
    default: str = ""
    is_needed: bool = False
    subject: str = ""
    """What `{subject}` in its words stands for: a language."""


def is_answered() -> bool:
    """Whether somebody at a terminal can answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def settle(question: Question[Answer], given: str | None, words: Messages, *, asks: bool) -> Answer | None:
    """Find the answer: the option's, else the reader's, else the default; None where there is none.

    Raises:
        Fault: If the option's value is no answer, or one that is needed is missing.
    """
    if given is not None:
        return question.parse(given)
    if asks:
        return _ask(question, words)
    if question.is_needed and not question.default:
        raise Fault("centre.missing", option=question.option)
    return question.parse(question.default) if question.default else None


def _ask(question: Question[Answer], words: Messages) -> Answer | None:
    """Ask until the answer is one; nothing typed takes the default."""
    text = words.say(question.key, subject=question.subject)
    while True:
        answer = click.prompt(text, default=question.default, show_default=bool(question.default), err=True).strip()
        if not answer and not question.is_needed:
            return None
        try:
            return question.parse(answer)
        except Fault as fault:
            tell(fault.worded(words))
