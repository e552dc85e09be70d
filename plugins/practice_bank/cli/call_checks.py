"""What a call may name: kinds, free ids, people of the register, languages of the bank."""

import re
from collections.abc import Collection, Mapping

from ..diagnostics import did_you_mean
from ..records import Bank
from ..records.scalar import IDENTIFIER
from .faults import Fault


def check_kind(kind: str, kinds: Collection[str]) -> None:
    """Refuse a kind that the bank does not have.

    Raises:
        Fault: With the kinds there are.
    """
    if kind not in kinds:
        raise Fault("cli.no_such_kind", kind=kind, kinds=", ".join(kinds), suggestion=dict(did_you_mean(kind, kinds)))


def check_new_id(id: str, taken: Mapping[str, str]) -> None:
    """Refuse an id that is none, or that something has already.

    Args:
        id: Of what is to be made.
        taken: Folders of what there is, by id.

    Raises:
        Fault: If it cannot be taken.
    """
    if not re.fullmatch(IDENTIFIER, id):
        raise Fault("cli.bad_id", id=id)
    if path := taken.get(id):
        raise Fault("cli.id_taken", id=id, path=path)


def check_author(author: str, bank: Bank) -> None:
    """Refuse an author who is not in the register.

    Raises:
        Fault: With whom was probably meant.
    """
    if author not in bank.people:
        raise Fault("cli.no_such_person", id=author, suggestion=dict(did_you_mean(author, bank.people)))


def check_language(language: str, bank: Bank) -> None:
    """Refuse a language that the bank does not have.

    Raises:
        Fault: With the languages it has.
    """
    if language not in bank.settings.languages:
        raise Fault("cli.not_a_bank_language", language=language, languages=", ".join(bank.settings.languages))
