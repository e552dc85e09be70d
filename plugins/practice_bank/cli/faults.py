"""What ends a command with exit code 2: wrong usage, or an environment in which it cannot work."""

from collections.abc import Iterable, Iterator

import click
from click.exceptions import NoArgsIsHelpError, NoSuchCommand

from ..diagnostics import did_you_mean
from ..i18n import Messages


class Fault(click.ClickException):
    """A fault of usage or environment, in the words of the message catalogue."""

    exit_code = 2

    def __init__(self, key: str, /, **arguments: object) -> None:
        super().__init__(key)
        self.key = key
        self.arguments = arguments

    def worded(self, words: Messages) -> str:
        """Say it in a language; a mapping by language among the arguments is resolved."""
        named = {
            name: value[words.language] if isinstance(value, dict) else value for name, value in self.arguments.items()
        }
        return words.say(self.key, **named)


def word_error(error: Exception, words: Messages) -> str:
    """Say what ended a call: a fault of the call, of the system, or our own mistake.

    Of our own mistake an author gets a sentence; `PRACTICE_BANK_TRACEBACK=1` shows the rest to whoever mends it.
    """
    if isinstance(error, NoArgsIsHelpError):
        return error.format_message()
    if isinstance(error, Fault):
        return error.worded(words)
    if isinstance(error, click.ClickException):
        return word_fault(error, words)
    if isinstance(error, OSError):
        return words.say("cli.environment", what=error.strerror or type(error).__name__, path=error.filename or "")
    return words.say("cli.own_mistake", what=f"{type(error).__name__}: {error}")


def word_fault(fault: click.ClickException, words: Messages) -> str:
    """Say what is wrong with a call that click could not understand."""
    if isinstance(fault, click.NoSuchOption):
        suggestion = did_you_mean(fault.option_name, fault.possibilities or ())
        return words.say("cli.no_such_option", name=fault.option_name, suggestion=suggestion[words.language])
    if isinstance(fault, NoSuchCommand):
        suggestion = did_you_mean(fault.command_name, _verbs(fault.ctx))
        return words.say("cli.no_such_verb", name=fault.command_name, suggestion=suggestion[words.language])
    if isinstance(fault, click.MissingParameter):
        return words.say("cli.missing_parameter", name=_name(fault))
    if isinstance(fault, click.BadParameter):
        return words.say("cli.bad_parameter", name=_name(fault), choices=", ".join(_choices(fault.param)))
    if isinstance(fault, click.BadOptionUsage):
        return words.say("cli.option_without_value", name=fault.option_name)
    return words["cli.bad_call"]


def _verbs(context: click.Context | None) -> Iterable[str]:
    command = context.command if context else None
    return command.commands if isinstance(command, click.Group) else ()


def _name(fault: click.BadParameter) -> str:
    parameter = fault.param
    if isinstance(parameter, click.Option):
        return parameter.opts[0]
    return parameter.make_metavar(fault.ctx) if parameter and fault.ctx else ""


def _choices(parameter: click.Parameter | None) -> Iterator[str]:
    if parameter and isinstance(parameter.type, click.Choice):
        yield from (str(choice) for choice in parameter.type.choices)
