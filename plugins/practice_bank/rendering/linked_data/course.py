"""A path or a collection of works."""

from collections.abc import Iterator

from ...records import PathKind
from ..views import Link, PathView, Reader
from .item_list import build_item_list
from .node import Node, make_node, refer_to
from .web_site import centre_id


def build_path(kind: PathKind, view: PathView, reader: Reader) -> Iterator[Node]:
    """Describe a path as a course of its works, a collection as a list; steps that are not shown are not named."""
    shown: list[Link] = [step.title for step in view.steps if step.title]
    listed = build_item_list(shown, reader, is_ordered=kind is PathKind.PATH)
    if kind is PathKind.PATH:
        yield _course(shown, view, reader)
    yield listed


def _course(steps: list[Link], view: PathView, reader: Reader) -> Node:
    return make_node(
        "Course",
        f"{reader.address}#course",
        name=view.title.text,
        description=view.summary.text,
        url=reader.address,
        inLanguage=reader.language,
        provider=refer_to(centre_id(reader)),
        isAccessibleForFree=True,
        hasPart=[make_node("CreativeWork", name=step.text, url=reader.world_href(step.href)) for step in steps],
    )
