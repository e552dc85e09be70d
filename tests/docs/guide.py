"""A guide of the site, taken apart: what its examples show."""

import re
import shlex
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import click

from practice_bank.cli import main

DOCS = Path(__file__).resolve().parents[2] / "docs"
SHOWN = re.compile(r"^```sh\n([^`]*)\n```\n\n```text\n(.*?)^```$", re.DOTALL | re.MULTILINE)
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
GAP = "…"
"""Stands in an output for what is left out."""


@dataclass(frozen=True)
class Guide:
    """A page under `docs/guides/`."""

    name: str
    language: str

    @cached_property
    def text(self) -> str:
        """The page's source."""
        return (DOCS / "guides" / f"{self.name}.{self.language}.md").read_text("utf-8")

    @property
    def prose(self) -> str:
        """The page without its blocks."""
        return FENCE.sub("", self.text)

    @property
    def levels(self) -> list[int]:
        """Levels of the headings, in order."""
        return [len(marks) for marks in re.findall(r"^(#+) ", self.prose, re.MULTILINE)]

    @property
    def examples(self) -> list[tuple[str, str]]:
        """Commands, each with the output that the page shows."""
        return SHOWN.findall(self.text)

    @property
    def commands(self) -> list[str]:
        """Every command line the page names, in blocks and in sentences."""
        blocks = "\n".join(body for language, body in FENCE.findall(self.text) if language == "sh")
        inline = re.findall(r"`(practice-bank [^`]+)`", self.prose)
        return [*blocks.splitlines(), *inline]

    @property
    def files(self) -> list[tuple[str, str]]:
        """YAML examples by the path that their first line names; the same path may have several."""
        blocks = [body for language, body in FENCE.findall(self.text) if language == "yaml"]
        named = [body.removeprefix("# ").split("\n", 1) for body in blocks if re.match(r"# \S+\.yml\n", body)]
        return [(path, text) for path, text in named]

    @property
    def fragments(self) -> list[str]:
        """YAML examples that are no whole file."""
        return [body for language, body in FENCE.findall(self.text) if language == "yaml" and body[0] != "#"]

    def file(self, path: str) -> str:
        """The example of a path, of which there is one."""
        (text,) = [text for name, text in self.files if name == path]
        return text


def shows(shown: str, output: str) -> bool:
    """Whether an output is what a page shows, but for the gaps and for spaces that do not break."""
    pattern = ".*".join(map(re.escape, shown.split(GAP)))
    return re.fullmatch(pattern, re.sub("[\u00a0\u202f]", " ", output), re.DOTALL) is not None


def find_unknown_word(line: str) -> str:
    """Find the first word of a command line that the command does not know; empty where it knows all."""
    command: click.Command = main
    words = shlex.split(line)[1:]
    while isinstance(command, click.Group) and words and not words[0].startswith("--"):
        if words[0] not in command.commands:
            return words[0]
        command = command.commands[words.pop(0)]
    known = {option for parameter in command.get_params(click.Context(command)) for option in parameter.opts}
    return next((word for word in words if word.startswith("--") and word not in known), "")
