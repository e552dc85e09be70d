"""What the author of a manuscript is told, in groups by what there is to do."""

from collections.abc import Mapping, Sequence
from typing import Any

from ..i18n import Messages
from .output import tell

GROUPS: Mapping[str, frozenset[str]] = {
    "facts": frozenset({"fact"}),
    "todo": frozenset(
        {
            "alt_wanted",
            "author_unknown",
            "field_missing",
            "picture_form",
            "picture_outside",
            "section_empty",
            "section_missing",
        }
        | {"value_left", "value_unread"}
    ),
    "check": frozenset(
        {"alt_machine", "box", "diagram", "equation", "flattened", "heading_mended", "inserted", "lead", "lookalike"}
        | {"merged", "numbers", "object", "unmapped"}
    ),
    "left": frozenset({"comment", "contents", "deleted", "edge", "hidden", "link", "lost", "paper"}),
}
"""Keys of notices by the group that they are told in, in the order of the groups."""


def report_notices(notices: Sequence[Any], words: Messages) -> None:
    """Tell all notices, group by group, each with its place."""
    for group, keys in GROUPS.items():
        lines = [f"  – {notice.say(words)}" for notice in notices if notice.key in keys]
        if lines:
            tell("\n".join([words[f"manuscript.group_{group}"], *lines]))
