"""All that a site is made of, named by one digest: the same digest, the same site."""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ..config import Settings
from ..running import code_version, digest_of
from .source_files import digest_files

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
    return digest_of([*said, *surroundings, *digest_files(_find_sources(settings.root, config), settings.root)])


def _find_sources(root: Path, config: MkDocsConfig) -> Iterator[Path]:
    """Find the files and folders of the site's sources."""
    yield from map(Path, filter(None, (config.config_file_path, config.docs_dir, config.theme.custom_dir)))
    yield root / "practices"
    yield from map(Path, config.watch)


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
