"""Plugin options as plain settings."""

from pathlib import Path

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig

from .environment import find_secret, find_today
from .settings import Settings


class PracticeBankOptions(Config):
    """Options of the plugin in `mkdocs.yml`."""

    preview = config_options.Optional(config_options.Type(bool))
    """Show all records, stamped with their status: the default of `serve`; a published site shows what is approved."""

    today = config_options.Optional(config_options.Type(str))
    """The day statuses are derived for, `2026-11-21`; the clock's where absent."""


def read_settings(options: PracticeBankOptions, config: MkDocsConfig, *, serving: bool) -> Settings:
    """Turn the options of `mkdocs.yml` into settings."""
    root = Path(config.config_file_path).parent if config.config_file_path else Path(config.docs_dir).parent
    preview = serving if options.preview is None else options.preview
    return Settings(root, find_today(options.today), preview, find_secret())


__all__ = ["PracticeBankOptions", "Settings", "find_secret", "find_today", "read_settings"]
