"""What the certificates of a bank say, by their codes."""

from collections.abc import Mapping

from ..records import Bank, Record
from ..review import Standing, verification_code
from .catalogue import Entry, Verification


def find_verifications(bank: Bank, standings: Mapping[str, Standing], secret: str | None) -> Mapping[str, Verification]:
    """Find every inclusion of every work whose authors agreed to be published; also of those taken out since.

    Returns:
        What each certificate is about by its code, in the order of the codes, which tells nothing.
    """
    found = {
        verification_code(name, inclusion, secret): _find_verification(bank.records[name], standing, number)
        for name, standing in standings.items()
        if bank.records[name].front.consent is not False
        for number, inclusion in enumerate(standing.inclusions)
    }
    return dict(sorted(found.items()))


def _find_verification(record: Record, standing: Standing, number: int) -> Verification:
    approved = standing.inclusions[number].approval.content
    versions = (record, standing.approved_version.record if standing.approved_version else record)
    found = next((version for version in versions if version.digest == approved), None)
    return Verification(Entry(found or record, standing), number, found is not None)
