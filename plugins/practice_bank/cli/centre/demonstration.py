"""The demonstration centre as a pattern: its files lie in the package, or beside it in this repository."""

from importlib.resources import files
from pathlib import Path

from ...i18n import messages
from ...loading import BANK
from .centre import Centre
from .context import build_context
from .kept_files import render_kept, write_manifest
from .yaml_edit import add_key, replace_values

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
    kept = dict(render_kept(build_context(centre)))
    return site | kept | write_manifest(kept)


def _name_site(text: str, centre: Centre) -> str:
    """Put the centre's name and address into `mkdocs.yml`."""
    default, *others = DEMONSTRATED
    names = centre.site_names
    changes: list[tuple[tuple[str | int, ...], object]] = []
    if default in names:
        changes.append((("site_name",), names[default]))
    if centre.site_url:
        changes.append((("site_url",), centre.site_url))
    for place, language in enumerate(others, start=1):
        if language in names:
            changes.append((("plugins", 1, "i18n", "languages", place, "site_name"), names[language]))
    return replace_values(text, changes)


def _name_bank(text: str, centre: Centre) -> str:
    """Put the bank's name, the address of the office and the repository into `bank.yml`."""
    changes: list[tuple[tuple[str | int, ...], object]] = []
    for language, name in centre.names.items():
        changes.append((("name", language), messages(language).say("centre.bank_name", name=name)))
    if centre.email:
        changes.append((("identity", "email"), centre.email))
    named = replace_values(text, changes)
    return add_key(named, "repository", dict(centre.repository)) if centre.repository else named
