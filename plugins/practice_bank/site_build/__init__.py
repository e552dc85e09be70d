"""One build of the site, from the check of the bank to the last file.

Nothing that builds is loaded here: where a site stands already, that would take longest.
"""

from .build_turn import BuildTurn

__all__ = ["BuildTurn"]
