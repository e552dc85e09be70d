"""Words of the editor, Sveltia CMS, which has no Kazakh and not all of its Russian."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml


@cache
def editor_strings(language: str) -> Mapping[str, str]:
    """Words of the editor that are ours, by their keys in its package, `workflow.publish_entry`; none in English."""
    source = files(__package__) / "editor" / f"{language}.yml"
    if not source.is_file():
        return {}
    words: dict[str, str] = yaml.safe_load(source.read_text("utf-8"))
    return words
