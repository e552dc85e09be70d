"""All that a site is made of, named by one digest: the same digest, the same site."""

import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ..config import Settings
from ..rendering import is_collected
from ..running import code_version, digest_of

PLUGINS = frozenset({"i18n", "practice-bank", "search", "material/search"})
"""Plugins of which it is known what they read."""
EXTENSIONS = frozenset(
    {
        *("abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes"),
        *("md_in_html", "sane_lists", "smarty", "tables", "toc"),
    }
)
"""Extensions of Markdown that read nothing but the text."""
_NAME = re.compile(rb"[A-Z][A-Z0-9_]+")
_INHERITS = re.compile(rb"^INHERIT\b", re.MULTILINE)


def is_known(config: MkDocsConfig) -> bool:
    """Whether all that a build reads is known, so that the same digest means the same site."""
    extensions = {name.removeprefix("markdown.extensions.") for name in config.markdown_extensions}
    inherits = config.config_file_path and _INHERITS.search(Path(config.config_file_path).read_bytes())
    return config.plugins.keys() <= PLUGINS and extensions <= EXTENSIONS and not config.hooks and not inherits


def digest_inputs(settings: Settings, config: MkDocsConfig) -> str:
    """Name what a build reads, by contents and never by times: a clock may be set back."""
    said = [code_version(), str(settings.today), str(settings.preview), settings.secret or "", str(config.site_url)]
    surroundings = [*_variables(config), _revision(settings.root), str(config.strict), str(config.use_directory_urls)]
    return digest_of([*said, *surroundings, *_digest_files(_find_sources(settings.root, config), settings.root)])


def digest_frame(config: MkDocsConfig, collections: Mapping[str, str]) -> str:
    """Name what MkDocs itself makes pages of: all but the bank, whose entries in `docs/` are no pages.

    Args:
        config: Of the site.
        collections: Folders of entries as `bank.yml` names them.
    """
    docs = Path(config.docs_dir)
    own = (path for path in _walk(docs) if not is_collected(path.relative_to(docs).as_posix(), collections))
    others = map(Path, filter(None, (config.theme.custom_dir, config.config_file_path)))
    return digest_of(_digest_files([*own, *others], docs))


def _find_sources(root: Path, config: MkDocsConfig) -> Iterator[Path]:
    """Find the files and folders of the site's sources."""
    yield from map(Path, filter(None, (config.config_file_path, config.docs_dir, config.theme.custom_dir)))
    yield root / "practices"
    yield from map(Path, config.watch)


def _digest_files(sources: Iterable[Path], root: Path) -> Iterator[bytes | str]:
    """Give the names and digests of all files, in an order of their own."""
    for source in sources:
        for path in [source] if source.is_file() else _walk(source):
            yield os.path.relpath(path, root)
            yield _digest_file(path)


def _digest_file(path: Path) -> bytes:
    try:
        return blake2b(path.read_bytes(), digest_size=20).digest()
    except OSError:
        return b""  # the check tells that it cannot be read


def _walk(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder, followlinks=True):
        folders.sort()
        yield from (path for name in sorted(files) if (path := Path(place, name)).is_file())


def _variables(config: MkDocsConfig) -> Iterator[str]:
    """Give the values of the environment that `mkdocs.yml` may name."""
    if config.config_file_path:
        names = sorted(set(_NAME.findall(Path(config.config_file_path).read_bytes())))
        yield from (f"{name}={os.environ[name]}" for found in names if (name := found.decode()) in os.environ)


def _revision(root: Path) -> str:
    """Tell which commit the history that translations are held against ends with; empty without one."""
    try:
        told = subprocess.run(
            ["git", "-C", str(root), "rev-parse", "--verify", "--quiet", "HEAD"], capture_output=True, check=False
        )
    except OSError:
        return ""
    return told.stdout.decode().strip()
