"""HTML that cleaning would give back letter for letter: nearly all texts, told from their tags.

Whoever cleans HTML builds its tree and writes it out again. Where elements stand only where HTML wants them, and each
by itself is harmless, neither changes anything.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

_REWRITTEN = ("\xa0", "\r", "\x00")
"""Signs that are written otherwise, or not at all."""
_ENTITIES = ("&amp;", "&lt;", "&gt;")
"""As which all others are not written."""


@dataclass(frozen=True)
class _Room:
    """What may stand directly in an element."""

    holds: dict[str, "_Room | None"] = field(default_factory=dict)
    """By name of an element, what may stand in it; None where it has no end."""
    has_words: bool = True
    """Whether words may; blanks may anywhere."""


def _build_rooms() -> _Room:
    """Say what may stand in a text; `pre`, which loses its first line break, may not."""
    flow, words, link = _Room(), _Room(), _Room()
    cells = _Room({"td": flow, "th": flow}, has_words=False)
    rows = _Room({"tr": cells}, has_words=False)
    for room, inner in ((flow, words), (words, words), (link, link)):
        room.holds.update(dict.fromkeys(("code", "del", "em", "strong", "sub", "sup"), inner))
        room.holds.update({"br": None, "img": None} if room is link else {"br": None, "img": None, "a": link})
    flow.holds.update(dict.fromkeys(("p", "h1", "h2", "h3", "h4", "h5", "h6"), words))
    flow.holds.update(dict.fromkeys(("ul", "ol"), _Room({"li": flow}, has_words=False)))
    flow.holds.update(dict.fromkeys(("blockquote", "div"), flow))
    flow.holds.update({
        "dl": _Room({"dt": flow, "dd": flow}, has_words=False),
        "table": _Room({"thead": rows, "tbody": rows}, has_words=False),
        "hr": None,
    })  # fmt: skip
    return flow


_TEXT = _build_rooms()
_AROUND: Mapping[str, tuple[str, str]] = dict.fromkeys(("td", "th"), ("<table><tbody><tr>", "</tr></tbody></table>"))
"""What an element needs around it to be one."""


def is_settled(html: str, is_harmless: Callable[[str], bool]) -> bool:
    """Whether cleaning changes nothing; where that is not plain, False.

    Args:
        html: Of a text.
        is_harmless: Whether cleaning leaves one empty element as it is; asked of those that have attributes.
    """
    first, *pieces = html.split("<")
    if ">" in first or html.count(">") != len(pieces) or not _is_written_plainly(html):
        return False
    inside = [("", _TEXT)]
    for piece in pieces:
        tag, end, words = piece.partition(">")
        name, room = inside[-1]
        if name and tag == f"/{name}":
            inside.pop()
        elif end and _may_stand(tag, room, is_harmless):
            name = tag.partition(" ")[0]
            if inner := room.holds[name]:
                inside.append((name, inner))
        else:
            return False
        if not inside[-1][1].has_words and words and not words.isspace():
            return False
    return len(inside) == 1


def _may_stand(tag: str, room: _Room, is_harmless: Callable[[str], bool]) -> bool:
    if tag in room.holds:
        return True
    name = tag.partition(" ")[0]
    return name in room.holds and is_harmless(_alone(name, tag))


def _is_written_plainly(html: str) -> bool:
    known = sum(html.count(entity) for entity in _ENTITIES) if "&" in html else 0
    return html.count("&") == known and not any(sign in html for sign in _REWRITTEN)


def _alone(name: str, tag: str) -> str:
    before, after = _AROUND.get(name, ("", ""))
    end = f"</{name}>" if name not in ("br", "hr", "img") else ""
    return f"{before}<{tag}>{end}{after}"
