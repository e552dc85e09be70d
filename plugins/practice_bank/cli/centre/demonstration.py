"""The demonstration centre as a pattern: its files lie in the package, or beside it in this repository."""

import re
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from ...i18n import messages
from ...loading import BANK
from .centre import Centre
from .context import build_context
from .kept_files import render_kept, write_manifest
from .starter import render_starter
from .yaml_edit import Steps, find_node, replace_values, set_key

DEMONSTRATED = ("kk", "ru")
"""Its languages."""
_SETTINGS = f"{BANK}/bank.yml"
_NAMES: dict[str, Steps] = {"kk": ("site_name",), "ru": ("plugins", 1, "i18n", "languages", 1, "site_name")}
"""Where `mkdocs.yml` names the site, by language."""
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
    """Render its files by path, with what is known of the new centre; what says that its people are invented stays."""
    root = find_demonstration()
    found = (path for part in _PARTS for path in [root / part, *(root / part).rglob("*")] if path.is_file())
    site = {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(found)}
    configuration, settings = site["mkdocs.yml"].decode(), site[_SETTINGS].decode()
    context = build_context(replace(centre, names={**_find_names(configuration), **centre.names}))
    kept = dict(render_kept(context))
    readme = dict(render_starter("site", context | {"today": "", "digest": ""}))["README.md"]
    own = {
        "README.md": readme,
        "mkdocs.yml": _name_site(configuration, centre).encode(),
        _SETTINGS: _name_bank(settings, centre).encode(),
    }
    return site | own | kept | write_manifest(kept)


def _find_names(configuration: str) -> dict[str, str]:
    """Find what `mkdocs.yml` calls the site, by language."""
    nodes = {language: find_node(configuration, path) for language, path in _NAMES.items()}
    return {language: str(node.value) for language, node in nodes.items() if node}


def _name_site(text: str, centre: Centre) -> str:
    """Put the centre's name and address into `mkdocs.yml`; without an address of its own it claims none."""
    changes: list[tuple[Steps, object]] = [(_NAMES[language], name) for language, name in centre.site_names.items()]
    if centre.site_url:
        return replace_values(text, [*changes, (("site_url",), centre.site_url)])
    return re.sub(r"(?m)^site_url:", "# site_url:", replace_values(text, changes))


def _name_bank(text: str, centre: Centre) -> str:
    """Put the bank's name, the address of the office and the repository into `bank.yml`."""
    changes: list[tuple[Steps, object]] = [
        (("name", language), messages(language).say("centre.bank_name", name=name))
        for language, name in centre.names.items()
    ]
    if centre.email:
        changes.append((("identity", "email"), centre.email))
    named = replace_values(text, changes)
    return set_key(named, "repository", dict(centre.repository)) if centre.repository else named
