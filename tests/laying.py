"""Lays a bank in a temporary folder: a base site, files over it, and real digests for `@current`."""

import os
import re
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from practice_bank.pipeline import Checked, Settings, check_bank

SITES = Path(__file__).parent / "sites"
TODAY = date(2026, 11, 21)
PLACEHOLDER = "@current"
ZEROS = "sha256:" + "0" * 64
DIGEST_OF = re.compile(rb"@digest\(([a-z0-9-]+)\)")
"""Stands for the digest of a named work, where a case pastes it elsewhere."""

Content = str | Mapping[str, str] | None
"""Text, None to delete, or `{"hex": …}` for bytes, `{"link": …}`, `{"pipe": …}`, `{"text": …, "times": …}`."""


def lay_site(
    root: Path,
    base: str | None = "example",
    files: Mapping[str, Content] | None = None,
    replace: Mapping[str, Mapping[str, str]] | None = None,
) -> Path:
    """Lay a site at `root` and give the root back."""
    if base:
        shutil.copytree(SITES / base, root, dirs_exist_ok=True)
    for path, content in (files or {}).items():
        write_content(root / path, content)
    for path, words in (replace or {}).items():
        replace_words(root / path, words)
    fill_digests(root)
    return root


def write_content(target: Path, content: Content) -> None:
    if content is None:
        target.unlink()
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, str):
        target.write_text(content, encoding="utf-8", newline="")
    elif "link" in content:
        target.symlink_to(content["link"])
    elif "pipe" in content:
        os.mkfifo(target)
    elif "times" in content:
        target.write_text(content["text"] * int(content["times"]), encoding="utf-8")
    else:
        target.write_bytes(bytes.fromhex(content["hex"]))


def replace_words(target: Path, words: Mapping[str, str]) -> None:
    text = target.read_text("utf-8")
    for old, new in words.items():
        assert text.count(old) == 1, f"{target}: {old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    target.write_text(text, encoding="utf-8", newline="")


def fill_digests(root: Path) -> None:
    """Write the digest of each record's text wherever `@current` stands in its folder."""
    files = [path for path in root.rglob("*") if path.is_file() and not path.is_symlink()]
    waiting = [path for path in files if PLACEHOLDER.encode() in path.read_bytes()]
    for path in waiting:
        path.write_bytes(path.read_bytes().replace(PLACEHOLDER.encode(), ZEROS.encode()))
    digests = read_digests(root)
    for path in waiting:
        digest = digest_of(path.relative_to(root), digests)
        path.write_bytes(path.read_bytes().replace(ZEROS.encode(), digest.encode()))
    by_id = {folder.rpartition("/")[2].encode(): digest.encode() for folder, digest in digests.items()}
    for path in files:
        if DIGEST_OF.search(text := path.read_bytes()):
            path.write_bytes(DIGEST_OF.sub(lambda found: by_id[found[1]], text))


def digest_of(path: Path, digests: Mapping[str, str]) -> str:
    return next((digests[parent.as_posix()] for parent in path.parents if parent.as_posix() in digests), ZEROS)


def read_digests(root: Path) -> dict[str, str]:
    """Digest by folder of records and events."""
    bank = check_site(root).bank
    works = [*bank.records.values(), *bank.events.values()]
    return {work.folder: work.digest for work in works}


def check_site(root: Path, today: date = TODAY, *, preview: bool = False) -> Checked:
    return check_bank(Settings(root, today, preview))
