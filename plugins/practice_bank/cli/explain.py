"""`practice-bank explain`: what a code means, why it matters, and a right example."""

from pathlib import Path

import click

from ..diagnostics import did_you_mean, registry
from ..loading import find_root
from .faults import Fault
from .language import choose_language
from .options import language_option, root_option
from .output import show_page, tell
from .site_address import find_errors_page
from .worded import WordedCommand


@click.command("explain", cls=WordedCommand)
@click.argument("code_id", required=False, metavar="[CODE]")
@language_option
@root_option
def explain(code_id: str | None, lang: str | None, root: Path | None) -> None:
    """Explain a code."""
    site = root or find_root(Path.cwd())
    language = choose_language(lang, site)
    if code_id is None:
        click.echo("\n".join(f"{known.id}  {known.title(language)}" for known in registry().values()))
        return
    wanted = code_id.upper()
    codes = registry()
    if wanted not in codes:
        raise Fault("cli.no_such_code", code=code_id, suggestion=dict(did_you_mean(wanted, codes)))
    known = codes[wanted]
    show_page(f"# {known.id}: {known.title(language)}\n\n{known.page(language)}")
    if page := find_errors_page(site, language):
        tell(f"{page}#{known.anchor}")
