"""Where letters to the centre go."""

from ..records import Bank


def find_office_mail(bank: Bank) -> str:
    """Find the address of the centre: that of `bank.yml`, else of the first body that has one; empty without."""
    if own := bank.settings.identity.get("email"):
        return own
    return next((body.contact.email for body in bank.bodies.values() if body.contact and body.contact.email), "")
