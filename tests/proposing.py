"""A centre's repository and a stranger's fork of it, in temporary folders."""

from dataclasses import dataclass
from pathlib import Path

from committing import commit, git, start_history
from laying import lay_site, replace_words, write_content

WORK = "practices/2026/city-village"
OUTSIDER = "Бөтен Адам <outsider@example.org>"
MKDOCS = "site_name: Банк\nsite_url: https://bank.example.kz/\n"


@dataclass(frozen=True)
class Proposal:
    """A fork's branch that the centre's copy knows as objects only."""

    site: Path
    """The centre's copy, at the base."""
    base: str
    head: str


def lay_centre(root: Path) -> Path:
    """Make the repository of a centre whose `main` is checked out without a branch, as build servers do."""
    site = lay_site(root / "centre")
    write_content(site / "mkdocs.yml", MKDOCS)
    start_history(site)
    git(site, "checkout", "--quiet", "--detach")
    return site


def fork_of(site: Path) -> Path:
    fork = site.parent / "fork"
    if not fork.exists():
        git(site.parent, "clone", "--quiet", str(site), "fork")
        git(fork, "checkout", "--quiet", "-B", "proposal")
    return fork


def propose(site: Path, author: str = OUTSIDER) -> Proposal:
    """Commit what stands in the fork, and let the centre's copy know the objects, as a fetch of a pull request does."""
    fork = fork_of(site)
    head = commit(fork, author)
    git(site, "fetch", "--quiet", "--no-tags", str(fork), "+HEAD:refs/pull/7/head")
    return Proposal(site, git(site, "rev-parse", "main"), head)


def retitle(fork: Path, title: str) -> None:
    """Give the text of the work another title."""
    text = (fork / WORK / "index.ru.md").read_text("utf-8")
    old = next(line for line in text.splitlines() if line.startswith("title: "))
    replace_words(fork / WORK / "index.ru.md", {f"\n{old}\n": f"\n{title}\n"})
