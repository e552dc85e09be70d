"""What a path of the site is for: a record's text, its evidence, a register, a page, or none of these."""

from dataclasses import dataclass
from enum import StrEnum

from .bank import PRACTICES
from .folder import TEXT_NAME
from .site_pages import DOCS

_REGISTERS = "_bank"


class Area(StrEnum):
    """What lies at a path."""

    TEXT = "text"
    """The text of a record in one language."""
    FILE = "file"
    """A picture or an attachment of a record."""
    ADOPTION = "adoption"
    """A colleague's report of having used a record."""
    EVIDENCE = "evidence"
    """Assessments and decisions."""
    REGISTER = "register"
    """People, organisations, vocabularies, policy: `_bank`."""
    PAGE = "page"
    """Pages, events, news, acts, consultations: `docs`."""
    OTHER = "other"
    """Everything else: configuration, workflows, code, what lies astray."""


_PARTS = {"files": Area.FILE, "adoptions": Area.ADOPTION, "reviews": Area.EVIDENCE}


@dataclass(frozen=True)
class Spot:
    """A path, understood."""

    area: Area
    folder: str = ""
    """Folder of the record, `practices/2026/city-village`; empty where the path belongs to none."""
    name: str = ""
    """Name in that folder, `index.ru.md`."""

    @property
    def record(self) -> str:
        """Id of the record; empty where there is none."""
        return self.folder.rpartition("/")[2]

    @property
    def language(self) -> str:
        """Language of a record's text; empty for everything else."""
        found = TEXT_NAME.fullmatch(self.name)
        return found[1] if found else ""


def find_area(path: str) -> Spot:
    """Tell what a path is for by its words alone, so that it can be told of paths that are on no disk.

    What is hidden, or would be taken for something else by a disk that does not tell `_BANK` from `_bank`, is `OTHER`.

    Args:
        path: Relative to the site's root, with slashes.
    """
    parts = path.split("/")
    if any(part in ("", "..") or part.startswith(".") for part in parts):
        return Spot(Area.OTHER)
    if parts[0] == DOCS:
        return Spot(Area.PAGE)
    if parts[0] != PRACTICES or len(parts) < 3:
        return Spot(Area.OTHER)
    if any(part.casefold() == _REGISTERS for part in parts):
        return Spot(Area.REGISTER if parts[1] == _REGISTERS else Area.OTHER)
    return _find_in_record(parts)


def _find_in_record(parts: list[str]) -> Spot:
    for number, part in enumerate(parts[:-1]):
        area = _PARTS.get(part)
        if area:
            return _spot(area, parts, number) if number >= 2 and _fits(area, parts[number + 1 :]) else Spot(Area.OTHER)
    if parts[-1] == "decisions.yml":
        return _spot(Area.EVIDENCE, parts, len(parts) - 1)
    if TEXT_NAME.fullmatch(parts[-1]):
        return _spot(Area.TEXT, parts, len(parts) - 1)
    return Spot(Area.OTHER)


def _fits(area: Area, rest: list[str]) -> bool:
    """Reports of use lie side by side, and are data."""
    return area is not Area.ADOPTION or (len(rest) == 1 and rest[0].endswith(".yml"))


def _spot(area: Area, parts: list[str], end: int) -> Spot:
    return Spot(area, "/".join(parts[:end]), "/".join(parts[end:]))
