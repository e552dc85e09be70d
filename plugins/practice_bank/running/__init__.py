"""How long work runs: in processes beside each other, kept for the next time, told of while it lasts."""

from .begun import Begun
from .cache import FOLDER, Cache, digest_of, signing_key, user_folder
from .code_version import code_version
from .flag import Flag
from .free_memory import give_back
from .joining import check_parts, join_parts
from .output import Content, MadeFile, Output
from .part import NOTE, Part, PartFault, load_part, write_part
from .processes import WORKERS, count_workers
from .progress import QUIET, Progress
from .shard import SHARD, WHOLE, Shard, parse_shard
from .shelf import Shelf
from .shelved_outputs import ShelvedOutputs
from .shifts import map_in_shifts
from .terminal_progress import TerminalProgress, choose_progress
from .uncollected import collect_seldom, uncollected
from .workers import map_in_workers
from .writing import write_content, write_output, write_outputs

__all__ = [
    "FOLDER",
    "NOTE",
    "QUIET",
    "SHARD",
    "WHOLE",
    "WORKERS",
    "Begun",
    "Cache",
    "Content",
    "Flag",
    "MadeFile",
    "Output",
    "Part",
    "PartFault",
    "Progress",
    "Shard",
    "Shelf",
    "ShelvedOutputs",
    "TerminalProgress",
    "check_parts",
    "choose_progress",
    "code_version",
    "collect_seldom",
    "count_workers",
    "digest_of",
    "give_back",
    "join_parts",
    "load_part",
    "map_in_shifts",
    "map_in_workers",
    "parse_shard",
    "signing_key",
    "uncollected",
    "user_folder",
    "write_content",
    "write_output",
    "write_outputs",
    "write_part",
]
