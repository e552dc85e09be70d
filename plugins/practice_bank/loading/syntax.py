"""Faults of YAML, told as what an author did: a quote left open, a colon in a bare text, a tab.

The parser says where it gave up and what it hoped for. Each rule below recognises one slip by that and by the line
itself; the first that does wins, so the order is from the particular to the general. The wording of libyaml and of
PyYAML's own parser differ; the words looked for here are in both.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import yaml

from ..diagnostics import Diagnostic, FieldPath, Marks, diagnose
from .source import Source

_FOREIGN_BLANK = re.compile(r" *([^\S ]|[\u200b-\u200d\u2060\ufeff])")
_KEY_ONLY = re.compile(r"\s*(?:- +)*[\w.-]+\s*")
_TIGHT_COLON = re.compile(r"\s*(?:-\s+)*[\w-]+:[^ \n]")
_TIGHT_DASH = re.compile(r"\s*-[^\s-]")
_VALUE = re.compile(r"\s*(?:-\s+)*[^:]+:\s+")

Position = tuple[int, int]


@dataclass(frozen=True)
class Fault:
    """Where and how the parser gave up; positions are 0-based, in the source."""

    source: Source
    problem: str
    context: str
    at: Position
    since: Position
    """Where the construct began that could not be finished; `at` where the parser does not say."""
    field: FieldPath
    """The field whose value was being read."""
    opened: FieldPath
    """The field whose brackets were being read."""
    quoted: tuple[Position, Position] | None
    """Start and end of the last quoted text before the fault."""

    @property
    def line(self) -> str:
        """The line of the fault."""
        return self.source.line(self.at[0])

    @property
    def sign(self) -> str:
        """The character at the fault; empty at the end of a line."""
        return self.line[self.at[1] : self.at[1] + 1]

    def found(self, code: str, position: Position, path: FieldPath = (), **arguments: object) -> Diagnostic:
        """Make the finding."""
        return diagnose(code, self.source.place(*position), path, None, **arguments)


def diagnose_syntax(error: yaml.YAMLError, source: Source, marks: Marks, loader: type[yaml.SafeLoader]) -> Diagnostic:
    """Turn a fault of the parser into what the author did.

    Args:
        error: What the parser raised.
        source: The text it read.
        marks: The places of all keys and values before the fault.
        loader: The parser, to look at the text once more.

    Returns:
        One finding at the place to mend.
    """
    problem_mark, context_mark = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    at = (problem_mark.line, problem_mark.column) if problem_mark else (0, 0)
    since = (context_mark.line, context_mark.column) if context_mark else at
    fault = Fault(
        source=source,
        problem=str(getattr(error, "problem", "") or ""),
        context=str(getattr(error, "context", "") or ""),
        at=at,
        since=since,
        field=next((path for path in reversed(list(marks.keys)) if path and isinstance(path[-1], str)), ()),
        opened=next((path for path, mark in marks.values.items() if mark == source.mark(*since)), ()),
        quoted=_find_last_quoted(source, loader),
    )
    return next(finding for rule in _RULES if (finding := rule(fault)))


def diagnose_bare_line(source: Source, number: int) -> Diagnostic:
    """Tell what keeps a line from being a field: no colon, or no blank after it."""
    line = source.line(number)
    place = source.place(number, len(line) - len(line.lstrip()))
    for sign, pattern in (("-", _TIGHT_DASH), (":", _TIGHT_COLON)):
        if pattern.match(line):
            return diagnose("PB125", place, sign=sign)
    return diagnose("PB124", place, written=line.strip()[:60])


def _find_last_quoted(source: Source, loader: type[yaml.SafeLoader]) -> tuple[Position, Position] | None:
    found = None
    try:
        for token in yaml.scan(source.text, Loader=loader):
            if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"'):
                start, end = token.start_mark, token.end_mark
                found = (start.line, start.column), (end.line, end.column)
    except yaml.YAMLError:
        pass
    return found


def _foreign_indent(fault: Fault) -> Diagnostic | None:
    for number in dict.fromkeys((fault.at[0], fault.since[0])):
        blank = _FOREIGN_BLANK.match(fault.source.line(number))
        if blank and "quoted" not in fault.context:
            return fault.found("PB121", (number, blank.start(1)))
    return None


def _open_quote(fault: Fault) -> Diagnostic | None:
    if "quoted scalar" in fault.context and "unexpected" in fault.problem:
        return fault.found("PB122", fault.since, fault.field)
    return None


def _backslash(fault: Fault) -> Diagnostic | None:
    if "quoted scalar" in fault.context:
        line, column = fault.at
        return fault.found("PB130", (line, max(0, fault.line.rfind("\\", 0, column + 1))), fault.field)
    return None


def _reserved_sign(fault: Fault) -> Diagnostic | None:
    starts = ("scanning an alias", "scanning an anchor", "scanning a tag", "parsing a tag", "scanning a block scalar")
    if any(start in fault.context for start in starts):
        sign = fault.source.line(fault.since[0])[fault.since[1] : fault.since[1] + 1]
        return fault.found("PB128", fault.since, fault.field, sign=sign)
    if fault.sign and ("cannot start any token" in fault.problem or "node content" in fault.problem):
        return fault.found("PB128", fault.at, fault.field, sign=fault.sign)
    return None


def _no_colon(fault: Fault) -> Diagnostic | None:
    return diagnose_bare_line(fault.source, fault.since[0]) if "simple key" in fault.context else None


def _list_beside_key(fault: Fault) -> Diagnostic | None:
    if "sequence entries are not allowed" in fault.problem:
        return fault.found("PB131", fault.at, fault.field)
    return None


def _second_colon(fault: Fault) -> Diagnostic | None:
    if "mapping values are not allowed" not in fault.problem:
        return None
    number, column = fault.at
    if _is_after_quote(fault):
        return _after_quote(fault)
    if _KEY_ONLY.fullmatch(fault.line[:column]):
        return _misplaced_key(fault)
    value = _VALUE.match(fault.line)
    start = value.end() if value and value.end() <= column else len(fault.line) - len(fault.line.lstrip())
    return fault.found("PB126", (number, start), fault.field)


def _misplaced_key(fault: Fault) -> Diagnostic:
    """A key where none may stand: it is indented too far, or the line above lacks its colon."""
    number = fault.at[0]
    indent = len(fault.line) - len(fault.line.lstrip())
    above = next((n for n in range(number - 1, -1, -1) if fault.source.line(n).strip()), None)
    if above is not None:
        line = fault.source.line(above)
        if len(line) - len(line.lstrip()) == indent:
            return diagnose_bare_line(fault.source, above)
    return fault.found("PB127", (number, indent))


def _is_after_quote(fault: Fault) -> bool:
    if fault.quoted is None:
        return False
    line, column = fault.quoted[1]
    return line == fault.at[0] and column <= fault.at[1] and not fault.line[column : fault.at[1]].strip()


def _after_quote(fault: Fault) -> Diagnostic | None:
    if fault.quoted is None or not _is_after_quote(fault) or "flow" in fault.context:
        return None
    start, end = fault.quoted
    return fault.found("PB123" if start[0] == end[0] else "PB122", start, fault.field)


def _brackets(fault: Fault) -> Diagnostic | None:
    if "flow" not in fault.context:
        return fault.found("PB129", fault.at, sign=fault.sign) if fault.sign in tuple("]}") else None
    if fault.at[0] == fault.since[0] and fault.sign:
        return fault.found("PB140", fault.at, fault.field)
    sign = fault.source.line(fault.since[0])[fault.since[1] : fault.since[1] + 1]
    return fault.found("PB129", fault.since, fault.opened, sign=sign or "[")


def _no_key(fault: Fault) -> Diagnostic | None:
    return fault.found("PB137", fault.at) if fault.sign == ":" else None


def _bad_indent(fault: Fault) -> Diagnostic | None:
    is_block = "block" in fault.context and not fault.line[: fault.at[1]].strip()
    return fault.found("PB127", fault.at) if is_block else None


def _other(fault: Fault) -> Diagnostic:
    return fault.found("PB120", fault.at)


_RULES: Iterable[Callable[[Fault], Diagnostic | None]] = (
    _foreign_indent,
    _open_quote,
    _backslash,
    _reserved_sign,
    _no_colon,
    _list_beside_key,
    _second_colon,
    _after_quote,
    _brackets,
    _no_key,
    _bad_indent,
    _other,
)
