"""Parts of pages that are the same on many: printed once, and written once as bytes."""

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from secrets import token_hex

from jinja2.runtime import Macro

from ..records import Waiting, fetch, put_aside

SIGN = f"\0{token_hex(8)}\0"
"""Stands before and after the number of a part in a page that is being printed; nobody can have written it."""


def encode_page(html: str) -> bytes:
    """Write a page, or a part of one, as MkDocs does."""
    return html.encode("utf-8", errors="xmlcharrefreplace")


class PrintedParts:
    """What was printed before, by the macro and what it took. The bytes wait in a file: a large bank has many."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[Hashable, ...], int] = {}
        self._contents: list[Waiting] = []
        self._is_marking = False

    def print(self, macro: Macro, *what: Hashable) -> str:
        """Print what a macro makes, the first time; give its mark while marks are put into a page.

        A mark is short: the text itself would be copied on the way from macro to macro.
        """
        name = (macro.name, *what)
        number = self._numbers.get(name)
        if number is None:
            # It may hold other parts, which are printed first.
            content = self.write(macro(*what))
            number = self._numbers[name] = len(self._contents)
            self._contents.append(put_aside(content))
        return f"{SIGN}{number}{SIGN}" if self._is_marking else fetch(self._contents[number]).decode()

    @contextmanager
    def marks(self) -> Iterator[None]:
        """Put marks into what is printed meanwhile, which `write` makes whole."""
        self._is_marking = True
        try:
            yield
        finally:
            self._is_marking = False

    def write(self, html: str) -> bytes:
        """Write a page, or a part of one, with parts in place of their marks."""
        if SIGN not in html:
            return encode_page(html)
        texts = html.split(SIGN)
        parts = [encode_page(texts[0])]
        for number, text in zip(texts[1::2], texts[2::2], strict=True):
            parts += fetch(self._contents[int(number)]), encode_page(text)
        return b"".join(parts)

    def forget(self) -> None:
        """Print all anew: what was printed is of another catalogue."""
        self._numbers.clear()
        self._contents.clear()

    def __len__(self) -> int:
        return len(self._contents)
