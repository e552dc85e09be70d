"""Data files end in `.yml`; `.yaml` is not read."""

from pathlib import PurePosixPath

from ....loading import MANY, SINGLE
from .step import Step

_EVIDENCE = ("adoptions", "reviews")


def is_misnamed(path: str) -> bool:
    """Whether only its ending keeps a file from being read; what is attached to works is not the bank's."""
    file = PurePosixPath(path)
    if file.parts[0] != "practices" or file.suffix != ".yaml" or "files" in file.parts:
        return False
    if file.parts[:2] == ("practices", "_bank"):
        return f"{file.stem}.yml" in SINGLE if len(file.parts) == 3 else file.parts[2] in MANY
    return file.name == "decisions.yaml" or file.parent.name in _EVIDENCE


def name_anew(path: str) -> str:
    """Give a file its right ending."""
    return str(PurePosixPath(path).with_suffix(".yml"))


FILE_ENDINGS = Step("file_endings", is_misnamed, rename=name_anew)
