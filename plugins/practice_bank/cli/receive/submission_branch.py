"""The branch on which a work that was sent waits for its review."""

from collections.abc import Mapping
from pathlib import Path

from ...i18n import messages
from ...loading import (
    BranchFault,
    NewBranch,
    Repository,
    find_branches,
    find_committed,
    find_committer,
    find_repository,
    write_branch,
)
from ...records import Submission
from ..faults import Fault
from .plain_line import plain_line
from .sender import Sender


def branch_name(record: str) -> str:
    """Name the branch of a work."""
    return f"submission/{record}"


def find_place(site: Path, record: str) -> Repository | None:
    """Find the repository a branch can be made in; None where the site lies in none.

    Raises:
        Fault: If it has no commit yet, knows nobody who commits, or has such a branch or record already.
    """
    repository = find_repository(site)
    if repository is None:
        return None
    if repository.find_commit("HEAD") is None:
        raise Fault("receive.no_commit")
    if find_committer(repository) is None:
        raise Fault("receive.no_committer")
    if there := find_branches(repository, branch_name(record)):
        raise Fault("receive.branch_there", branch=there[0], id=record)
    if path := find_committed(repository, record):
        raise Fault("cli.id_taken", id=record, path=path)
    return repository


def make_branch(repository: Repository, files: Mapping[str, bytes], submission: Submission, sender: Sender) -> str:
    """Make the branch with its one commit, in the sender's name; its name.

    Raises:
        Fault: If git refuses.
    """
    words = messages(submission.language)
    title = plain_line(submission.front.get("title", "")) or submission.id
    message = f"{words.say('receive.commit', title=title)}\n\n{words['receive.commit_note']}\n"
    branch = NewBranch(branch_name(submission.id), files, sender.name, sender.email, message)
    try:
        write_branch(repository, branch)
    except BranchFault as fault:
        raise Fault("receive.git_refused", what=fault.reason) from fault
    return branch.name
