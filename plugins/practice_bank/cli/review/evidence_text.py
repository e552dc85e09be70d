"""Evidence as the text of its files, in the form the formats are documented in."""

from collections.abc import Mapping

import yaml

from ...records import Assessment, Assignment
from ..yaml_text import WIDTH, write_block


def write_assessment(assessment: Assessment) -> str:
    """Write the file of an assessment."""
    data = _plain(assessment.model_dump(mode="python", exclude_none=True))
    # A declined mark is said, not left out.
    data["scores"] = {name: _figure(mark) for name, mark in assessment.scores.items()}
    return write_block(data)


def write_assignment(assignment: Assignment) -> str:
    """Write the file of an assignment."""
    data = _plain(assignment.model_dump(mode="python", exclude_none=True))
    experts = yaml.safe_dump(data.pop("experts"), default_flow_style=True, allow_unicode=True, width=WIDTH)
    waivers = data.pop("waivers", None)
    return f"{write_block(data)}experts: {experts}{write_block({'waivers': waivers}) if waivers else ''}"


def append_decision(text: str, decision: Mapping[str, object], *, indent: int = 0) -> str:
    """Write a decision under those that are there, one line a decision.

    Args:
        text: The file as it is; empty where there is none.
        decision: The values of the new one by key, in their order.
        indent: Column at which the items of the list start, 0-based.
    """
    data = _plain(decision)
    line = yaml.safe_dump(data, default_flow_style=True, allow_unicode=True, sort_keys=False, width=WIDTH).strip()
    above = text.rstrip()
    return f"{above}\n{' ' * indent}- {line}\n" if above else f"- {line}\n"


def _plain(data: Mapping[str, object]) -> dict[str, object]:
    """Values as YAML has them; what is empty is left out."""
    return {key: _value(value) for key, value in data.items() if value not in ({}, [], None)}


def _value(value: object) -> object:
    if isinstance(value, dict):
        return _plain(value)
    return str(value) if isinstance(value, str) else value


def _figure(mark: float | None) -> float | int | None:
    return int(mark) if mark is not None and mark == int(mark) else mark
