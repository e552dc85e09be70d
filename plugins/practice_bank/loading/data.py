"""YAML as plain data with the position of every key and value.

Built from the parser's events and not with a YAML loader, because a loader types scalars by the rules of YAML 1.1
(`12:30` is 750, `NO` is false, `0123` is octal), keeps the last of two equal keys, and follows aliases, by which a
file can grow without bound. Here every scalar stays text and only what a person would call empty becomes None.
"""

import re
from collections.abc import Callable, Container
from dataclasses import dataclass
from typing import Any

import yaml
from yaml import events as ev

from ..diagnostics import Diagnostic, FieldPath, Marks, Place, diagnose
from .loaded import Data
from .source import Source
from .syntax import diagnose_syntax

LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEPTH_LIMIT = 20
"""Levels of nesting; the bank's deepest format has six."""

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_FOREIGN_INDENT = re.compile(r" *([^\S ]|[\u200b-\u200d\u2060\ufeff])")
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_SWALLOWED = re.compile(r"[ \t]+#(?=[^\s#])")


class _TooDeep(Exception):
    """Ends the reading of data that nests too deep."""


@dataclass(frozen=True)
class Reading:
    """What a text of data holds."""

    data: Data
    marks: Marks
    findings: tuple[Diagnostic, ...]
    is_whole: bool
    """False where something could not be read, so that the data says less than the file."""


def load_data(source: Source) -> Reading:
    """Read a text of YAML.

    Args:
        source: The text and where it stands in its file.

    Returns:
        Nested dicts, lists, text and None with their marks; every fault is a finding.
    """
    control = CONTROL.search(source.text)
    if control:
        line = source.text.count("\n", 0, control.start())
        column = control.start() - source.text.rfind("\n", 0, control.start()) - 1
        finding = diagnose("PB114", source.place(line, column), sign=f"U+{ord(control.group()):04X}")
        return Reading(None, Marks(source.path), (finding,), is_whole=False)
    return _Builder(source).build()


