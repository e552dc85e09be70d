"""The commits a check looks at, and how far they reach."""

import shutil
from pathlib import Path

from ..i18n import Messages, format_date
from ..loading import Repository, Span, find_repository, load_span
from .faults import Fault
from .output import tell


def find_span(site: Path, base: str) -> Span:
    """Find the commits since one of them.

    Args:
        site: The site's folder.
        base: Any name git knows a commit by.

    Raises:
        Fault: If there is no git, no repository, or no such commit.
    """
    if shutil.which("git") is None:
        raise Fault("cli.no_git")
    repository = find_repository(site)
    if repository is None:
        raise Fault("cli.no_repository", site=site)
    commit = repository.find_commit(base)
    if commit is None:
        raise _unknown(repository, base)
    return load_span(repository, commit)


def tell_span(span: Span, words: Messages) -> None:
    """Say how far the history was looked at, and what was left out."""
    if span.commits:
        tell(words.count("cli.history_seen", len(span.commits), **_first(span, words)))
    elif not span.ends:
        tell(words["cli.history_empty"])
    for commit in span.ends:
        tell(words.say("cli.history_ends", commit=commit.hash[:7], day=format_date(commit.day, words.language)))
    if span.has_uncommitted:
        tell(words["cli.history_uncommitted"])


def _first(span: Span, words: Messages) -> dict[str, str]:
    oldest = span.commits[-1]
    return {"commit": oldest.hash[:7], "day": format_date(oldest.day, words.language)}


def _unknown(repository: Repository, base: str) -> Fault:
    return Fault("cli.no_such_commit_here" if repository.is_shallow else "cli.no_such_commit", base=base)
