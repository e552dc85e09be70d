"""`practice-bank change report`: what the check leaves for the comment, and the pages of changed works to look at."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from ...diagnostics import Diagnostic, Severity
from ...i18n import guess_language, messages
from ...pipeline import Checked, Settings, check_bank
from ...rendering import language_prefix, record_path
from ..history import find_span
from ..options import root_option, today_option
from ..site import find_site
from ..worded import WordedCommand, WordedOption
from ..writing import write_whole
from .change_report import FINDINGS, NAME, PAGES, RECORDS, ChangeReport, ReportedRecord, report_finding
from .letter import LANGUAGES
from .options import change_options
from .preview import copy_pages
from .proposal import Proposal, open_proposal
from .way import find_works


@click.command("report", cls=WordedCommand)
@change_options
@click.option("--to", type=Path, required=True, metavar="DIR", cls=WordedOption, help="cli.help_report_to")
@click.option("--built", type=Path, metavar="DIR", cls=WordedOption, help="cli.help_built")
@today_option
@root_option
def report(
    base: str, head: str, *, insider: bool, to: Path, built: Path | None, today: date, root: Path | None
) -> None:
    """Write the report."""
    site = find_site(root)
    proposal = open_proposal(site, base, head, insider=insider)
    checked = check_bank(Settings(site, today, preview=True, span=find_span(site, base, head)))
    described = _describe(proposal, checked)
    write_whole(to / NAME, described.model_dump_json(indent=2).encode() + b"\n")
    if built:
        copy_pages(built, to / "preview", described, messages(described.language))
    click.echo(str(to / NAME))


def _describe(proposal: Proposal, checked: Checked) -> ChangeReport:
    found = [*proposal.scope.findings, *_find_own(proposal, checked)]
    language = _guess_author_language(proposal, checked)
    records = [name for name in proposal.records if name in checked.standings]
    return ChangeReport(
        language=language if language in LANGUAGES else LANGUAGES[0],
        findings=[report_finding(finding) for finding in found[:FINDINGS]],
        left_out=len(found[FINDINGS:]),
        records=list(_describe_records(records[:RECORDS], checked, language)),
        further_records=len(records[RECORDS:]),
    )


def _find_own(proposal: Proposal, checked: Checked) -> Iterator[Diagnostic]:
    """Find what is wrong with the works of the change, or wrong enough to stop the site."""
    folders = proposal.folders
    for finding in checked.diagnostics:
        path = finding.place.path
        is_own = any(path[:end] in folders for end, sign in enumerate(path) if sign == "/") or path in folders
        if is_own or finding.severity is Severity.ERROR:
            yield finding


def _describe_records(ids: Sequence[str], checked: Checked, language: str) -> Iterator[ReportedRecord]:
    languages = checked.bank.settings.languages
    for name, work in zip(ids, find_works(checked, ids, language), strict=True):
        pages = [f"{language_prefix(one, languages)}{record_path(name)}index.html" for one in languages]
        yield ReportedRecord(
            id=name,
            title=work.title[:500],
            status=work.status,
            task=work.task,
            missing=work.missing,
            due=work.due,
            pages=pages[:PAGES],
        )


def _guess_author_language(proposal: Proposal, checked: Checked) -> str:
    """Guess the language of the changed texts: the longest one tells; the bank's first where there is none."""
    texts = sorted(proposal.read_texts(), key=len, reverse=True)
    guessed = (guess_language(text) for text in texts)
    return next(filter(None, guessed), checked.bank.settings.languages[0])
