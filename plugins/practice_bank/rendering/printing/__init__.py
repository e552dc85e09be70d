"""Pages printed outside of MkDocs' own loop: in any process, at any time, with the frame they share printed once."""

from .page_printer import PagePrinter
from .planned_file import make_blank, plan_file, share_file
from .site_pass import SitePass, keep_config

__all__ = ["PagePrinter", "SitePass", "keep_config", "make_blank", "plan_file", "share_file"]
