"""Where the site will stand, as `mkdocs.yml` or the bank says."""

from pathlib import Path

from ...records import Bank
from ..faults import Fault
from ..site_address import clean_address, find_site_url


def find_site_address(site: Path, bank: Bank) -> str:
    """Find where the pages of the site will stand; ends with a slash.

    Raises:
        Fault: If nothing says so.
    """
    address = find_site_url(site) or clean_address(bank.settings.identity.get("url"))
    if not address:
        raise Fault("document.no_address")
    return address
