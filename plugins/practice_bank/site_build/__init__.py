"""One build of the site, from the check of the bank to the last file."""

from .site_build import SiteBuild

__all__ = ["SiteBuild"]
