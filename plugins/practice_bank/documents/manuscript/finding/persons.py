"""Names of people, held against the register."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ....i18n import repair_lookalikes
from ....records import Person

_LETTER = r"[A-ZА-ЯӘІҢҒҮҰҚӨҺЁ]"
_WORD = rf"{_LETTER}[\w’'-]+"
_INITIAL = rf"{_LETTER}\."
NAME = re.compile(
    rf"{_WORD}\s+{_INITIAL}(?:\s*{_INITIAL})?|{_INITIAL}\s*(?:{_INITIAL}\s*)?{_WORD}|{_WORD}(?:\s+{_WORD}){{1,3}}"
)
_PARTS = re.compile(r"[\w’'-]+")


@dataclass(frozen=True)
class PersonFound:
    """A person that a text names."""

    written: str
    id: str = ""
    """In the register; empty where nobody of that name is, or several are."""


def find_persons(text: str, people: Mapping[str, Person]) -> Iterator[PersonFound]:
    """Find the people that a text names, each once, in its order.

    A piece between commas and ends of lines is a name, or what somebody is: a post, a school.
    """
    seen: set[str] = set()
    for piece in re.split(r"[,;\n/()]|\s(?:және|мен|и|and)\s|\s[–—-]\s", repair_lookalikes(text)):
        found = NAME.search(piece)
        if not found or not _is_name(piece, found):
            continue
        written = " ".join(found.group().split())
        if written not in seen:
            seen.add(written)
            yield PersonFound(written, match_person(written, people.values()))


def match_person(written: str, people: Iterable[Person]) -> str:
    """Find the id of the one person of a name; empty where there is none, or more than one.

    Names match in either order and any language, with initials, and with a patronymic that the register lacks.
    """
    matches = {person.id for person in people if any(_is_same(written, name) for name in person.name.values())}
    return matches.pop() if len(matches) == 1 else ""


def _is_same(written: str, known: str) -> bool:
    """Whether each part of a known name is in what was written; initials stand for first names, never for both."""
    parts, wanted = _split(written), _split(known)
    whole = 0
    for part in wanted:
        if part in parts:
            parts.remove(part)
            whole += 1
        elif (initial := next((one for one in parts if len(one) == 1 and part.startswith(one)), None)) is not None:
            parts.remove(initial)
        else:
            return False
    return whole > 0 and len(parts) <= 1


def _split(name: str) -> list[str]:
    return [part.casefold().replace("ё", "е") for part in _PARTS.findall(name)]


def _is_name(piece: str, found: re.Match[str]) -> bool:
    """Whether a piece is mostly a name: `учитель Серик А.` is, `школа имени Абая Кунанбаева` is not."""
    before, after = piece[: found.start()].split(), piece[found.end() :].split()
    return len(before) <= 2 and not after and not any(word[:1].isdigit() or word.startswith("№") for word in before)
