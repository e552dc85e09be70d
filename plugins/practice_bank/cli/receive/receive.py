"""`practice-bank receive`: checks what a teacher sent as hostile input, and makes it a record."""

import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from ...diagnostics import Diagnostic
from ...i18n import Messages, messages
from ...loading import PRACTICES, LoadedBank, LoadedSubmission, find_record_ids, load_bank, load_submission
from ...records import Bank, Submission
from ...validation import Shelf, parse_bank, parse_submission
from ..faults import Fault
from ..findings import tell_findings
from ..language import choose_language
from ..new_record import NewRecord, write_record
from ..options import language_option, root_option, today_option
from ..output import tell
from ..site import find_site
from ..worded import WordedCommand, WordedOption
from ..writing import write_whole
from .bundle import read_bundle
from .laying import Laid, lay_record, make_record
from .receipt import write_receipt
from .sender import Sender, find_sender, tell_address, tell_sender
from .submission_branch import branch_name, find_place, make_branch


@dataclass(frozen=True)
class Reception:
    """A call: where it works, and what it was asked."""

    site: Path
    words: Messages
    loaded: LoadedBank
    bank: Bank
    today: date
    draft: bool
    branch: bool
    dry: bool

    def refuse(self, findings: Sequence[Diagnostic], *keys: str) -> None:
        """Say what is wrong and that nothing was written, and end with exit code 1."""
        tell_findings(findings, self.words.language, self.site)
        for key in ("receive.refused", *keys):
            tell(self.words[key])
        click.get_current_context().exit(1)


@click.command("receive", cls=WordedCommand)
@click.argument("file", type=Path, metavar="FILE")
@click.option("--id", "name", metavar="ID", cls=WordedOption, help="cli.help_receive_id")
@click.option("--author", metavar="AUTHOR", cls=WordedOption, help="cli.help_receive_author")
@click.option("--draft", is_flag=True, cls=WordedOption, help="cli.help_receive_draft")
@click.option("--no-branch", is_flag=True, cls=WordedOption, help="cli.help_no_branch")
@click.option("--dry-run", is_flag=True, cls=WordedOption, help="cli.help_check_only")
@click.option("--receipt", type=Path, metavar="FILE", cls=WordedOption, help="cli.help_receipt")
@click.option("--manuscript-to", "kept", type=Path, metavar="FILE", cls=WordedOption, help="cli.help_manuscript_to")
@today_option
@language_option
@root_option
def receive(
    file: Path,
    name: str | None,
    author: str | None,
    *,
    draft: bool,
    no_branch: bool,
    dry_run: bool,
    receipt: Path | None,
    kept: Path | None,
    today: date,
    lang: str | None,
    root: Path | None,
) -> None:
    """Take in what a teacher sent."""
    site = find_site(root)
    words = messages(choose_language(lang, site))
    content = read_bundle(file)
    loaded, _ = load_bank(site)
    call = Reception(site, words, loaded, parse_bank(loaded)[0], today, draft, not no_branch, dry_run)
    bundle, submission = _read(call, content, file, name)
    sender = find_sender(submission, author)
    folder = f"{PRACTICES}/{today.year}/{submission.id}"
    record = make_record(submission, dict(bundle.files), today, draft=draft)
    _keep_manuscript(call, bundle, submission, kept)
    laid = lay_record(record, folder, loaded, today)
    _judge(call, laid)
    _take_in(call, record, folder, submission, sender)
    _answer(call, submission, laid, receipt)


def _read(call: Reception, content: bytes, file: Path, name: str | None) -> tuple[LoadedSubmission, Submission]:
    """Read the bundle; what is wrong with it ends the call."""
    bundle, findings = load_submission(content, file.as_posix())
    submission = None
    if bundle is not None:
        shelf = Shelf(call.bank, find_record_ids(call.site), call.today)
        submission, findings = parse_submission(bundle, shelf, name)
    if bundle is None or submission is None or findings:
        call.refuse(sorted(findings, key=lambda found: found.sort_key), "receive.not_ours")
    assert bundle is not None
    assert submission is not None
    return bundle, submission


def _keep_manuscript(call: Reception, bundle: LoadedSubmission, submission: Submission, kept: Path | None) -> None:
    """Put the Word file where the methodist says: it is no part of the record, and the bundle keeps it.

    Raises:
        Fault: If there is none, or something stands at its place.
    """
    if bundle.manuscript is None:
        if kept:
            raise Fault("receive.no_manuscript")
        return
    named = {"kind": submission.kind, "lang": submission.language, "id": submission.id}
    if kept is None:
        tell(call.words.say("receive.manuscript", **named))
        return
    if kept.exists():
        raise Fault("receive.is_there", path=kept)
    if not call.dry:
        write_whole(kept, bundle.manuscript)
        tell(call.words.say("receive.manuscript_kept", path=kept, **named))


def _judge(call: Reception, laid: Laid) -> None:
    """Ask whether the work may come in; what keeps it out ends the call, all else is told."""
    if laid.is_unsafe:
        call.refuse(laid.findings, "receive.unsafe")
    if laid.errors and not call.draft:
        call.refuse(laid.findings, "receive.how_to_draft")
    if laid.findings:
        tell_findings(laid.findings, call.words.language, call.site)


def _take_in(call: Reception, record: NewRecord, folder: str, submission: Submission, sender: Sender) -> None:
    """Write the record: on a branch where the site lies in git, else into the bank's folder."""
    repository = find_place(call.site, record.id) if call.branch else None
    if submission.front.get("draft") and not call.draft:
        tell(call.words["receive.sent_as_draft"])
    for line in tell_sender(submission, sender, call.bank, call.words):
        tell(line)
    if repository is not None:
        for line in tell_address(sender, repository, call.words):
            tell(line)
    files = {f"{folder}/{name}": content for name, content in record.write_files(folder)}
    paths = list(files)
    if call.dry:
        tell(call.words["receive.dry"])
    elif repository is not None:
        click.echo(make_branch(repository, files, submission, sender))
        tell(call.words.say("receive.next_branch", branch=branch_name(record.id), id=record.id))
    else:
        paths = write_record(call.site, folder, record)
        key = "receive.next_folder" if not call.branch else "receive.next_without_git"
        tell(call.words.say(key, author=shlex.quote(sender.line), id=record.id))
    click.echo("\n".join(paths))


def _answer(call: Reception, submission: Submission, laid: Laid, receipt: Path | None) -> None:
    """Give the methodist what to answer to the teacher."""
    text = write_receipt(submission, laid.record, call.bank, call.today)
    if receipt and not call.dry:
        write_whole(receipt, text.encode())
    tell(f"\n{call.words['receive.receipt']}\n\n{text}")
