"""`practice-bank document template`: a template for a methodist to edit in Word."""

import os
from pathlib import Path

import click

from ...loading import find_template
from ..faults import Fault
from ..options import language_option, root_option
from ..papers import load_documents
from ..site import find_site
from ..worded import WordedCommand, WordedOption
from ..writing import write_whole
from .manuscript_template import write_manuscript_templates
from .options import in_option

PAPERS = ("extract", "conclusion")
"""Papers that templates make."""
MANUSCRIPT = "manuscript"


@click.command("template", cls=WordedCommand)
@click.argument("name", type=click.Choice((*PAPERS, MANUSCRIPT)), metavar="PAPER")
@click.option("--kind", metavar="KIND", cls=WordedOption, help="cli.help_template_kind")
@in_option
@click.option("--out", type=Path, metavar="FILE", cls=WordedOption, help="cli.help_template_out")
@language_option
@root_option
def template(
    name: str,
    kind: str | None,
    shape: str,
    out: Path | None,
    lang: str | None,  # noqa: ARG001
    root: Path | None,
) -> None:
    """Write a template: of a paper into the bank, of manuscripts for those who write them."""
    site = find_site(root)
    if name == MANUSCRIPT:
        write_manuscript_templates(site, kind, shape, out)
        return
    documents = load_documents()
    target = out or find_template(site, f"{name}.{shape}.docx")
    if out is None and os.path.lexists(target):
        raise Fault("document.template_exists", path=target.relative_to(site).as_posix())
    write_whole(target, documents.PAPERS[name].make_template(shape))
    click.echo(target if out else target.relative_to(site).as_posix())
