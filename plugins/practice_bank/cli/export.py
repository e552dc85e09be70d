"""`practice-bank export`: the data for machines, as the site publishes it."""

from datetime import date
from pathlib import Path

import click

from ..export import plan_data
from ..i18n import messages
from ..pipeline import Settings, arrange, check_bank
from ..running import write_outputs
from .language import choose_language
from .options import language_option, root_option, today_option
from .output import tell
from .schemas import write_schemas
from .site import find_site
from .worded import WordedCommand, WordedOption


@click.command("export", cls=WordedCommand)
@click.option("--output", type=Path, metavar="DIR", cls=WordedOption, help="cli.help_output")
@click.option("--schemas", is_flag=True, cls=WordedOption, help="cli.help_schemas")
@today_option
@language_option
@root_option
def export(output: Path | None, *, schemas: bool, today: date, lang: str | None, root: Path | None) -> None:
    """Write data files."""
    site = find_site(root)
    words = messages(choose_language(lang, site))
    settings = Settings(site, today)
    checked = check_bank(settings)
    if schemas:
        written = write_schemas(site, checked.bank)
    elif checked.has_errors:
        tell(words["cli.errors_stand"])
        click.get_current_context().exit(1)
    else:
        written = write_outputs(plan_data(arrange(checked, settings)), output or site / "site")
    click.echo("\n".join(str(path) for path in written))
