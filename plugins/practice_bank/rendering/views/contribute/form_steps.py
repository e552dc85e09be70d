"""The steps of the form for works: few questions at a time, the needed ones first."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....records import EntryForm, FormField
from ..reader import Reader
from .asked_field import AskedField, build_asked, find_asked

ABOUT, PEOPLE, TEXT, MORE, FINISH = "about", "people", "text", "more", "finish"
STEPS = (ABOUT, PEOPLE, TEXT, MORE, FINISH)
_OPENING = ("title", "summary", "levels", "subjects", "grades")
_WHO = ("authors", "manager", "organisation", "consent")
_LAST = frozenset({"effort", "evidence", "ai_use"})
"""Keys that are asked last even where a kind needs them: they are long."""


@dataclass(frozen=True)
class FormStep:
    """One step."""

    id: str
    title: str
    lead: str
    needed: tuple[AskedField, ...]
    """Shown at once."""
    further: tuple[AskedField, ...]
    """Folded, each to be opened by who has something to say."""


def build_steps(form: EntryForm, reader: Reader) -> tuple[FormStep, ...]:
    """Build all steps of a kind's form; every field that is asked stands in one of them."""
    asked = sorted(find_asked(form), key=lambda field: _WHO.index(field.key) if field.key in _WHO else -1)
    return tuple(_build_step(name, [each for each in asked if _place(each) == name], reader) for name in STEPS)


def _build_step(name: str, fields: Sequence[FormField], reader: Reader) -> FormStep:
    folded = [each for each in fields if name == MORE and not each.required]
    shown = [each for each in fields if each not in folded]
    return FormStep(
        id=name,
        title=reader.words[f"contribute.step_{name}"],
        lead=reader.words[f"contribute.lead_{name}"],
        needed=tuple(build_asked(each, reader) for each in shown),
        further=tuple(build_asked(each, reader) for each in folded),
    )


def _place(field: FormField) -> str:
    if field.key in _WHO:
        return PEOPLE
    if field.key in _OPENING or (field.required and field.key not in _LAST):
        return ABOUT
    return MORE
