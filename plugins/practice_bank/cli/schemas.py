"""JSON Schemas for editors, where the first comment of a new file points."""

import json
from pathlib import Path

from ..records import Bank
from ..validation import json_schemas

SCHEMAS = ".cache/practice-bank/schemas"


def write_schemas(site: Path, bank: Bank) -> list[Path]:
    """Write the schemas of the files people write; they can be deleted and written again at any time."""
    folder = site / SCHEMAS
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, schema in sorted(json_schemas(bank).items()):
        target = folder / f"{name}.json"
        target.write_text(json.dumps(schema, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        written.append(target)
    return written
