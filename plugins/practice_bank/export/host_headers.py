"""`_headers`: what a host is to tell browsers of files that never change, as Netlify and Cloudflare Pages read it.

Only files whose names hold a hash of their content are named. All others are asked for again each time, which is what
these hosts do unasked: two rules for one file would both be sent.
"""

from collections.abc import Iterable, Iterator

from ..rendering.addresses import HASHED, catalogue_data_path
from ..running import Output
from .search import search_path

HEADERS_FILE = "_headers"
FOR_EVER = "public, max-age=31536000, immutable"
"""A year, and not even reloading the page asks again."""


def plan_headers(languages: Iterable[str], theme: Iterable[str]) -> Output:
    """Plan the file.

    Args:
        languages: Of the site.
        theme: Addresses of the files of the theme whose names hold a hash.
    """
    patterns = [*find_patterns(languages), *sorted(f"/{address}" for address in theme)]
    text = "".join(f"{pattern}\n  Cache-Control: {FOR_EVER}\n" for pattern in patterns)
    return Output.of_file(HEADERS_FILE, text.encode)


def find_patterns(languages: Iterable[str]) -> Iterator[str]:
    """Find the folders in which every name holds a hash."""
    for language in languages:
        for folder in (catalogue_data_path(language), search_path(language)):
            yield f"/{folder}{HASHED}*"
