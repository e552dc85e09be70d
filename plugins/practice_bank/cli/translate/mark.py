"""`practice-bank translate mark`: declare a translation level with today's original."""

from pathlib import Path

import click

from ...diagnostics import did_you_mean
from ...i18n import messages
from ...loading import find_record_ids, load_bank
from ...records import Bank, Record, TranslationState
from ...validation import parse_bank
from ..faults import Fault
from ..language import choose_language
from ..options import language_option, root_option
from ..output import tell
from ..records import pick
from ..review.refusal import refuse, refuse_findings
from ..site import find_site
from ..worded import WordedCommand, WordedOption
from ..writing import write_whole
from .levelling import Levelling
from .works import check_language

_STATES = (TranslationState.COMPLETE, TranslationState.IN_PROGRESS, TranslationState.MACHINE)


@click.command("mark", cls=WordedCommand)
@click.argument("name", metavar="ID")
@click.option("--to", required=True, metavar="LANG", cls=WordedOption, help="cli.help_mark_to")
@click.option("--translator", metavar="PERSON", cls=WordedOption, help="cli.help_translator")
@click.option("--checked-by", "checker", metavar="PERSON", cls=WordedOption, help="cli.help_checked_by")
@click.option(
    "--state",
    type=click.Choice([state.value for state in _STATES]),
    cls=WordedOption,
    help="cli.help_translation_state",
)
@language_option
@root_option
def mark(
    name: str,
    to: str,
    translator: str | None,
    checker: str | None,
    state: str | None,
    lang: str | None,
    root: Path | None,
) -> None:
    """Declare a translation level."""
    site = find_site(root)
    words = messages(choose_language(lang, site))
    loaded, unreadable = load_bank(site)
    bank, invalid = parse_bank(loaded)
    record = pick((name,), bank.records, sorted(find_record_ids(site)))[name]
    _check_call(record, to, (translator, checker), bank)
    levelling = Levelling(loaded, record, to, {"translator": translator, "checked_by": checker, "state": state})
    if not levelling.is_readable:
        refuse_findings(words, [each for each in (*unreadable, *invalid) if each.place.path == levelling.path], site)
    if hindrances := levelling.find_hindrances(bank):
        refuse(words, *(words.say(key, **named) for key, named in hindrances))
    if errors := levelling.find_errors():
        refuse_findings(words, errors, site)
    if missing := levelling.find_missing(words.language):
        refuse(words, words.say("translate.parts_missing", parts="; ".join(missing)))
    if levelling.text == levelling.before:
        tell(words["translate.nothing_to_mark"])
    else:
        write_whole(site / levelling.path, levelling.text.encode())
    click.echo(levelling.path)


def _check_call(record: Record, to: str, people: tuple[str | None, ...], bank: Bank) -> None:
    check_language(to, bank)
    if to == record.language:
        raise Fault("translate.is_original", id=record.id, language=to)
    for person in filter(None, people):
        if person not in bank.people:
            raise Fault("cli.no_such_person", id=person, suggestion=dict(did_you_mean(person, bank.people)))
