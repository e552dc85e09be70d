"""Names that every system can give to a file."""

import re

_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_UNFIT = re.compile(r'[<>:"|?*\\/]')


def is_portable(name: str) -> bool:
    """Whether every system can keep a file or folder of this name, shows it, and takes it for nothing else."""
    return bool(
        name.isprintable()
        and name
        and not _UNFIT.search(name)
        and not name.startswith((".", "~", "-", " "))
        and not name.endswith((".", " "))
        and not _DEVICES.fullmatch(name)
    )
