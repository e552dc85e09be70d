"""A record made by the command: all of its folder, or nothing."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..records import Original
from .faults import Fault
from .schemas import schema_line
from .writing import write_tree
from .yaml_text import write_block


@dataclass(frozen=True)
class NewRecord:
    """A record that is not in the bank yet."""

    kind: str
    id: str
    language: str
    front: Mapping[str, object]
    """Front matter of the original without `kind`, values as YAML has them: text, numbers, flags, lists, mappings."""
    sections: Sequence[tuple[str, str]]
    """Heading and Markdown of each part of the text; what stands before the first heading has an empty one."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Pictures and attachments by their names in `files/`."""

    def write_files(self, folder: str) -> Iterator[tuple[str, bytes]]:
        """Write all files, the text first: paths below the record's folder with their bytes.

        Args:
            folder: The record's folder, relative to the site: its depth leads to the schema.
        """
        yield f"index.{self.language}.md", self._write_text(folder).encode()
        yield from ((f"files/{name}", content) for name, content in sorted(self.files.items()))

    def _write_text(self, folder: str) -> str:
        front = {"kind": self.kind, **dict(sorted(self.front.items(), key=_place))}
        head = write_block(front)
        parts = (f"## {heading}\n\n{text.strip()}" if heading else text.strip() for heading, text in self.sections)
        text = "\n\n".join(part.strip() for part in parts if part.strip())
        return f"---\n{schema_line(folder, f'record-{self.kind}')}\n{head}---\n\n{text}\n"


def write_record(site: Path, folder: str, record: NewRecord) -> list[str]:
    """Write a record's folder whole, or nothing.

    Args:
        site: The site's folder.
        folder: Where the record comes to lie, relative to the site; nothing may be there.
        record: The record.

    Returns:
        Paths of what was written, relative to the site.

    Raises:
        Fault: If something stands at the folder's place.
    """
    target = site / folder
    if target.exists():
        raise Fault("cli.id_taken", id=record.id, path=folder)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".practice-bank-") as made:
        whole = Path(made) / record.id
        files = dict(record.write_files(folder))
        write_tree(whole, files.items())
        shutil.move(whole, target)
    return [f"{folder}/{name}" for name in files]


def _place(item: tuple[str, object]) -> tuple[int, str]:
    """The place of a key in the schema; a kind's own keys come last."""
    keys = list(Original.model_fields)
    return (keys.index(item[0]) if item[0] in keys else len(keys), item[0])
