"""The place of a page that we print: MkDocs lets texts link to it, and otherwise leaves it alone."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel


class PlannedFile(File):
    """A file of the site that is neither rendered nor copied by MkDocs."""

    def is_documentation_page(self) -> bool:
        """Tell MkDocs that it is no page of its own."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Leave it: it is printed when all is known."""


def place_page(source: type[File], path: str, prefix: str, config: MkDocsConfig, content: str = "") -> File:
    """Make the file of a page of ours.

    Args:
        source: `PlannedFile`, or `File` for a page that MkDocs shall make itself.
        path: Of the page, without the language's prefix.
        prefix: Of the language.
        config: Of the pass.
        content: Front matter, for MkDocs to read.
    """
    file = source.generated(config, f"{path}index.md", content=content, inclusion=InclusionLevel.NOT_IN_NAV)
    file.dest_uri = f"{prefix}{path}index.html"
    return file
