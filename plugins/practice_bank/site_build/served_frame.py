"""What MkDocs itself makes the pages of a server of: while it stays, only the bank is read anew."""

from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ..rendering import is_collected
from ..running import digest_of
from .source_files import digest_files, find_files


def digest_frame(config: MkDocsConfig, collections: Mapping[str, str]) -> str:
    """Name what MkDocs itself makes pages of: all but the bank, whose entries in `docs/` are no pages.

    Args:
        config: Of the site.
        collections: Folders of entries as `bank.yml` names them.
    """
    docs = Path(config.docs_dir)
    own = (path for path in find_files(docs) if not is_collected(path.relative_to(docs).as_posix(), collections))
    others = map(Path, filter(None, (config.theme.custom_dir, config.config_file_path)))
    return digest_of(digest_files([*own, *others], docs))
