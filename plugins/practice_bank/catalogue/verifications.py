"""What the certificates of a bank say, by their codes."""

from collections.abc import Mapping

from ..records import Bank
from ..review import Standing, verification_code
from .catalogue import Entry, Verification


def find_verifications(bank: Bank, standings: Mapping[str, Standing], secret: str | None) -> Mapping[str, Verification]:
    """Find every inclusion of every work whose authors agreed to be published; also of those taken out since.

    Returns:
        What each certificate is about by its code, in the order of the codes, which tells nothing.
    """
    found = {
        verification_code(name, inclusion, secret): Verification(Entry(bank.records[name], standing), inclusion)
        for name, standing in standings.items()
        if bank.records[name].front.consent is not False
        for inclusion in standing.inclusions
    }
    return dict(sorted(found.items()))
