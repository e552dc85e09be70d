"""Writes the files of a generated bank."""

from pathlib import Path

import yaml


def write_text(path: Path, front: dict[str, object], body: str) -> None:
    """Write a page with its front matter."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{_dump(front)}---\n\n{body}", encoding="utf-8")


def write_yaml(path: Path, data: object) -> None:
    """Write a file of data."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_dump(data), encoding="utf-8")


def _dump(data: object) -> str:
    return yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
