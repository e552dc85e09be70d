"""A manuscript: opened, prepared, read, unfolded; its kind and language still to be settled."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path

from ...records import Bank, EntryForm
from .blocks import Text, walk
from .draft import Draft, Maker
from .finding import LabelBook, SectionBook, is_known, make_books
from .guessing import KindGuess, guess_kinds, guess_text_language
from .guidance import drop_guidance, find_guidance
from .listing import gather_lists
from .reading import Reader, find_reader
from .unfolding import find_set_aside, unfold
from .word import Prepared, WordPackage, open_package, prepare


@dataclass(frozen=True)
class Manuscript:
    """A manuscript as it was read."""

    package: WordPackage
    prepared: Prepared
    text: Text
    """Unfolded: forms drawn as tables are headings and labelled lines."""
    books: Mapping[str, SectionBook]
    """Sections by kind."""
    labels: LabelBook

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it."""
        return not self.text.blocks

    @cached_property
    def kinds(self) -> list[KindGuess]:
        """The kinds it may be of, the likeliest first."""
        return guess_kinds(self.text.blocks, self.books, self.labels)

    def guess_language(self, bank: Bank) -> str:
        """Guess its language, of those of the bank; empty where its letters do not tell."""
        return guess_text_language(self.text.blocks, bank.settings.languages)

    def make(self, maker: Maker, given: Mapping[str, object]) -> Draft:
        """Make a record of it.

        Args:
            maker: Knows the kind, the language and the bank.
            given: Front matter that the caller names.
        """
        return maker.make(self.text, self.prepared, self.package, given)


def read_manuscript(
    source: Path, bank: Bank, forms: Mapping[str, EntryForm], reader: Reader | None = None
) -> Manuscript:
    """Read a manuscript.

    Args:
        source: The Word file.
        bank: Whose kinds it may be of.
        forms: Of that bank, by id.
        reader: By which to read; the one at hand where not said.

    Raises:
        NotReadable: If it is no Word document, or one that cannot or may not be opened.
        OSError: If the file cannot be read at all.
    """
    books = make_books(bank.kinds)
    labels = LabelBook(*(form for id, form in forms.items() if id in bank.kinds))
    package = open_package(source)
    prepared = prepare(package, partial(is_known, books.values()))
    read = (reader or find_reader())(prepared.packed)
    opens, guidance = partial(is_known, books.values()), find_guidance(bank)
    blocks = tuple(drop_guidance(read.blocks, guidance))
    hints = {line.text for line in walk(read.blocks)} & guidance
    properties = {key: text for key, text in prepared.properties.items() if text not in guidance}
    prepared = replace(
        prepared, properties=properties, set_aside=(*find_set_aside(blocks, labels, opens), *sorted(hints))
    )
    text = Text(tuple(gather_lists(unfold(blocks, labels, opens))), read.notes)
    return Manuscript(package, prepared, text, books, labels)