class _Builder:
    """Builds data from the events of one text."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._next: Callable[[], yaml.Event]
        self._keys: dict[FieldPath, tuple[int, int]] = {}
        self._values: dict[FieldPath, tuple[int, int]] = {}
        self._marks = Marks(source.path, self._keys, self._values)
        self._findings: list[Diagnostic] = []
        self._is_whole = True

    def build(self) -> Reading:
        """Read all events."""
        data: Data = None
        try:
            self._next = LOADER(self._source.text).get_event
            data = self._document()
        except yaml.YAMLError as fault:
            self._fail(diagnose_syntax(fault, self._source, self._marks, LOADER))
        except _TooDeep:
            self._is_whole = False
        return Reading(data if self._is_whole else None, self._marks, tuple(self._findings), self._is_whole)

    def _document(self) -> Data:
        self._next()  # the stream starts
        if isinstance(self._next(), ev.StreamEndEvent):
            return None
        data = self._node(self._next(), ())
        self._next()  # the document ends
        further = self._next()
        if isinstance(further, ev.DocumentStartEvent):
            self._fail(diagnose("PB135", self._place(further)))
        return data

    def _node(self, event: yaml.Event, path: FieldPath) -> Data:
        if len(path) > DEPTH_LIMIT:
            self._report("PB136", event, path[:1], limit=DEPTH_LIMIT)
            raise _TooDeep
        mark = self._mark(event)
        self._values.setdefault(path, mark)
        self._keys.setdefault(path, mark)
        if isinstance(event, ev.ScalarEvent):
            return self._scalar(event, path)
        if isinstance(event, ev.AliasEvent):
            self._is_whole = False
            self._report("PB133", event, path, sign=f"*{event.anchor}")
            return None
        self._check_ornaments(event, path)
        return self._sequence(path) if isinstance(event, ev.SequenceStartEvent) else self._mapping(path)

    def _check_ornaments(self, event: Any, path: FieldPath) -> None:
        if event.anchor is not None:
            self._report("PB133", event, path, sign=f"&{event.anchor}")
        if event.tag is not None:
            self._report("PB134", event, path, tag=event.tag.replace("tag:yaml.org,2002:", "!!"))

    def _scalar(self, event: Any, path: FieldPath) -> Data:
        self._check_ornaments(event, path)
        text: str = event.value
        if event.style:
            if control := CONTROL.search(text):
                self._report("PB114", event, path, sign=f"U+{ord(control.group()):04X}")
            return text
        if text in _NULLS:
            if not text:
                self._values[path] = self._keys[path]
            return None
        self._check_plain(event, path)
        return text

    def _check_plain(self, event: Any, path: FieldPath) -> None:
        mark = event.end_mark
        for number in range(event.start_mark.line + 1, mark.line + 1):
            if _FOREIGN_INDENT.match(self._source.line(number)):
                self._findings.append(diagnose("PB121", self._source.place(number, 0), path))
                break
        line = self._source.line(mark.line)
        if len(line) > mark.column and _SWALLOWED.match(line, mark.column):
            lost = line[mark.column :].strip()
            self._findings.append(diagnose("PB139", self._source.place(mark.line, mark.column), path, lost=lost))

    def _sequence(self, path: FieldPath) -> list[Data]:
        items: list[Data] = []
        while not isinstance(event := self._next(), ev.SequenceEndEvent):
            items.append(self._node(event, (*path, len(items))))
        return items

    def _mapping(self, path: FieldPath) -> dict[str, Data]:
        found: dict[str, Data] = {}
        while not isinstance(event := self._next(), ev.MappingEndEvent):
            key = self._key(event, path, found)
            if key is None:
                self._skip()
                continue
            way = (*path, key)
            self._keys[way] = self._mark(event)
            found[key] = self._node(self._next(), way)
        return found

    def _key(self, event: Any, path: FieldPath, known: Container[str]) -> str | None:
        """Read a key; None, with a finding, where it is not fit to be one."""
        if not isinstance(event, ev.ScalarEvent) or not event.value:
            self._report("PB137", event, path)
            if isinstance(event, ev.CollectionStartEvent):
                self._skip(event)
            return None
        self._check_ornaments(event, path)
        key: str = event.value
        if event.style:
            return None if self._is_repeated(event, path, known) else key
        if key == "<<":
            self._is_whole = False
            self._report("PB133", event, path, sign=key)
        elif not key[0].isalnum() and _FOREIGN_INDENT.match(key):
            self._report("PB121", event, path)
        elif self._is_without_colon(event):
            self._report("PB140", event, path)
        elif not self._is_repeated(event, path, known):
            return key
        return None

    def _is_repeated(self, event: Any, path: FieldPath, known: Container[str]) -> bool:
        if event.value not in known:
            return False
        place = (*path, event.value)
        self._report("PB132", event, place, key=event.value, line=self._keys[place][0])
        return True

    def _is_without_colon(self, event: Any) -> bool:
        """Whether a key in braces is no key but the rest of a text that holds a comma."""
        mark = event.end_mark
        line = self._source.line(mark.line)
        return not line.startswith(":", mark.column) and line[mark.column :].lstrip()[:1] in (",", "}")

    def _skip(self, event: yaml.Event | None = None) -> None:
        """Pass over a node of any depth."""
        event = event or self._next()
        depth = 0
        while True:
            depth += isinstance(event, ev.CollectionStartEvent) - isinstance(event, ev.CollectionEndEvent)
            if not depth:
                return
            event = self._next()

    def _mark(self, event: yaml.Event) -> tuple[int, int]:
        mark: Any = event.start_mark
        return self._source.mark(mark.line, mark.column)

    def _place(self, event: yaml.Event) -> Place:
        return Place(self._source.path, *self._mark(event))

    def _report(self, code: str, event: yaml.Event, path: FieldPath, **arguments: object) -> None:
        self._findings.append(diagnose(code, self._place(event), path, None, **arguments))

    def _fail(self, finding: Diagnostic) -> None:
        self._is_whole = False
        self._findings.append(finding)
