"""The commits a check looks at, and how far they reach."""

import shutil
from pathlib import Path

from ..i18n import Messages, format_date
from ..loading import Repository, Span, find_repository, load_span
from .faults import Fault
from .output import tell


def find_span(site: Path, base: str, head: str = "HEAD") -> Span:
    """Find the commits since one of them.

    Args:
        site: The site's folder.
        base: Any name git knows a commit by.
        head: The same of the last commit.

    Raises:
        Fault: If there is no git, no repository, or no such commit.
    """
    repository = open_repository(site)
    start = find_commit(repository, base)
    # Without a first commit there is no HEAD, and nothing to look at.
    return load_span(repository, start, None if head == "HEAD" else find_commit(repository, head))


def open_repository(site: Path) -> Repository:
    """Find the repository a site lies in.

    Raises:
        Fault: If there is no git, or no repository.
    """
    if shutil.which("git") is None:
        raise Fault("cli.no_git")
    repository = find_repository(site)
    if repository is None:
        raise Fault("cli.no_repository", site=site)
    return repository


def find_commit(repository: Repository, name: str) -> str:
    """Find the full hash of a commit.

    Raises:
        Fault: If there is no such commit, or it is not in this copy.
    """
    commit = repository.find_commit(name)
    if commit is None:
        raise Fault("cli.no_such_commit_here" if repository.is_shallow else "cli.no_such_commit", base=name)
    return commit


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
