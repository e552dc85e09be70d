"""The demonstration centre as a pattern: its files lie in the package, or beside it in this repository."""

from importlib.resources import files
from pathlib import Path

from ...loading import BANK
from .centre import Centre
from .kept_files import render_kept, write_manifest
from .yaml_text import replace_value

DEMONSTRATED = ("kk", "ru")
"""Its languages."""
_PARTS = ("docs", "mkdocs.yml", "practices")


def find_demonstration() -> Path:
    """Find the folder of the demonstration: in a wheel within the package, else the repository's root."""
    package = Path(str(files("practice_bank")))
    shipped = package / "demonstration"
    return shipped if shipped.is_dir() else package.parents[1]


def read_demonstration(path: str) -> bytes:
    """Read one of its files by path."""
    return (find_demonstration() / path).read_bytes()


def render_demonstration(centre: Centre) -> dict[str, bytes]:
    """Render its files by path, with the new centre's name where it has one; what says that people are invented stays."""
    root = find_demonstration()
    found = (path for part in _PARTS for path in [root / part, *(root / part).rglob("*")] if path.is_file())
    site = {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(found)}
    site["mkdocs.yml"] = _name_site(site["mkdocs.yml"].decode(), centre).encode()
    settings = f"{BANK}/bank.yml"
    site[settings] = _name_bank(site[settings].decode(), centre).encode()
    kept = dict(render_kept(_context(centre)))
    return site | kept | write_manifest(kept)
