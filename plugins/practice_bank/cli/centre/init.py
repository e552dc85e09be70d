"""`practice-bank init`: a new centre's site."""

from datetime import date
from pathlib import Path

import click

from ...i18n import LANGUAGES, language_name, messages
from ..faults import Fault
from ..language import choose_language
from ..options import language_option, today_option
from ..output import tell
from ..worded import WordedCommand, WordedOption
from .answers import (
    parse_district,
    parse_email,
    parse_languages,
    parse_name,
    parse_repository,
    parse_site_url,
)
from .asking import Question, is_answered, settle
from .centre import Centre
from .demonstration import DEMONSTRATED, render_demonstration
from .first_commit import Committed, commit_first
from .planting import check_place, plant
from .site_files import render_site


@click.command("init", cls=WordedCommand)
@click.argument("directory", metavar="DIR", type=Path)
@click.option("--languages", metavar="kk,ru", cls=WordedOption, help="cli.help_languages")
@click.option("--name-kk", metavar="TEXT", cls=WordedOption, help="cli.help_name_kk")
@click.option("--name-ru", metavar="TEXT", cls=WordedOption, help="cli.help_name_ru")
@click.option("--name-en", metavar="TEXT", cls=WordedOption, help="cli.help_name_en")
@click.option("--short-kk", metavar="TEXT", cls=WordedOption, help="cli.help_short")
@click.option("--short-ru", metavar="TEXT", cls=WordedOption, help="cli.help_short")
@click.option("--short-en", metavar="TEXT", cls=WordedOption, help="cli.help_short")
@click.option("--district", metavar="ID", cls=WordedOption, help="cli.help_district")
@click.option("--email", metavar="ADDRESS", cls=WordedOption, help="cli.help_email")
@click.option("--site-url", metavar="URL", cls=WordedOption, help="cli.help_site_url")
@click.option("--repository", metavar="HOST:NAME", cls=WordedOption, help="cli.help_repository")
@click.option("--from-demo", is_flag=True, cls=WordedOption, help="cli.help_from_demo")
@click.option("--yes", is_flag=True, cls=WordedOption, help="cli.help_yes")
@today_option
@language_option
def init(directory: Path, *, from_demo: bool, yes: bool, today: date, lang: str | None, **given: str | None) -> None:
    """Start a centre's site."""
    language = choose_language(lang, None)
    words = messages(language)
    place = check_place(directory)
    centre = _settle_centre(given, language, asks=not yes and is_answered(), is_demonstration=from_demo)
    files = render_demonstration(centre) if from_demo else render_site(centre, today)
    plant(place, files, today)
    committed = commit_first(place, words["centre.first_commit"])
    click.echo(str(directory))
    if committed is Committed.REFUSED:
        tell(words["centre.not_committed"])
    tell(words.say("centre.next", directory=directory))


def _settle_centre(given: dict[str, str | None], language: str, *, asks: bool, is_demonstration: bool) -> Centre:
    words = messages(language)

    def answer(question: Question[str]) -> str | None:
        return settle(question, given[question.option.removeprefix("--").replace("-", "_")], words, asks=asks)

    languages = settle(
        Question("--languages", "centre.ask_languages", parse_languages, "kk,ru"), given["languages"], words, asks=asks
    )
    assert languages is not None
    if is_demonstration and languages != DEMONSTRATED:
        raise Fault("centre.demonstration_languages", languages=",".join(DEMONSTRATED))
    _check_unused(given, languages)
    if is_demonstration and given["district"] is not None:
        raise Fault("centre.demonstration_district")
    names, shorts = {}, {}
    for code in languages:
        said = language_name(code, language)
        if name := answer(Question(f"--name-{code}", "centre.ask_name", parse_name, "", not is_demonstration, said)):
            names[code] = name
        if name and (short := answer(Question(f"--short-{code}", "centre.ask_short", parse_name, subject=said))):
            shorts[code] = short
    repository = Question("--repository", "centre.ask_repository", parse_repository)
    return Centre(
        languages=languages,
        names=names,
        shorts=shorts,
        district=None if is_demonstration else answer(Question("--district", "centre.ask_district", parse_district)),
        email=answer(Question("--email", "centre.ask_email", parse_email)),
        site_url=answer(Question("--site-url", "centre.ask_site_url", parse_site_url)),
        repository=settle(repository, given["repository"], words, asks=asks),
    )


def _check_unused(given: dict[str, str | None], languages: tuple[str, ...]) -> None:
    """Refuse names in a language that the site will not have: nobody would see them."""
    for code in LANGUAGES:
        for option in (f"name_{code}", f"short_{code}"):
            if given[option] is not None and code not in languages:
                raise Fault("centre.unused_name", option=f"--{option.replace('_', '-')}", languages=",".join(languages))
