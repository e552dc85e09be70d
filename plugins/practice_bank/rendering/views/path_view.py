"""Paths and collections: their list, and the page of each."""

from dataclasses import dataclass

from ...catalogue import shown_items
from ...records import LearningPath, PathItem, PathKind
from ..addresses import PATHS, path_path, record_path
from .card import Card, build_card
from .link import Fact, Link
from .page_view import PageView
from .reader import Reader
from .shown_text import choose_lines


@dataclass(frozen=True)
class PathLine:
    """A path in a list."""

    id: str
    title: Link
    summary: Link
    count: str
    """How many steps a reader can take, in words."""


@dataclass(frozen=True, kw_only=True)
class PathsView(PageView):
    """The list of paths and collections."""

    paths: tuple[PathLine, ...]
    collections: tuple[PathLine, ...]


@dataclass(frozen=True)
class StepLine:
    """A step of a path; one that the site does not show has no title and is not counted."""

    key: str
    """What a reader's browser keeps it by."""
    title: Link | None
    note: Link | None
    """Why it stands here."""
    card: Card | None
    """Of a work."""


@dataclass(frozen=True, kw_only=True)
class PathView(PageView):
    """The page of a path or a collection."""

    id: str
    kind: str
    """In words."""
    is_ordered: bool
    summary: Link
    facts: tuple[Fact, ...]
    count: str
    steps: tuple[StepLine, ...]


def build_paths_view(reader: Reader) -> PathsView:
    """Build the list, by kind, in the order of ids."""
    lines = [(path.kind, build_path_line(path, reader)) for path in reader.catalogue.bank.paths.values()]
    return PathsView(
        t=reader.words,
        language=reader.language,
        title=Link(reader.words["path.list"]),
        paths=tuple(line for kind, line in lines if kind is PathKind.PATH),
        collections=tuple(line for kind, line in lines if kind is PathKind.COLLECTION),
    )


def build_path_line(path: LearningPath, reader: Reader) -> PathLine:
    """Build a path's line of a list."""
    return PathLine(
        path.id, reader.text(path.title, path_path(path.id)), reader.text(path.summary), _count(path, reader)
    )


def build_path_view(path: LearningPath, reader: Reader) -> PathView:
    """Build the page of a path."""
    return PathView(
        t=reader.words,
        language=reader.language,
        title=reader.text(path.title),
        crumbs=(Link(reader.words["path.list"], reader.href(PATHS)),),
        id=path.id,
        kind=reader.words[f"path.{path.kind.value}"],
        is_ordered=path.kind is PathKind.PATH,
        summary=reader.text(path.summary),
        facts=reader.facts(
            (reader.listing_label("levels"), reader.terms("levels", path.levels)),
            (reader.listing_label("audience"), reader.terms("audience", path.audience)),
        ),
        count=_count(path, reader),
        steps=tuple(_step(item, reader) for item in path.items),
    )


def item_link(item: PathItem, reader: Reader) -> Link:
    """Name a step that the site shows, linked to it."""
    if item.record is None:
        return reader.text(item.title, f"{item.page}/")
    entry = reader.catalogue.entries[item.record]
    title, _ = choose_lines(entry.record, entry.standing, reader.language)
    return Link(title.text, reader.href(record_path(item.record)), title.lang)


def _step(item: PathItem, reader: Reader) -> StepLine:
    note = reader.text(item.note) if item.note else None
    if item.record and item.record not in reader.catalogue.entries:
        return StepLine("", None, None, None)
    card = build_card(reader.catalogue.entries[item.record], reader) if item.record else None
    return StepLine(item.key, item_link(item, reader), note, card)


def _count(path: LearningPath, reader: Reader) -> str:
    return reader.words.count(f"path.{path.kind.value}_count", len(shown_items(path, reader.catalogue.entries)))
