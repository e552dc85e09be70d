"""`practice-bank change lay`: put the files of a change that are allowed over the site, and nothing else of it."""

import os
from pathlib import Path

import click

from ...i18n import messages
from ...loading import LINK, PROGRAM, SUBMODULE, TreeChange
from ..faults import Fault
from ..language import choose_language
from ..options import language_option, root_option
from ..output import tell
from ..site import find_site
from ..worded import WordedCommand
from .options import change_options
from .proposal import Proposal, open_proposal


@click.command("lay", cls=WordedCommand)
@change_options
@language_option
@root_option
def lay(base: str, head: str, *, insider: bool, lang: str | None, root: Path | None) -> None:
    """Lay a change over the site."""
    site = find_site(root)
    words = messages(choose_language(lang, site))
    proposal = open_proposal(site, base, head, insider=insider)
    if proposal.repository.has_uncommitted(""):
        raise Fault("change.uncommitted", site=site)
    click.echo(words.count("change.laid", lay_files(site, proposal)))
    if refused := len(proposal.difference.changes) - len(proposal.scope.allowed):
        tell(words.count("change.left_out", refused))


def lay_files(site: Path, proposal: Proposal) -> int:
    """Write what a change may hold and remove what it may remove; how many files that are.

    Contents come from git's objects: no filter, no attribute and no link of the change has a say.
    """
    allowed = [
        change for change in proposal.scope.allowed if not change.is_outside and change.mode not in (LINK, SUBMODULE)
    ]
    written = [change for change in allowed if not change.is_removed]
    for change in allowed:
        if change.is_removed:
            _target(site, change).unlink(missing_ok=True)
    for change, content in zip(
        written, proposal.repository.read_blobs([change.blob for change in written]), strict=True
    ):
        _write(_target(site, change), content, is_program=change.mode == PROGRAM)
    return len(allowed)


def _target(site: Path, change: TreeChange) -> Path:
    parts = change.path.split("/")
    way = [site.joinpath(*parts[:end]) for end in range(1, len(parts) + 1)]
    if any(part.lower() in ("", ".", "..", ".git") for part in parts) or any(place.is_symlink() for place in way):
        raise Fault("change.leads_away", path=change.path)
    return way[-1]


def _write(target: Path, content: bytes, *, is_program: bool) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    os.chmod(target, 0o755 if is_program else 0o644)
