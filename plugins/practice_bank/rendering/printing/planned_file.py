"""The place of a page that we print: MkDocs lets texts link to it, and otherwise leaves it alone."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from .duplicate import duplicate


class PlannedFile(File):
    """A file of the site that is neither rendered nor copied by MkDocs."""

    def is_documentation_page(self) -> bool:
        """Tell MkDocs that it is no page of its own."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Leave it: it is printed when all is known."""


def make_blank(config: MkDocsConfig) -> PlannedFile:
    """Make a planned file that has no place yet."""
    blank = PlannedFile.generated(config, "", content="", inclusion=InclusionLevel.NOT_IN_NAV)
    assert isinstance(blank, PlannedFile)
    return blank


def plan_file(blank: PlannedFile, path: str, prefix: str) -> PlannedFile:
    """Make the file of a page that we print: a copy of a blank one takes a tenth of the time of a new one.

    Args:
        blank: Of the pass.
        path: Of the page, without the language's prefix.
        prefix: Of the language.
    """
    file = duplicate(blank)
    file.src_uri, file.dest_uri = f"{path}index.md", f"{prefix}{path}index.html"
    return file


def share_file(path: str, prefix: str, config: MkDocsConfig, content: str) -> File:
    """Make the file of a page of ours that MkDocs shall make itself.

    Args:
        path: Of the page, without the language's prefix.
        prefix: Of the language.
        config: Of the pass.
        content: Front matter, for MkDocs to read.
    """
    file = File.generated(config, f"{path}index.md", content=content, inclusion=InclusionLevel.NOT_IN_NAV)
    file.dest_uri = f"{prefix}{path}index.html"
    return file
