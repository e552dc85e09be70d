"""Pages printed outside of MkDocs' own loop: in any process, at any time, with the frame they share printed once."""

from .page_printer import PagePrinter
from .planned_file import PlannedFile, share_file
from .site_pass import SitePass, keep_config

__all__ = ["PagePrinter", "PlannedFile", "SitePass", "keep_config", "share_file"]
