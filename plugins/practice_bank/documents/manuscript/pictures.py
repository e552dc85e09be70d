"""Pictures of a manuscript as files of a record."""

import re
import warnings
from dataclasses import dataclass, field
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from ...i18n import messages
from ...validation.stored_files import SIZE_LIMIT
from ..word_package import NotReadable
from .markdown.escaping import escape
from .notice import Notice
from .word import Drawing, WordPackage

KEPT = {"PNG": "png", "JPEG": "jpg", "GIF": "gif", "WEBP": "webp"}
"""Forms that the bank takes, with their endings."""
TURNED = frozenset({"BMP", "DIB", "TIFF", "PCX", "PPM", "ICO"})
"""Forms that lose nothing as PNG."""
_FILE_NAME = re.compile(r"[\w\s()-]*\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp|heic)", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?:рисунок|сурет|picture|image|img|фото|photo|изображение|графика|graphic)[\s_]*№?\s*\d*", re.IGNORECASE
)
_MACHINE = re.compile(
    r"\s*[.,]?\s*(?:Автоматически созданное описание|Description automatically generated(?: with \w+ confidence)?"
    r"|AI-generated content may be incorrect\.?)\s*"
)
"""What Word adds to a description of its own making."""


@dataclass
class Pictures:
    """Takes pictures out of a document as its text names them."""

    package: WordPackage
    drawings: tuple[Drawing, ...]
    language: str
    files: dict[str, bytes] = field(default_factory=dict)
    """By their names in `files/`."""
    notices: list[Notice] = field(default_factory=list)
    _names: dict[str, str] = field(default_factory=dict)
    """Of files, by the parts of the document."""

    def write(self, number: int) -> str:
        """Write a picture in Markdown, or say that one stood here."""
        if number >= len(self.drawings):
            return ""
        drawing = self.drawings[number]
        name = self._names.get(drawing.part) or self._keep(drawing)
        if not name:
            return escape(messages(self.language)["manuscript.picture_left_out"])
        return f"![{self._describe(drawing)}](files/{name})"

    def _keep(self, drawing: Drawing) -> str:
        """Keep a picture as a file; empty where it cannot be one, which is told."""
        if not drawing.part:
            self.notices.append(Notice("picture_outside", drawing.number, {"address": drawing.address}))
            return ""
        content, form = self._read(drawing.part)
        if form in TURNED:
            content = _turn(content)
            form = "PNG" if content else ""
        if form not in KEPT or len(content) > SIZE_LIMIT:
            ending = drawing.part.rpartition(".")[2].upper()
            self.notices.append(Notice("picture_form", drawing.number, {"form": ending}))
            return ""
        name = f"picture-{len(self.files) + 1}.{KEPT[form]}"
        self.files[name] = content
        self._names[drawing.part] = name
        return name

    def _read(self, part: str) -> tuple[bytes, str]:
        """Read a picture and what form it has, by its content."""
        if part not in self.package.names:
            return b"", ""
        try:
            content = self.package.read(part, SIZE_LIMIT)
        except NotReadable:
            return b"", ""
        return content, _find_form(content)

    def _describe(self, drawing: Drawing) -> str:
        said = _MACHINE.sub("", drawing.alt).strip()
        if said and said != drawing.alt.strip():
            self.notices.append(Notice("alt_machine", drawing.number, {"text": said}))
        if not said or _FILE_NAME.fullmatch(said) or _NUMBERED.fullmatch(said):
            self.notices.append(Notice("alt_wanted", drawing.number))
            said = messages(self.language)["manuscript.alt_placeholder"]
        return escape(" ".join(said.split()))


def _find_form(content: bytes) -> str:
    try:
        with warnings.catch_warnings(), Image.open(BytesIO(content)) as image:
            warnings.simplefilter("error")
            form = image.format or ""
            image.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Warning, Image.DecompressionBombError):
        return ""
    return form


def _turn(content: bytes) -> bytes:
    target = BytesIO()
    try:
        with warnings.catch_warnings(), Image.open(BytesIO(content)) as image:
            warnings.simplefilter("error")
            (image if image.mode in ("1", "L", "P", "RGB", "RGBA") else image.convert("RGB")).save(target, "PNG")
    except (OSError, SyntaxError, ValueError, Warning, Image.DecompressionBombError):
        return b""
    return target.getvalue()
