"""The text of a page as it holds elsewhere."""

import re
from html import escape, unescape
from urllib.parse import urljoin

from ...records import CollectionEntry, FrontT, WordsT
from ...rendering import entry_html
from ...rendering.views import EntryText, Reader

_ADDRESS = re.compile(r'(?P<attribute>\b(?:href|src)=")(?P<address>[^"]*)(?=")')
_COPIES = re.compile(r' (?:srcset|sizes)="[^"]*"')


def whole_text(entry: CollectionEntry[FrontT, WordsT], text: EntryText[WordsT], reader: Reader) -> str:
    """Write the text of an entry for those who read it in another program."""
    return whole_addresses(entry_html(entry, text, reader), reader.address)


def whole_addresses(html: str, page: str) -> str:
    """Write the addresses in the HTML of a page in full; copies of pictures for other screens are left out.

    Args:
        html: As it stands on the page.
        page: The page's address.
    """

    def whole(found: re.Match[str]) -> str:
        return found["attribute"] + escape(urljoin(page, unescape(found["address"])))

    return _ADDRESS.sub(whole, _COPIES.sub("", html))
