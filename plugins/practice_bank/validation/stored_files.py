"""The files that a record gives along: are they what they say, and is each of them safe and used?"""

from collections.abc import Iterator, Mapping, Sequence, Set

from ..diagnostics import Diagnostic, FieldPath, Marks, Place, diagnose
from ..loading import FileOnDisk, Folder
from ..records import StoredFile
from .file_names import is_inside
from .media import MEDIA_TYPES, extension, fits_ending, is_allowed, is_program
from .suggestion import suggest_key
from .svg import inspect_drawing
from .words import did_you_mean, listed

MEBIBYTE = 1024 * 1024
SIZE_LIMIT = 20 * MEBIBYTE
SIZE_ADVISED = 5 * MEBIBYTE
"""On a phone with a weak connection more than this takes minutes."""

Mention = tuple[Marks, FieldPath, str]
"""A file's name in front matter: the marks, the field, the name as written."""


def store_files(folder: Folder) -> dict[str, StoredFile]:
    """Note the files of a folder, by name."""
    return {
        file.name: StoredFile(
            name=file.name,
            source=str(file.source),
            size=file.size,
            sha256=file.sha256,
            media_type=MEDIA_TYPES.get(extension(file.name), "application/octet-stream"),
        )
        for file in folder.files
    }


def check_files(folder: Folder, mentions: Sequence[Mention], used: Set[str]) -> Iterator[Diagnostic]:
    """Check the content of each file, once, at the first place that names it.

    Args:
        folder: The folder of the record or event.
        mentions: Where front matter names files.
        used: Files that texts name.
    """
    places: dict[str, tuple[Place, FieldPath]] = {}
    for marks, path, name in mentions:
        places.setdefault(name, (marks.of_value(*path), path))
    for file in folder.files:
        own = Place(f"{folder.path}/{file.name}")
        place, path = places.get(file.name, (own, ()))
        yield from _check_type(file, place, path, own)
        yield from _check_size(file, place, path)
        if file.name not in places and file.name not in used:
            yield diagnose("PB517", own, (), file=file.name)


def check_mentions(
    mentions: Sequence[Mention], files: Mapping[str, StoredFile], *, pictures: bool = False
) -> Iterator[Diagnostic]:
    """Find names of files that lead out of the folder, to nothing, or not to a picture where one is wanted."""
    for marks, path, name in mentions:
        place = marks.of_value(*path)
        if not is_inside(name) or not name.removeprefix("./").startswith("files/"):
            yield _diagnose_elsewhere(name, files, place, path)
        elif name not in files:
            yield diagnose("PB512", place, path, file=name, suggestion=_guess(name, files))
        elif pictures and not files[name].media_type.startswith("image/"):
            yield diagnose("PB519", place, path, url=name)


def _diagnose_elsewhere(name: str, files: Mapping[str, StoredFile], place: Place, path: FieldPath) -> Diagnostic:
    if is_inside(name) and f"files/{name}" in files:
        return diagnose("PB512", place, path, file=name, suggestion=did_you_mean(f"files/{name}"))
    return diagnose("PB511", place, path, url=name)


def _guess(name: str, files: Mapping[str, StoredFile]) -> Mapping[str, str] | str:
    return did_you_mean(suggest_key(name, files))


def _check_type(file: FileOnDisk, place: Place, path: FieldPath, own: Place) -> Iterator[Diagnostic]:
    ending = extension(file.name)
    if (is_program(file) and ending != "svg") or not is_allowed(file.name):
        yield diagnose("PB514", place, path, file=file.name, allowed=listed(sorted(MEDIA_TYPES)))
    elif not fits_ending(file):
        yield diagnose("PB513", place, path, file=file.name, ending=ending)
    elif ending == "svg" and file.size <= SIZE_LIMIT:
        for fault in inspect_drawing(file.source):
            code = "PB521" if fault.is_broken else "PB520"
            yield diagnose(code, Place(own.path, fault.line, fault.column), (), file=file.name, text=fault.text)


def _check_size(file: FileOnDisk, place: Place, path: FieldPath) -> Iterator[Diagnostic]:
    size = f"{file.size / MEBIBYTE:.1f}"
    if file.size > SIZE_LIMIT:
        yield diagnose("PB515", place, path, file=file.name, size=size, limit=SIZE_LIMIT // MEBIBYTE)
    elif file.size > SIZE_ADVISED:
        yield diagnose("PB516", place, path, file=file.name, size=size, limit=SIZE_ADVISED // MEBIBYTE)
