"""Who sent a work: nobody checks it but the methodist, so whatever gives reason to ask is told."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...i18n import Messages, localize
from ...loading import PRACTICES, Repository, find_committer
from ...records import Bank, Submission
from ..faults import Fault
from .plain_line import plain_line

_NAMED = re.compile(r"(?P<name>[^<>]+)<(?P<email>[^<>@\s]+@[^<>@\s]+)>\s*")
_ADDRESS = re.compile(r"[^@\s<>]+@[^@\s<>.]+(\.[^@\s<>.]+)+")
_NOWHERE = "@submission.invalid"
_EVIDENCE = re.compile(rf"{PRACTICES}/(_bank/.+|.+/reviews/.+|.+/decisions\.yml)")
_LEGIBLE = re.compile(r"[^\W_]")


@dataclass(frozen=True)
class Sender:
    """Whose name the commit bears."""

    name: str
    email: str

    @property
    def line(self) -> str:
        """`Name <address>`."""
        return f"{self.name} <{self.email}>"


def find_sender(submission: Submission, chosen: str | None) -> Sender:
    """Find who sent a work: whom the methodist names, else who the bundle says.

    Raises:
        Fault: If what the methodist wrote is no name with an address, or a name has no letter.
    """
    if chosen is None:
        if not _LEGIBLE.search(submission.contributor.name):
            raise Fault("receive.no_name")
        # Teachers without an address get one at which nobody can be: git tells people apart by it.
        written = submission.contributor.email
        email = written if _ADDRESS.fullmatch(written) else submission.id + _NOWHERE
        return Sender(plain_line(submission.contributor.name), plain_line(email))
    match = _NAMED.fullmatch(chosen.strip())
    if match is None or not _LEGIBLE.search(match["name"]):
        raise Fault("receive.bad_author", author=chosen)
    return Sender(plain_line(match["name"]), plain_line(match["email"]))


def tell_sender(submission: Submission, sender: Sender, bank: Bank, words: Messages) -> Iterator[str]:
    """Say what the register makes of the sender and the authors."""
    yield words.say("receive.unverified", sender=sender.line)
    if submission.contributor.email and not _ADDRESS.fullmatch(submission.contributor.email):
        yield words.say("receive.no_address", email=plain_line(submission.contributor.email))
    named = dict(_name_people(bank))
    if known := named.get(_folded(sender.name)):
        person = bank.people[known]
        is_judge = person.expert is not None or bool(person.roles)
        yield words.say("receive.sender_judges" if is_judge else "receive.sender_known", sender=sender.name, id=known)
    authors = list(_list_authors(submission))
    yield from _tell_authors(authors, bank, named, words)
    is_author = any(_folded(sender.name) in map(_folded, _names_of(author, bank)) for author in authors)
    if authors and not is_author:
        yield words.say("receive.not_the_author", sender=sender.name)


def tell_address(sender: Sender, repository: Repository, words: Messages) -> Iterator[str]:
    """Say what becomes of the address, and whether it is known here as somebody's who decides."""
    email = sender.email.casefold()
    if not email.endswith(_NOWHERE):
        yield words.say("receive.address_kept", email=sender.email)
    committer = find_committer(repository)
    if committer and committer[1].casefold() == email:
        yield words.say("receive.own_address", email=sender.email)
        return
    for commit in repository.load_commits((PRACTICES,)):
        if commit.email.casefold() == email and any(map(_EVIDENCE.fullmatch, commit.files)):
            yield words.say("receive.address_of_judge", email=sender.email, name=plain_line(commit.author))
            return


def _list_authors(submission: Submission) -> Iterator[dict[str, object]]:
    listed = submission.front.get("authors")
    yield from (one for one in listed if isinstance(one, dict)) if isinstance(listed, list) else ()


def _tell_authors(
    authors: Iterable[dict[str, object]], bank: Bank, named: dict[str, str], words: Messages
) -> Iterator[str]:
    """Say who is named as a person of the register, and who may be one."""
    for author in authors:
        person = author.get("person")
        if isinstance(person, str) and person in bank.people:
            name = localize(bank.people[person].name, words.language)
            yield words.say("receive.author_claimed", id=person, name=name)
        written = _names_of(author, bank) if person is None else []
        if known := next((named[_folded(name)] for name in written if _folded(name) in named), None):
            yield words.say("receive.author_maybe", name=plain_line(written[0]), id=known)


def _names_of(author: dict[str, object], bank: Bank) -> list[str]:
    person, name = author.get("person"), author.get("name")
    known = bank.people.get(person) if isinstance(person, str) else None
    written = known.name if known else name
    return [one for one in written.values() if isinstance(one, str)] if isinstance(written, dict) else []


def _name_people(bank: Bank) -> Iterator[tuple[str, str]]:
    for person in bank.people.values():
        yield from ((_folded(name), person.id) for name in person.name.values())


def _folded(name: str) -> str:
    """A name in which only the words count, not their order or letters' case."""
    return " ".join(sorted(name.casefold().replace(".", " ").split()))
