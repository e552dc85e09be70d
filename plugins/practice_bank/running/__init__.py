"""How long work runs: in processes beside each other, kept for the next time, told of while it lasts."""

from .cache import FOLDER, Cache, digest_of, signing_key
from .code_version import code_version
from .output import Content, MadeFile, Output
from .progress import QUIET, Progress
from .workers import WORKERS, count_workers, map_in_workers
from .writing import write_content, write_output, write_outputs

__all__ = [
    "FOLDER",
    "QUIET",
    "WORKERS",
    "Cache",
    "Content",
    "MadeFile",
    "Output",
    "Progress",
    "code_version",
    "count_workers",
    "digest_of",
    "map_in_workers",
    "signing_key",
    "write_content",
    "write_output",
    "write_outputs",
]
