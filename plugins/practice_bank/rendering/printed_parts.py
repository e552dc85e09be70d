"""Parts of pages that are the same on many: printed once, and written once as bytes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from secrets import token_hex

from jinja2.runtime import Macro
from markupsafe import Markup

SIGN = f"\0{token_hex(8)}\0"
"""Stands before and after the number of a part in a page that is being printed; nobody can have written it."""


def encode_page(html: str) -> bytes:
    """Write a page, or a part of one, as MkDocs does."""
    return html.encode("utf-8", errors="xmlcharrefreplace")


@dataclass(frozen=True)
class Printed:
    """What a macro made."""

    what: tuple[object, ...]
    """Of what. Kept with the print, so that no other thing can come to its identity."""
    content: bytes
    mark: Markup
    """Stands for it while a page is printed: its text would be copied on the way from macro to macro."""


class PrintedParts:
    """What was printed before, by the macro and the identity of what it took."""

    def __init__(self) -> None:
        self._printed: dict[tuple[object, ...], Printed] = {}
        self._contents: list[bytes] = []
        self._is_marking = False

    def print(self, macro: Macro, *what: object) -> Markup:
        """Print what a macro makes, the first time; give its mark while marks are put into a page."""
        name = (macro.name, *map(id, what))
        printed = self._printed.get(name) or self._print(name, macro, what)
        return printed.mark if self._is_marking else Markup(printed.content.decode())

    def _print(self, name: tuple[object, ...], macro: Macro, what: tuple[object, ...]) -> Printed:
        # It may hold other parts, which are printed first.
        content = self.write(macro(*what))
        mark = Markup(f"{SIGN}{len(self._contents)}{SIGN}")
        self._contents.append(content)
        printed = self._printed[name] = Printed(what, content, mark)
        return printed

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
            parts += self._contents[int(number)], encode_page(text)
        return b"".join(parts)

    def forget(self) -> None:
        """Print all anew: what was printed is of another catalogue."""
        self._printed.clear()
        self._contents.clear()

    def __len__(self) -> int:
        return len(self._printed)
