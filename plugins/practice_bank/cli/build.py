"""`practice-bank build`: the site, or one part of it for `merge`."""

import os
import subprocess
import sys
from pathlib import Path

import click

from ..i18n import messages
from ..running import SHARD, WHOLE, Shard, parse_shard
from .faults import Fault
from .language import choose_language
from .options import language_option, root_option
from .output import tell
from .site import find_site
from .worded import WordedCommand, WordedOption


def _read_shard(_: click.Context, __: click.Parameter, value: str | None) -> Shard:
    try:
        return parse_shard(os.environ.get(SHARD, "") if value is None else value or "0/0")
    except ValueError as fault:
        raise Fault("merge.bad_shard", shard=fault) from fault


@click.command("build", cls=WordedCommand)
@click.option("--shard", callback=_read_shard, metavar="I/N", cls=WordedOption, help="cli.help_shard")
@click.option("--site-dir", type=Path, metavar="DIR", cls=WordedOption, help="cli.help_output")
@language_option
@root_option
def build(shard: Shard, site_dir: Path | None, *, lang: str | None, root: Path | None) -> None:
    """Build the site as a strict build of MkDocs does."""
    site = find_site(root)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(site / "mkdocs.yml")]
    if site_dir:
        command += ["--site-dir", str(site_dir.resolve())]
    done = subprocess.run(command, env=os.environ | {SHARD: str(shard)}, check=False)
    if shard != WHOLE and not done.returncode:
        tell(messages(choose_language(lang, site)).say("merge.built", shard=shard))
    click.get_current_context().exit(done.returncode)
