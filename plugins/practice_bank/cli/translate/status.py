"""`practice-bank translate status`: how each work stands in each language, and where one text has moved alone."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from ...catalogue import Entry, LanguageBehind
from ...review import LanguageState, TranslationGap
from ..movement import describe_gap, gap_words, title_parts
from ..options import format_option, language_option, root_option, today_option
from ..output import show_lines
from ..records import pick
from ..worded import WordedCommand
from .works import Works, open_works

Line = list[tuple[str, str]]

_STYLES = {
    LanguageState.ORIGINAL: "dim",
    LanguageState.CURRENT: "green",
    LanguageState.NOT_PLANNED: "dim",
}
_UNKNOWN = TranslationGap(None, None)


@click.command("status", cls=WordedCommand)
@click.argument("ids", nargs=-1, metavar="[ID]...")
@format_option("text", "json")
@today_option
@language_option
@root_option
def status(ids: tuple[str, ...], form: str, today: date, lang: str | None, root: Path | None) -> None:
    """Print how translations stand."""
    works = open_works(root, today, lang)
    picked = pick(ids, works.entries, works.known)
    if form == "json":
        described = [_describe(entry) for entry in picked.values()]
        click.echo(json.dumps({"records": described}, ensure_ascii=False, indent=2))
        return
    for entry in picked.values():
        show_lines(_lines(entry, works))


def _describe(entry: Entry) -> dict[str, object]:
    record = entry.record
    return {
        "id": record.id,
        "original": record.language,
        "digest": record.digest,
        "languages": {code: _describe_language(entry, code, state) for code, state in entry.standing.languages.items()},
    }


def _describe_language(entry: Entry, language: str, state: LanguageState) -> dict[str, object]:
    translation = entry.record.translations.get(language)
    if translation is None:
        gap: dict[str, object] = {}
    else:
        note = translation.front.translation
        found = entry.standing.translations.get(language, _UNKNOWN)
        gap = {"source": note.source, "translator": note.translator, "checked_by": note.checked_by} | describe_gap(
            found
        )
    need = LanguageBehind(entry, language, state)
    return {"state": state.value, **gap, "to_translate": list(need.parts), "words": need.words}


def _lines(entry: Entry, works: Works) -> Iterator[Line]:
    yield [(entry.record.id, "bold"), (f" – {works.title(entry)}", "")]
    for language, state in entry.standing.languages.items():
        yield [(f"    {language}: ", ""), (works.words[f"cli.language_{state.value}"], _STYLES.get(state, "yellow"))]
        yield from ([(f"        {said}", "")] for said in _details(entry, language, state, works))


def _details(entry: Entry, language: str, state: LanguageState, works: Works) -> Iterator[str]:
    words, kind = works.words, works.kind(entry)
    gap = entry.standing.translations.get(language)
    if gap:
        yield from gap_words(gap, entry.record, kind, words)
    need = LanguageBehind(entry, language, state)
    if need.words and state is not LanguageState.STALE:
        parts = title_parts(need.parts, entry.record, kind, words)
        yield words.count("translate.to_translate_parts", need.words, parts=parts)
    elif need.words:
        yield words.count("translate.to_translate", need.words)
