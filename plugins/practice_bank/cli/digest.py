"""`practice-bank digest`: what reviews, decisions and translations name as the content they are about."""

import json
from pathlib import Path
from typing import Any

import click

from ..i18n import messages
from ..loading import load_bank
from ..records import Bank, CollectionEntry, Record
from ..validation import parse_bank
from .language import choose_language
from .options import format_option, language_option, root_option
from .output import tell
from .records import pick
from .site import find_site
from .worded import WordedCommand

Work = Record | CollectionEntry[Any, Any]


@click.command("digest", cls=WordedCommand)
@click.argument("ids", nargs=-1, metavar="[ID]...")
@format_option("text", "json")
@language_option
@root_option
def digest(ids: tuple[str, ...], form: str, lang: str | None, root: Path | None) -> None:
    """Print content digests."""
    site = find_site(root)
    loaded, _ = load_bank(site)
    bank, _ = parse_bank(loaded)
    known = [folder.id for folders in (loaded.records, *loaded.collections.values()) for folder in folders]
    works = _gather(bank)
    picked = pick(ids, works, known)
    if missing := sorted(set(known) - set(works)):
        tell(messages(choose_language(lang, site)).say("cli.left_out", ids=", ".join(missing)))
    click.echo(_as_json(picked) if form == "json" else _as_text(picked), nl=bool(picked) or form == "json")


def _gather(bank: Bank) -> dict[str, Work]:
    """What has a digest, by id; of two that share an id, a record goes first, then an event."""
    works: dict[str, Work] = {}
    for held in (bank.records, bank.events, bank.news, bank.acts, bank.questions):
        works |= {name: work for name, work in held.items() if name not in works}
    return works


def _as_text(works: dict[str, Work]) -> str:
    return "\n".join(f"{name} {work.digest}" for name, work in works.items())


def _as_json(works: dict[str, Work]) -> str:
    described = [
        {"id": name, "digest": work.digest, "parts": dict(work.section_digests) if isinstance(work, Record) else {}}
        for name, work in works.items()
    ]
    return json.dumps({"digests": described}, ensure_ascii=False, indent=2)
