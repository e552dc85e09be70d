"""How long work runs: in processes beside each other, kept for the next time, told of while it lasts."""

from .cache import FOLDER, Cache, digest_of, signing_key
from .code_version import code_version
from .output import MadeFile, Output
from .progress import QUIET, Progress
from .terminal_progress import TerminalProgress, choose_progress
from .workers import WORKERS, count_workers, map_in_workers

__all__ = [
    "FOLDER",
    "QUIET",
    "WORKERS",
    "Cache",
    "MadeFile",
    "Output",
    "Progress",
    "TerminalProgress",
    "choose_progress",
    "code_version",
    "count_workers",
    "digest_of",
    "map_in_workers",
    "signing_key",
]
