"""How a changed record differs from what was approved, for a terminal and for programs."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ..i18n import Messages, format_date
from ..records import Bank
from ..review import Fate, ItemDifference, Mark, PartDifference, Passage, Piece, Standing, compare_versions, title_part
from ..validation import Version

Line = list[tuple[str, str]]
"""Pieces with their style."""

_STYLES = {Mark.REMOVED: "red", Mark.ADDED: "green"}
_SIGNS = {Fate.CHANGED: "~", Fate.ADDED: "+", Fate.REMOVED: "-"}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Signs that would act on a terminal: the text is untrusted."""


def difference_lines(bank: Bank, name: str, standing: Standing, words: Messages) -> Iterator[Line]:
    """Write the difference part by part; nothing where the record has not changed, or nobody knows how."""
    version = standing.approved_version
    if version is None:
        return
    yield [(f"    {_version_words(version, words)}", "dim")]
    for difference in compare_versions(version.record, bank.records[name]):
        title = _title(difference, bank, name, version, words)
        yield [("", "")]
        yield [(f"  {title}", "bold"), (f" – {words[f'moved.fate_{difference.fate.value}']}", "dim")]
        for item in difference.items:
            yield _item_line(item)
        for passage in difference.passages:
            yield from _passage_lines(passage)


def describe_difference(bank: Bank, name: str, standing: Standing, language: str) -> dict[str, object] | None:
    """Describe the difference for programs; None where the record has not changed, or nobody knows how."""
    version = standing.approved_version
    if version is None:
        return None
    words = Messages(language)
    parts = [
        {
            "part": each.part,
            "title": _title(each, bank, name, version, words),
            "fate": each.fate.value,
            "items": [_describe_item(item) for item in each.items],
            "passages": [[{"mark": p.mark.value, "text": p.text} for p in passage.pieces] for passage in each.passages],
        }
        for each in compare_versions(version.record, bank.records[name])
    ]
    approved = {
        "commit": version.commit.hash if version.commit else None,
        "author": version.commit.author if version.commit else None,
        "day": version.commit.day.isoformat() if version.commit else None,
    }
    left = version.left_on.isoformat() if version.left_on else None
    return {"approved": approved, "left_on": left, "parts": parts}


def _describe_item(item: ItemDifference) -> dict[str, object]:
    before, after = _side(item.pieces, Mark.REMOVED), _side(item.pieces, Mark.ADDED)
    return {"name": item.name, "fate": item.fate.value, "before": _text(before) or None, "after": _text(after) or None}


def _version_words(version: Version, words: Messages) -> str:
    day = format_date(version.commit.day, words.language) if version.commit else ""
    author = version.commit.author if version.commit else ""
    left = format_date(version.left_on, words.language) if version.left_on else words["moved.not_committed"]
    said = f"{words['moved.approved_version']}: {day}, {author}. {words['moved.left_on']}: {left}"
    return _CONTROL.sub("\ufffd", said)


def _title(difference: PartDifference, bank: Bank, name: str, version: Version, words: Messages) -> str:
    record = bank.records[name]
    kind = bank.kinds.get(record.front.kind)
    return _CONTROL.sub("\ufffd", title_part(difference.part, record, words.language, kind, version.record.body).text)


def _item_line(item: ItemDifference) -> Line:
    """A field as `field: old → new`; of a file only what happened to it."""
    head: Line = [(f"  {_SIGNS[item.fate]} {_CONTROL.sub('�', item.name)}", _style(item.fate))]
    if not item.pieces:
        return head
    old, new = (_styled(_side(item.pieces, mark)) for mark in (Mark.REMOVED, Mark.ADDED))
    arrow: Line = [(" → ", "dim")] if old and new else []
    return [*head, (": ", ""), *old, *arrow, *new]


def _style(fate: Fate) -> str:
    return {Fate.ADDED: "green", Fate.REMOVED: "red"}.get(fate, "")


def _passage_lines(passage: Passage) -> Iterator[Line]:
    if not passage.follows:
        yield [("    ⋯", "dim")]
    if not passage.is_changed:
        yield from ([("    ", ""), *line] for line in _split(passage.pieces))
        return
    marks = {piece.mark for piece in passage.pieces}
    for mark, sign in ((Mark.REMOVED, "-"), (Mark.ADDED, "+")):
        if mark in marks or Mark.SAME in marks:
            lines = _split(_side(passage.pieces, mark))
            yield from ([(f"  {sign} ", _STYLES[mark]), *line] for line in lines)


def _side(pieces: Iterable[Piece], mark: Mark) -> list[Piece]:
    """The words of one version: those that stayed and its own."""
    return [piece for piece in pieces if piece.mark in (Mark.SAME, mark)]


def _split(pieces: Sequence[Piece]) -> Iterator[Line]:
    """Cut pieces at the ends of lines."""
    line: Line = []
    for piece in pieces:
        first, *further = piece.text.split("\n")
        line += _styled([Piece(piece.mark, first)])
        for text in further:
            yield line
            line = _styled([Piece(piece.mark, text)])
    yield line


def _styled(pieces: Iterable[Piece]) -> Line:
    styles = {mark: f"bold reverse {style}" for mark, style in _STYLES.items()}
    return [(_CONTROL.sub("\ufffd", each.text), styles.get(each.mark, "")) for each in pieces if each.text]


def _text(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces)
