"""For the methodist: how a changed work differs from what was approved."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...catalogue import Entry
from ...review import Passage, Piece, compare_versions
from ...validation import Version
from .link import Fact, Link
from .part_links import part_links
from .reader import Reader


@dataclass(frozen=True)
class ItemLine:
    """A field or a file."""

    name: str
    """As it is written in the file: `evidence.level`, `files/plan.txt`."""
    fate: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class PartLines:
    """One part that is different."""

    title: Link
    fate: str
    items: tuple[ItemLine, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class DifferencePanel:
    """All parts that are different."""

    facts: tuple[Fact, ...]
    """When the approved version was written and left."""
    lang: str
    """Of the original, where it is not the reader's."""
    parts: tuple[PartLines, ...]


def build_difference(entry: Entry, reader: Reader) -> DifferencePanel | None:
    """Build the panel of a changed work; None on a public site, and where the approved version is not known."""
    version, record = entry.standing.approved_version, entry.record
    if version is None or not reader.catalogue.preview:
        return None
    words = reader.words
    moved = compare_versions(version.record, record)
    titles = part_links((each.part for each in moved), entry, reader)
    return DifferencePanel(
        facts=tuple(_facts(version, reader)),
        lang="" if record.language == reader.language else record.language,
        parts=tuple(
            PartLines(
                title=title,
                fate=words[f"moved.fate_{each.fate.value}"],
                items=tuple(
                    ItemLine(item.name, words[f"moved.fate_{item.fate.value}"], item.pieces) for item in each.items
                ),
                passages=each.passages,
            )
            for each, title in zip(moved, titles, strict=True)
        ),
    )


def _facts(version: Version, reader: Reader) -> Iterator[Fact]:
    words = reader.words
    if version.commit:
        yield Fact(words["moved.approved_version"], (Link(reader.day(version.commit.day), note=version.commit.author),))
    left = reader.day(version.left_on) if version.left_on else words["moved.not_committed"]
    yield Fact(words["moved.left_on"], (Link(left),))
