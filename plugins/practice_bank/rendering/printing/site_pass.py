"""What MkDocs knew in one language pass, kept after the next pass has changed it."""

from collections.abc import Sequence
from copy import copy, deepcopy
from dataclasses import dataclass

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation


@dataclass(frozen=True)
class SitePass:
    """One language of the site, ready to print pages in."""

    language: str
    prefix: str
    """What the addresses of this language start with."""
    environment: Environment
    nav: Navigation
    files: Sequence[File]
    """The pages of MkDocs."""
    config: MkDocsConfig


def keep_config(config: MkDocsConfig) -> MkDocsConfig:
    """Copy what mkdocs-static-i18n changes from pass to pass: settings, the theme's and the extra ones."""
    kept = copy(config)
    kept.data = dict(config.data)
    kept.theme = copy(config.theme)
    # Hack: a copy of the theme shares its settings, and it names no way to copy them.
    # To be removed when mkdocs.theme.Theme can be copied.
    kept.theme._Theme__vars = deepcopy(dict(config.theme))  # type: ignore[attr-defined]
    kept.extra = deepcopy(config.extra)
    return kept
