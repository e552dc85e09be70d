"""`practice-bank new`: a record or an event to be filled in."""

import shutil
from datetime import date
from pathlib import Path

import click

from ..diagnostics import did_you_mean
from ..i18n import LANGUAGES
from ..loading import COLLECTIONS, PRACTICES, find_collection_ids, find_record_ids, load_bank
from ..records import RESERVED_EVENT_IDS, RESERVED_IDS, Bank, EventEntry
from ..validation import parse_bank
from .blank import Blank, write_blank_event, write_blank_record
from .call_checks import check_author, check_kind, check_language, check_new_id
from .event_copy import EventCopy
from .faults import Fault
from .language import choose_language
from .options import language_option, root_option, today_option
from .schemas import schema_line, write_schemas
from .site import find_site
from .worded import WordedCommand, WordedOption

EVENT = "event"


@click.command("new", cls=WordedCommand)
@click.argument("kind", metavar="KIND")
@click.argument("name", metavar="ID")
@click.option("--title", metavar="TEXT", cls=WordedOption, help="cli.help_title")
@click.option("--author", metavar="PERSON", cls=WordedOption, help="cli.help_author")
@click.option("--from", "source", metavar="ID", cls=WordedOption, help="cli.help_from")
@today_option
@language_option
@root_option
def new(
    kind: str,
    name: str,
    title: str | None,
    author: str | None,
    source: str | None,
    today: date,
    lang: str | None,
    root: Path | None,
) -> None:
    """Write a new text."""
    site = find_site(root)
    bank, _ = parse_bank(load_bank(site)[0])
    _check_call(bank, kind, name, author, site)
    events = bank.settings.collections.get("events", COLLECTIONS["events"])
    folder = f"{events if kind == EVENT else PRACTICES}/{today.year}/{name}"
    schema = schema_line(folder, kind if kind == EVENT else f"record-{kind}")
    if source is None:
        language = _text_language(lang, site, bank)
        blank = Blank(bank, language, today, title, author, schema)
        text = write_blank_event(blank) if kind == EVENT else write_blank_record(blank, bank.kinds[kind])
        texts, files = [(f"index.{language}.md", text)], list[str]()
    else:
        copy = EventCopy(_find_source(bank, kind, source, site), site, schema, title)
        texts, files = list(copy.write_texts()), [f"{copy.event.folder}/{file}" for file in copy.find_files()]
    write_schemas(site, bank)
    for written, text in texts:
        _write_new(site / folder / written, text)
        click.echo(f"{folder}/{written}")
    for file in files:
        _copy_file(site / file, site / folder / "files")


def _find_source(bank: Bank, kind: str, source: str, site: Path) -> EventEntry:
    """Find the event that is to be copied."""
    if kind != EVENT:
        raise Fault("cli.from_event_only")
    if source in bank.events:
        return bank.events[source]
    known = find_collection_ids(site, "events")
    if source in known:
        raise Fault("cli.event_faulty", id=source, path=known[source])
    raise Fault("cli.no_such_event", id=source, suggestion=dict(did_you_mean(source, known)))


def _check_call(bank: Bank, kind: str, name: str, author: str | None, site: Path) -> None:
    check_kind(kind, [*bank.kinds, EVENT])
    if kind == EVENT and name in RESERVED_EVENT_IDS:
        raise Fault("cli.event_id_reserved", id=name)
    if kind != EVENT and name in RESERVED_IDS:
        raise Fault("cli.id_reserved", id=name)
    check_new_id(name, find_collection_ids(site, "events") if kind == EVENT else find_record_ids(site))
    if author is not None:
        check_author(author, bank)


def _text_language(chosen: str | None, site: Path, bank: Bank) -> str:
    """The language of the text: one of the bank's and of those the command can guide in."""
    language = choose_language(chosen, site)
    if language in bank.settings.languages:
        return language
    if chosen:
        check_language(chosen, bank)
    return next((known for known in bank.settings.languages if known in LANGUAGES), LANGUAGES[0])


def _write_new(target: Path, text: str) -> None:
    """Write a file that is not there yet."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(text)


def _copy_file(file: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, folder / file.name)
