"""The rules of the converter that a text can need.

The converter asks each of its rules about each block, and about each text in it. Most rules look for a sign that most
texts do not have anywhere, which can be seen at once.
"""

from collections.abc import Mapping
from functools import cache

from markdown import Markdown
from markdown.util import Registry

SIGNS: Mapping[str, tuple[str, ...]] = {
    "fenced_code_block": ("```", "~~~"),
    "admonition": ("!!!",),
    "indent": ("    ", "\t"),
    "defindent": ("    ", "\t"),
    "code": ("    ", "\t"),
    "table": ("|",),
    "quote": (">",),
    "footnote": ("[^",),
    "reference": ("[",),
    "link": ("[",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "backtick": ("`",),
    "escape": ("\\",),
    "watch": ("<", "{"),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n", "\t"),
    "entity": ("&",),
    "em_strong": ("*", "_"),
}
"""By the name of a rule: what it looks for. Rules that are not named here are always asked."""
_ALL = tuple(dict.fromkeys(sign for signs in SIGNS.values() for sign in signs))
_TAKEN_OUT = ("\x02", "\x03")
"""What the converter removes first: the rest may be another sign then."""


class NeededRules:
    """Lets a converter ask only what a text can need."""

    def __init__(self, markdown: Markdown) -> None:
        rules = (
            (markdown, "preprocessors"),
            (markdown.parser, "blockprocessors"),
            (markdown.treeprocessors["inline"], "inlinePatterns"),
        )
        self._rules = [(holder, name, _with_signs(getattr(holder, name))) for holder, name in rules]
        self._find = cache(self._find_anew)

    def choose(self, text: str) -> frozenset[str]:
        """Make the converter ready for a text; give the signs that were found in it."""
        is_changed = any(sign in text for sign in _TAKEN_OUT)
        # One sign is found much sooner than several in a row.
        signs = frozenset([sign for sign in _ALL if is_changed or (sign[0] in text and sign in text)])
        for (holder, name, _), needed in zip(self._rules, self._find(signs), strict=True):
            setattr(holder, name, needed)
        return signs

    def _find_anew(self, signs: frozenset[str]) -> list[tuple[object, ...]]:
        return [
            tuple(rule for rule, wanted in rules if wanted is None or not signs.isdisjoint(wanted))
            for _, _, rules in self._rules
        ]


def _with_signs(rules: Registry[object]) -> list[tuple[object, tuple[str, ...] | None]]:
    """The rules in their order, each with its signs; None for one that is always asked."""
    signs = {id(rules[name]): SIGNS[name] for name in SIGNS if name in rules}
    return [(rule, signs.get(id(rule))) for rule in rules]
