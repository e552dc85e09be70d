"""A built part of a site: a folder with a note of what lies in it and what it was made of."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from .code_version import code_version
from .shard import Shard, parse_shard

NOTE = "practice-bank-part.json"
"""In the folder of each part; the joined site has none. No dot before it: hosts keep such files from passing on."""


class PartFault(Exception):
    """Parts that cannot be joined; `merge.<key>` is its text in the messages."""

    def __init__(self, key: str, **arguments: object) -> None:
        super().__init__(key)
        self.key = key
        self.arguments = arguments


@dataclass(frozen=True)
class Part:
    """What the note of a part says."""

    folder: Path
    shard: Shard
    inputs: str
    """Digest of all that the whole site is made of."""
    code: str
    """Digest of what computed it."""
    files: Mapping[str, str]
    """Digests of the contents by address, of all files but the note."""


def write_part(folder: Path, shard: Shard, inputs: str) -> None:
    """Note what lies in the folder of a finished part."""
    files = {path.relative_to(folder).as_posix(): digest_content(path.read_bytes()) for path in _find_files(folder)}
    note = {"shard": str(shard), "inputs": inputs, "code": code_version(), "files": dict(sorted(files.items()))}
    (folder / NOTE).write_text(json.dumps(note, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def load_part(folder: Path) -> Part:
    """Read the note of a part.

    Raises:
        PartFault: If there is none that can be read.
    """
    try:
        note = json.loads((folder / NOTE).read_text("utf-8"))
        shard, files = parse_shard(note["shard"]), {str(name): str(digest) for name, digest in note["files"].items()}
        return Part(folder, shard, str(note["inputs"]), str(note["code"]), files)
    except FileNotFoundError as fault:
        raise PartFault("no_part", folder=folder, note=NOTE) from fault
    except (ValueError, LookupError, TypeError, AttributeError) as fault:
        raise PartFault("broken_note", folder=folder, note=NOTE) from fault


def find_foreign(part: Part) -> str | None:
    """Find a file in the folder of a part that its note does not name; None where there is none."""
    found = (path.relative_to(part.folder).as_posix() for path in _find_files(part.folder))
    return min((address for address in found if address not in part.files), default=None)


def digest_content(content: bytes) -> str:
    """Name a file's content."""
    return blake2b(content, digest_size=20).hexdigest()


def _find_files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and path != folder / NOTE)
