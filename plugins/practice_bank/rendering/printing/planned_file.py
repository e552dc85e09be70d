"""The place of a page that we print: MkDocs lets texts link to it, and otherwise leaves it alone."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel


class PlannedFile(File):
    """A file of the site that is neither rendered nor copied by MkDocs."""

    inclusion = InclusionLevel.NOT_IN_NAV
    generated_by = "practice-bank"
    src_dir = None
    abs_src_path = None
    _content = ""

    def __init__(self, path: str, prefix: str, config: MkDocsConfig) -> None:
        """Make the file of a page that we print; MkDocs' own way takes ten times as long, and twice the memory.

        Args:
            path: Of the page, without the language's prefix.
            prefix: Of the language.
            config: Of the pass.
        """
        self.src_uri, self.dest_uri = f"{path}index.md", f"{prefix}{path}index.html"
        self.dest_dir, self.use_directory_urls = config.site_dir, config.use_directory_urls

    def is_documentation_page(self) -> bool:
        """Tell MkDocs that it is no page of its own."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Leave it: it is printed when all is known."""


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
