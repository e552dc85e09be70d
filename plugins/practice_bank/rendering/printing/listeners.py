"""Plugins and hooks that change finished pages."""

from mkdocs.config.defaults import MkDocsConfig

SILENT = frozenset({"i18n", "practice-bank"})
"""Plugins that hear of finished pages and leave those as they are; ours where a server will show them."""


def has_listeners(config: MkDocsConfig) -> bool:
    """Whether anybody changes finished pages."""
    listening = {name for name, plugin in config.plugins.items() if hasattr(plugin, "on_post_page")}
    return bool(listening - SILENT) or not config.use_directory_urls
