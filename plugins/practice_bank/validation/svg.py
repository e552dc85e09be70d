"""Drawings: an SVG is a program in disguise unless it is proved to be a picture."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

FORBIDDEN = frozenset({
    "script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener", "link", "meta",
    "base", "html", "body", "form", "input", "button",
})  # fmt: skip
"""Elements that act or load."""
ANIMATIONS = frozenset({"set", "animate", "animatemotion", "animatetransform"})
LINKS = frozenset({"href", "src"})

_INNER = re.compile(r"\s*(#|data:image/(png|jpe?g|gif|webp);base64,)", re.IGNORECASE)
_URL = re.compile(r"url\(\s*['\"]?\s*(?!#|['\"])", re.IGNORECASE)
_ACTIVE_STYLE = re.compile(r"@import|expression\(|javascript:|behavior:|-moz-binding", re.IGNORECASE)
_ESCAPE = re.compile(r"\\([0-9a-f]{1,6})\s?|\\(.)", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f]")


@dataclass(frozen=True)
class DrawingFault:
    """Something in a drawing that may not be there, or the fault that makes it no drawing."""

    line: int
    column: int
    text: str
    is_broken: bool = False


@dataclass
class _Inspector:
    """Listens to the parser and notes what acts."""

    parser: expat.XMLParserType
    faults: list[DrawingFault] = field(default_factory=list)
    in_style: bool = False
    style: str = ""

    def note(self, text: str) -> None:
        self.faults.append(DrawingFault(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1, text))

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2].lower()
        self.in_style = local == "style"
        self.style = ""
        if local in FORBIDDEN:
            self.note(f"<{name}>")
            return
        for key, value in attributes.items():
            if not self._is_harmless(local, key.rpartition(":")[2].lower(), value):
                self.note(f'{key}="{value[:40]}"')
                return

    def end(self, name: str) -> None:
        if self.in_style and _acts(self.style):
            self.note(f"<{name}>")
        self.in_style = False

    def characters(self, text: str) -> None:
        self.style += text if self.in_style else ""

    def instruction(self, target: str, _: str) -> None:
        if target == "xml-stylesheet":
            self.note(f"<?{target}?>")

    def entity(self, name: str, *_: object) -> None:
        self.note(f"<!ENTITY {name}>")
        raise _Refused

    def _is_harmless(self, element: str, key: str, value: str) -> bool:
        if key.startswith("on"):
            return False
        if key in LINKS:
            return _INNER.match(value) is not None or (element == "a" and value.startswith("https://"))
        if element in ANIMATIONS and key == "attributename":
            return value.rpartition(":")[2].lower() not in LINKS and not value.lower().startswith("on")
        return not _acts(value)


class _Refused(Exception):
    """Ends the reading of a drawing that declares entities."""


def inspect_drawing(source: Path) -> list[DrawingFault]:
    """Find everything in an SVG file that acts or loads something from elsewhere."""
    parser = expat.ParserCreate()
    inspector = _Inspector(parser)
    parser.StartElementHandler = inspector.start
    parser.EndElementHandler = inspector.end
    parser.CharacterDataHandler = inspector.characters
    parser.ProcessingInstructionHandler = inspector.instruction
    parser.EntityDeclHandler = inspector.entity
    try:
        parser.Parse(source.read_bytes(), True)
    except _Refused:
        pass
    except expat.ExpatError as fault:
        inspector.faults.append(DrawingFault(fault.lineno, fault.offset + 1, "", is_broken=True))
    except (OSError, ValueError):
        inspector.faults.append(DrawingFault(1, 1, "", is_broken=True))
    return inspector.faults


def _acts(value: str) -> bool:
    """Whether a style or another value loads or runs something."""
    plain = _ESCAPE.sub(_unescape, _COMMENT.sub("", value))
    return bool(_URL.search(plain) or _ACTIVE_STYLE.search(_INVISIBLE.sub("", plain)))


def _unescape(match: re.Match[str]) -> str:
    if not match[1]:
        return str(match[2])
    code = int(match[1], 16)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
