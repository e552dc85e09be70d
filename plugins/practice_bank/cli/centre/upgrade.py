"""`practice-bank upgrade`: an older bank's files in today's format, nothing lost."""

from collections.abc import Mapping
from datetime import date
from importlib.metadata import version
from pathlib import Path

import click

from ...diagnostics import Severity
from ...i18n import messages
from ...loading import find_repository
from ...pipeline import Checked, Settings, check_bank
from ...records import FORMAT
from ..faults import Fault
from ..language import choose_language
from ..options import language_option, root_option, today_option
from ..output import tell
from ..site import find_site
from ..worded import WordedCommand, WordedOption
from .rewriting import rewrite
from .upgrading import plan_upgrade


@click.command("upgrade", cls=WordedCommand)
@click.option("--dry-run", is_flag=True, cls=WordedOption, help="cli.help_dry_run")
@click.option("--force", is_flag=True, cls=WordedOption, help="cli.help_force")
@today_option
@language_option
@root_option
def upgrade(*, dry_run: bool, force: bool, today: date, lang: str | None, root: Path | None) -> None:
    """Move the files of a bank to today's format."""
    site = find_site(root)
    words = messages(choose_language(lang, site))
    settings = Settings(site, today)
    checked = check_bank(settings)
    _check_format(checked)
    planned = plan_upgrade(site, checked.bank)
    if not planned.files:
        tell(words["centre.nothing_to_upgrade"])
        return
    if not dry_run:
        _check_clean(site, force=force)
        with rewrite(site, planned.files):
            after = check_bank(settings)
            _check_kept(_digests(checked), _digests(after))
    for change in planned.changes:
        click.echo(f"{change.path}: {words.say(change.words, version=version('mkdocs-practice-bank'))}")
    if dry_run:
        tell(words["centre.dry_run"])
    elif errors := sum(finding.severity is Severity.ERROR for finding in after.diagnostics):
        tell(words.count("centre.errors_left", errors))


def _check_format(checked: Checked) -> None:
    """Refuse a bank that a newer package has written."""
    if any(f.field == "format" and f.place.path.endswith("bank.yml") for f in checked.diagnostics):
        raise Fault("centre.newer_format", format=FORMAT)


def _check_clean(site: Path, *, force: bool) -> None:
    """Refuse to mix the upgrade with changes that nobody committed yet."""
    repository = find_repository(site)
    if not force and repository and repository.has_uncommitted(""):
        raise Fault("centre.uncommitted", site=site)


def _digests(checked: Checked) -> dict[str, str]:
    bank = checked.bank
    found = {work.folder: work.digest for work in bank.records.values()}
    found |= {event.folder: event.digest for event in bank.events.values()}
    found |= {news.folder: news.digest for news in bank.news.values()}
    found |= {act.folder: act.digest for act in bank.acts.values()}
    return found | {question.folder: question.digest for question in bank.questions.values()}


def _check_kept(before: Mapping[str, str], after: Mapping[str, str]) -> None:
    """Make sure that no content moved: approvals and translations name its digest."""
    for folder, content in before.items():
        if after.get(folder) != content:
            raise Fault("centre.content_moved", folder=folder)
