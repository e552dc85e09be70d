"""Parts of a site, joined into what one machine would have built."""

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from .part import Part, PartFault, digest_content, find_foreign, load_part


def join_parts(folders: Sequence[Path], into: Path) -> int:
    """Join all parts of a site into a new folder, which appears only when it is whole.

    Args:
        folders: Of the parts, in any order.
        into: The folder of the site; it must not be there yet, or be empty.

    Returns:
        How many files the site has.

    Raises:
        PartFault: If parts are missing, do not belong together or were changed.
        OSError: If the disk refuses.
    """
    parts = sorted((load_part(folder) for folder in folders), key=lambda part: part.shard.number)
    check_parts(parts)
    if into.exists() and (not into.is_dir() or any(into.iterdir())):
        raise PartFault("into_taken", folder=into)
    into.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{into.name}-", dir=into.parent))
    try:
        count = _copy_all(parts, made)
        made.chmod(0o755)
        if into.exists():
            into.rmdir()  # it is empty; not every system lets a folder take its place
        made.replace(into)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise
    return count


def check_parts(parts: Sequence[Part]) -> None:
    """Check that parts are all the parts of one site.

    Args:
        parts: By their numbers.

    Raises:
        PartFault: If they are not.
    """
    first, *others = parts
    for part in others:
        if part.shard.of != first.shard.of:
            raise PartFault("other_number", folder=part.folder, shard=part.shard, first=first.folder, of=first.shard)
        if part.code != first.code:
            raise PartFault("other_code", folder=part.folder, first=first.folder)
        if part.inputs != first.inputs:
            raise PartFault("other_inputs", folder=part.folder, first=first.folder)
    for one, next_one in zip(parts, others, strict=False):
        if one.shard == next_one.shard:
            raise PartFault("twice", folder=next_one.folder, first=one.folder, shard=one.shard)
    there = {part.shard.number for part in parts}
    if missing := [number for number in range(1, first.shard.of + 1) if number not in there]:
        raise PartFault("missing", shards=", ".join(f"{number}/{first.shard.of}" for number in missing))


def _copy_all(parts: Sequence[Part], target: Path) -> int:
    digests: dict[str, str] = {}
    holders: dict[str, Part] = {}
    for part in parts:
        if (foreign := find_foreign(part)) is not None:
            raise PartFault("foreign_file", folder=part.folder, address=foreign)
        for address, digest in part.files.items():
            if address in digests and digests[address] != digest:
                raise PartFault("differs", address=address, folder=part.folder, first=holders[address].folder)
            content = _read(part, address)
            if address not in digests:
                digests[address], holders[address] = digest, part
                (target / address).parent.mkdir(parents=True, exist_ok=True)
                (target / address).write_bytes(content)
    return len(digests)


def _read(part: Part, address: str) -> bytes:
    """Read a file as it was built."""
    path = PurePosixPath(address)
    if path.is_absolute() or ".." in path.parts:
        raise PartFault("broken_note", folder=part.folder, note=address)
    try:
        content = (part.folder / path).read_bytes()
    except FileNotFoundError as fault:
        raise PartFault("lost_file", folder=part.folder, address=address) from fault
    if digest_content(content) != part.files[address]:
        raise PartFault("changed_file", folder=part.folder, address=address)
    return content
