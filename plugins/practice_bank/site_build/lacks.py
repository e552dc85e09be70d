"""What a site could have and has not."""

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig

from ..records import Bank
from ..rendering import has_editor, has_fonts


def find_lacks(config: MkDocsConfig, bank: Bank) -> Iterator[str]:
    """Find the keys of what to say of it."""
    if not config.site_url:
        yield "site.no_feeds"
    if not has_fonts():
        yield "site.no_fonts"
    if bank.settings.repository and not has_editor():
        yield "editor.missing"
