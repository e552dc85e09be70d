"""What a site offers authors beside its pages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SiteOffer:
    """What not every installation can write, and not every site has: nothing is linked that is not there."""

    has_editor: bool = False
    """The editor at `/admin/`."""
    has_templates: bool = False
    """A Word form of each kind in each language."""
