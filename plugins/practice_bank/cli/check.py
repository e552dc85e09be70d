"""`practice-bank check`: all findings of a bank."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from ..diagnostics import REPORTS, Diagnostic, Severity
from ..i18n import messages
from ..pipeline import Settings, find_findings
from ..running import uncollected
from .findings import show_findings
from .fixing import mend_files
from .history import find_span, tell_span
from .language import choose_language
from .options import format_option, language_option, root_option, today_option
from .output import tell, watch
from .site import find_shown, find_site, is_shown
from .worded import WordedCommand, WordedOption


@click.command("check", cls=WordedCommand)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@format_option(*REPORTS)
@click.option("--base", metavar="REV", cls=WordedOption, help="cli.help_base")
@click.option("--head", metavar="REV", default="HEAD", cls=WordedOption, help="cli.help_head")
@click.option("--fix", is_flag=True, cls=WordedOption, help="cli.help_fix")
@today_option
@language_option
@root_option
def check(
    paths: tuple[str, ...],
    form: str,
    base: str | None,
    head: str,
    *,
    fix: bool,
    today: date,
    lang: str | None,
    root: Path | None,
) -> None:
    """Check the bank."""
    site = find_site(root, paths)
    shown = find_shown(paths, site)
    language = choose_language(lang, site)
    span = find_span(site, base, head) if base is not None else None
    settings = Settings(site, today, span=span, progress=watch(language))
    findings = _check(settings, shown)
    if fix and _fix(site, findings, language):
        findings = _check(settings, shown)
    if settings.span:
        tell_span(settings.span, messages(language))
    show_findings(findings, form, language, site)
    if any(finding.severity is Severity.ERROR for finding in findings):
        click.get_current_context().exit(1)


def _check(settings: Settings, shown: frozenset[str] | None) -> list[Diagnostic]:
    try:
        with uncollected():
            found = find_findings(settings)
    finally:
        settings.progress.finish()
    return [finding for finding in found if is_shown(finding.place.path, shown)]


def _fix(site: Path, findings: Sequence[Diagnostic], language: str) -> bool:
    """Mend what is mechanical and say what was mended; whether anything was."""
    words = messages(language)
    mended = mend_files(site, findings)
    for path, codes in mended.items():
        tell(words.say("cli.mended", path=path, codes=", ".join(codes)))
    if not mended:
        tell(words["cli.nothing_mended"])
    return bool(mended)
