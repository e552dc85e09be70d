"""How long work runs: in processes beside each other, kept for the next time, told of while it lasts."""

from .cache import FOLDER, Cache, digest_of, signing_key
from .code_version import code_version
from .output import MadeFile, Output
from .progress import QUIET, Progress
from .site_file import write_file
from .workers import WORKERS, count_workers, map_in_workers

__all__ = [
    "FOLDER",
    "QUIET",
    "WORKERS",
    "Cache",
    "MadeFile",
    "Output",
    "Progress",
    "code_version",
    "count_workers",
    "digest_of",
    "map_in_workers",
    "signing_key",
    "write_file",
]
