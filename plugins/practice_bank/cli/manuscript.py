"""`practice-bank import`: a Word file becomes a record."""

import sys
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

import click

from ..i18n import LANGUAGES, Messages, language_name, localize, make_id, messages
from ..loading import PRACTICES, find_record_ids, load_bank
from ..records import RESERVED_IDS, Bank
from ..validation import parse_bank
from ..validation.forms import build_forms
from .call_checks import check_author, check_kind, check_language, check_new_id
from .faults import Fault
from .language import choose_language
from .manuscript_report import report_notices
from .new_record import NewRecord, write_record
from .options import root_option, today_option
from .output import tell
from .papers import load_manuscripts
from .schemas import write_schemas
from .site import find_site
from .worded import WordedCommand, WordedOption


@click.command("import", cls=WordedCommand)
@click.argument("file", type=Path, metavar="FILE.docx")
@click.option("--kind", metavar="KIND", cls=WordedOption, help="cli.help_import_kind")
@click.option("--id", "name", metavar="ID", cls=WordedOption, help="cli.help_import_id")
@click.option("--title", metavar="TEXT", cls=WordedOption, help="cli.help_title")
@click.option("--author", metavar="PERSON", cls=WordedOption, help="cli.help_author")
@click.option("--lang", type=click.Choice(LANGUAGES), cls=WordedOption, help="cli.help_import_lang")
@today_option
@root_option
def import_manuscript(
    file: Path,
    kind: str | None,
    name: str | None,
    title: str | None,
    author: str | None,
    lang: str | None,
    today: date,
    root: Path | None,
) -> None:
    """Make a record of a manuscript."""
    site = find_site(root)
    words = messages(choose_language(lang, site))
    bank, _ = parse_bank(load_bank(site)[0])
    _check_call(bank, kind, name, author, lang, site)
    manuscripts, forms = load_manuscripts(), build_forms(bank)
    manuscript = _read(file, bank, forms, manuscripts, words)
    chosen = kind or _choose_kind(manuscript, bank, words)
    language = lang or _choose_language(manuscript, bank, words)
    given: dict[str, object] = {"title": title} if title else {}
    given |= {"authors": [{"person": author}]} if author else {}
    maker = manuscripts.Maker(bank, bank.kinds[chosen], forms[chosen], language, today)
    draft = manuscript.make(maker, given)
    front = {**draft.front, "title": draft.front.get("title") or _ask_title(words)}
    id = name or _find_id(str(front["title"]), site)
    folder = f"{PRACTICES}/{today.year}/{id}"
    record = NewRecord(chosen, id, language, front, draft.sections, draft.files)
    for path in write_record(site, folder, record):
        click.echo(path)
    write_schemas(site, bank)
    report_notices(draft.notices, words)
    tell(words.say("manuscript.next", path=folder))


def _check_call(
    bank: Bank, kind: str | None, name: str | None, author: str | None, lang: str | None, site: Path
) -> None:
    if kind is not None:
        check_kind(kind, bank.kinds)
    if name in RESERVED_IDS:
        raise Fault("cli.id_reserved", id=name)
    if name is not None:
        check_new_id(name, find_record_ids(site))
    if author is not None:
        check_author(author, bank)
    if lang is not None:
        check_language(lang, bank)


def _read(file: Path, bank: Bank, forms: Any, manuscripts: Any, words: Messages) -> Any:
    if not file.is_file():
        raise Fault("manuscript.no_file", path=file)
    try:
        manuscript = manuscripts.read_manuscript(file, bank, forms)
    except manuscripts.NotReadable as fault:
        _refuse(file, fault.reason, words)
    if manuscript.is_empty:
        _refuse(file, "empty", words)
    return manuscript


def _refuse(file: Path, reason: str, words: Messages) -> NoReturn:
    tell(words.say("manuscript.refused", path=file))
    tell(words[f"manuscript.file_{reason}"])
    click.get_current_context().exit(1)


def _choose_kind(manuscript: Any, bank: Bank, words: Messages) -> str:
    """Take the kind that most of the document speaks for; where two are level, ask, or say what to say."""
    guesses = manuscript.kinds
    if guesses and (len(guesses) == 1 or guesses[0].weight > guesses[1].weight):
        kind = guesses[0]
        label = localize(bank.kinds[kind.kind].labels, words.language)
        headings = ", ".join(f"«{heading}»" for heading in kind.headings)
        key = "kind_named" if kind.is_named else "kind_guessed"
        tell(words.say(f"manuscript.{key}", kind=label, **({} if kind.is_named else {"headings": headings})))
        return str(kind.kind)
    kinds = [guess.kind for guess in guesses] or list(bank.kinds)
    if not sys.stdin.isatty():
        raise Fault("manuscript.kind_unclear", kinds=", ".join(kinds))
    question = words.say("manuscript.ask_kind", kinds=", ".join(kinds))
    return str(click.prompt(question, type=click.Choice(list(bank.kinds)), show_choices=False, err=True))


def _choose_language(manuscript: Any, bank: Bank, words: Messages) -> str:
    guess: str = manuscript.guess_language(bank)
    if not guess:
        raise Fault("manuscript.language_unclear", languages=", ".join(bank.settings.languages))
    tell(words.say("manuscript.language_guessed", language=language_name(guess, words.language)))
    return guess


def _ask_title(words: Messages) -> str:
    if not sys.stdin.isatty():
        raise Fault("manuscript.no_title")
    return str(click.prompt(words["manuscript.ask_title"], err=True)).strip()


def _find_id(title: str, site: Path) -> str:
    """Find a free id made of a title: where it is taken, with a number."""
    made = make_id(title)
    if not made:
        raise Fault("manuscript.no_id")
    taken = {*find_record_ids(site), *RESERVED_IDS}
    number = next(number for number in range(1, len(taken) + 2) if _numbered(made, number) not in taken)
    return _numbered(made, number)


def _numbered(id: str, number: int) -> str:
    return id if number == 1 else f"{id}-{number}"
