"""`practice-bank export`: the data for machines, as the site publishes it."""

from datetime import date
from pathlib import Path

import click

from ..export import plan_data
from ..i18n import messages
from ..pipeline import Settings, arrange, check_bank
from ..running import Output, Progress, write_outputs
from .language import choose_language
from .options import language_option, root_option, today_option
from .output import tell, watch
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
    words = messages(language := choose_language(lang, site))
    progress = watch(language)
    settings = Settings(site, today, progress=progress)
    checked = check_bank(settings)
    progress.finish()
    if schemas:
        written = write_schemas(site, checked.bank)
    elif checked.has_errors:
        tell(words["cli.errors_stand"])
        click.get_current_context().exit(1)
    else:
        written = _write(list(plan_data(arrange(checked, settings))), output or site / "site", progress)
    click.echo("\n".join(str(path) for path in written))


def _write(outputs: list[Output], directory: Path, progress: Progress) -> list[Path]:
    written = write_outputs(progress.track("export", outputs, len(outputs)), directory)
    progress.finish()
    return written
