"""Commands whose help is in the message catalogue.

An option's `help` is the key of its words, a command's help is `cli.<names>_help` (`cli.review_assign_help`): the
language is known only when the command runs, long after click has built it.
"""

import os
import sys
from collections.abc import Callable, Sequence
from typing import Any

import click

from ..i18n import LANGUAGES, Messages, messages
from .faults import word_error
from .language import language_of_call


class WordedOption(click.Option):
    """An option whose help is a key of the catalogue."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Give the option's line of the help."""
        record = super().get_help_record(ctx)
        return (record[0], words_of(ctx)[self.help or "cli.help_help"]) if record else None


class WordedCommand(click.Command):
    """A verb whose help is in the catalogue."""

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002
        """Give the verb's line in the list of verbs."""
        return short_help(self)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give `--help` in words of ours."""
        return help_option(self, ctx)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the verb is called."""
        write_usage(self, ctx, formatter)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the verb does."""
        write_text(words_of(ctx)[help_key(ctx)], formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what can be chosen."""
        write_options(self, ctx, formatter)


class WordedGroup(click.Group):
    """The command itself, or a verb with verbs of its own; faults are told in the caller's language."""

    command_class = WordedCommand

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002
        """Give the line in the list of verbs."""
        return short_help(self)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give `--help` in words of ours."""
        return help_option(self, ctx)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is called."""
        write_usage(self, ctx, formatter)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command is for."""
        write_text(words_of(ctx)[help_key(ctx)], formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the verbs."""
        write_options(self, ctx, formatter)
        with formatter.section(words_of(ctx)["cli.verbs"]):
            formatter.write_dl([(name, verb.get_short_help_str()) for name, verb in sorted(self.commands.items())])

    def main(self, args: Sequence[str] | None = None, *rest: Any, **options: Any) -> Any:
        """Run a call; faults go to standard error in the caller's language, with exit code 2."""
        if not options.get("standalone_mode", True):
            return super().main(args, *rest, **options)
        arguments = list(sys.argv[1:] if args is None else args)
        write_utf_8()
        language = language_of_call(arguments)
        try:
            sys.exit(super().main(arguments, *rest, **{**options, "standalone_mode": False, "obj": language}) or 0)
        except click.Abort:
            sys.exit(130)
        except Exception as error:
            if os.environ.get("PRACTICE_BANK_TRACEBACK") and not isinstance(error, click.ClickException):
                raise
            click.echo(word_error(error, messages(language)), err=True)
        sys.exit(2)


def words_of(ctx: click.Context) -> Messages:
    """The words for a help page; the group's `main` says the caller's language."""
    return messages(ctx.find_object(str) or LANGUAGES[-1])


def help_key(ctx: click.Context, *names: str | None) -> str:
    """The key of a command's help: its names below the command itself, which is `main`."""
    path = list(names)
    while ctx.parent:
        path.insert(0, ctx.command.name)
        ctx = ctx.parent
    return f"cli.{'_'.join(filter(None, path)) or 'main'}_help"


def short_help(command: click.Command) -> str:
    """The line of a verb in the list of the group whose help is shown."""
    ctx = click.get_current_context()
    return words_of(ctx)[help_key(ctx, command.name)]


def help_option(command: click.Command, ctx: click.Context) -> click.Option | None:
    """Make `--help`, with words of the catalogue."""
    names = command.get_help_option_names(ctx)

    def show(context: click.Context, _: click.Parameter, value: bool) -> None:
        if value and not context.resilient_parsing:
            click.echo(context.get_help(), color=context.color)
            context.exit()

    return (
        WordedOption(names, is_flag=True, is_eager=True, expose_value=False, help="cli.help_help", callback=show)
        if names
        else None
    )


def write_usage(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    """Write the line that shows how a command is called."""
    pieces = " ".join(command.collect_usage_pieces(ctx))
    formatter.write_usage(ctx.command_path, pieces, f"{words_of(ctx)['cli.usage']}: ")


def write_text(text: str, formatter: click.HelpFormatter) -> None:
    """Write what a command does."""
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(text)


def write_options(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    """Write the options of a command."""
    options = [option for option in command.get_params(ctx) if isinstance(option, click.Option)]
    records = [record for option in options if (record := option.get_help_record(ctx))]
    with formatter.section(words_of(ctx)["cli.options"]):
        formatter.write_dl(records)


def write_utf_8() -> None:
    """Write UTF-8 where a program reads the result, and never stop at a letter that a terminal lacks."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Callable[..., None] | None = getattr(stream, "reconfigure", None)
        if reconfigure and not stream.isatty():
            reconfigure(encoding="utf-8", errors="replace")
        elif reconfigure and os.name != "nt":
            reconfigure(errors="replace")
