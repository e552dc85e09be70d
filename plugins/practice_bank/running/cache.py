"""What was computed before, kept on disk by what it was computed from.

Nothing depends on it: an entry that is missing, cut, foreign or of another version is computed again, and a folder that
cannot be written keeps nothing. Entries are signed with a key that never leaves the user's own machine, because they
are unpickled: whoever sends a folder of entries with a contribution must not be able to run code with them.
"""

import os
import pickle
import secrets
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

FOLDER = Path(".cache", "practice-bank")
"""Below the site's root; may be deleted at any time."""
KEY = "PRACTICE_BANK_CACHE_KEY"
"""Environment variable: the key of the signatures, where several machines are to share entries they trust."""
DAY = 24 * 60 * 60
"""Seconds."""
RENEWED, KEPT = 7 * DAY, 30 * DAY
"""Age at which an entry that is read counts as new again, and at which one that nobody reads is removed."""
_SIGNATURE = 32


def digest_of(parts: Iterable[bytes | str]) -> str:
    """Name what is computed from these parts, in their order: 40 hexadecimal digits."""
    digest = blake2b(digest_size=20)
    for part in parts:
        content = part.encode("utf-8", "surrogateescape") if isinstance(part, str) else part
        digest.update(len(content).to_bytes(8, "little"))
        digest.update(content)
    return digest.hexdigest()


@dataclass(frozen=True)
class Cache:
    """Entries of one sort, each in a file of its own, so that builds beside each other don't meet."""

    folder: Path
    key: bytes = field(default_factory=lambda: signing_key(), repr=False)

    def read(self, name: str) -> bytes | None:
        """Read an entry; None where it is not there as it was written."""
        path = self._path(name)
        try:
            with path.open("rb") as file:
                content = file.read()
                if time.time() - os.fstat(file.fileno()).st_mtime > RENEWED:
                    os.utime(path)  # it is still of use
        except OSError:
            return None
        signature, content = content[:_SIGNATURE], content[_SIGNATURE:]
        return content if secrets.compare_digest(signature, self._sign(name, content)) else None

    def write(self, name: str, content: bytes) -> None:
        """Keep an entry; a disk that refuses is no fault.

        It is written in its place and not aside, which would take a disk longer: what is cut has another signature.
        """
        path = self._path(name)
        try:
            with _open_new(path) as file:
                try:
                    file.writelines([self._sign(name, content), content])
                    file.flush()
                except BaseException:
                    path.unlink(missing_ok=True)
                    raise
        except OSError:
            return

    def load(self, name: str) -> object | None:
        """Read what `store` kept; None where it is not there as it was kept."""
        content = self.read(name)
        try:
            return pickle.loads(content) if content is not None else None  # signed by us
        except Exception:  # what cannot be read back is computed again
            return None

    def store(self, name: str, value: object) -> None:
        """Keep a value."""
        self.write(name, pickle.dumps(value, pickle.HIGHEST_PROTOCOL))

    def prune(self) -> None:
        """Remove what was of no use to anybody for a month; looks at most once a day.

        A build beside this one that wants such an entry computes it again.
        """
        marker, now = self.folder / "pruned", time.time()
        try:
            if marker.exists() and 0 <= now - marker.stat().st_mtime < DAY:
                return
            marker.touch()
            for path in self.folder.glob("??/*"):
                if now - path.stat().st_mtime > KEPT:
                    path.unlink(missing_ok=True)
        except OSError:
            return

    def _path(self, name: str) -> Path:
        return self.folder / name[:2] / name

    def _sign(self, name: str, content: bytes) -> bytes:
        signature = blake2b(key=self.key, digest_size=_SIGNATURE)
        signature.update(name.encode())
        signature.update(b"\0")
        signature.update(content)
        return signature.digest()


def _open_new(path: Path) -> BinaryIO:
    """Open a file to be written; most of the time its folder is there."""
    try:
        return path.open("wb")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("wb")


def user_folder() -> Path:
    """Folder of what this user keeps for all sites; may be deleted at any time."""
    return Path(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "practice-bank")


def signing_key() -> bytes:
    """The key of this user's entries, 32 bytes; where none can be kept, one for this process alone."""
    if said := os.environ.get(KEY):
        return blake2b(said.encode(), digest_size=32).digest()
    path = user_folder() / "key"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(secrets.token_bytes(32))
    except FileExistsError:
        pass
    except OSError:
        return secrets.token_bytes(32)
    try:
        key = path.read_bytes()
    except OSError:
        return secrets.token_bytes(32)
    return key if len(key) == 32 else secrets.token_bytes(32)
