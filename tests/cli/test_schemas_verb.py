"""Editors find the schema of every file people write: by its place, by its first comment."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import jsonschema
import pytest
from click.testing import Result

from editor_yaml import read_as_editors
from practice_bank.cli.schemas import EDITOR, PLACES, SCHEMAS
from practice_bank.loading import load_bank
from practice_bank.validation import json_schemas, parse_bank

Call = Callable[..., Result]
ROOT = Path(__file__).resolve().parents[2]
LINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


def files_of(root: Path) -> Iterator[tuple[str, Path]]:
    """Each file with the schema that its place gives it; calendars themselves and papers are no YAML."""
    for name, pattern in PLACES.items():
        yield from ((name, path) for path in root.glob(pattern))


def test_settings_name_every_place() -> None:
    wanted = {f"./{SCHEMAS}/{name}.json": pattern for name, pattern in PLACES.items()}
    settings = json.loads((EDITOR / "settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"] == wanted
    assert settings["yaml.schemaStore.enable"] is False, "an editor must not look for schemas outside"


@pytest.mark.parametrize("name", ["settings.json", "extensions.json"])
def test_the_demonstration_has_what_a_new_centre_gets(name: str) -> None:
    assert (ROOT / ".vscode" / name).read_bytes() == (EDITOR / name).read_bytes()


def test_every_file_of_the_demonstration_is_right_by_the_schema_of_its_place() -> None:
    bank, _ = parse_bank(load_bank(ROOT)[0])
    validators = {name: jsonschema.Draft202012Validator(schema) for name, schema in json_schemas(bank).items()}
    faults = {
        f"{path.relative_to(ROOT)}: {error.message}"
        for name, path in files_of(ROOT)
        for error in validators[name].iter_errors(read_as_editors(path.read_text("utf-8")))
    }
    assert faults == set()
    found = sorted(path for _, path in files_of(ROOT))
    assert found == sorted((ROOT / "practices").rglob("*.yml")), "one schema a file"


def test_the_verb_writes_all_schemas_and_nothing_else(call: Call, bank: Path) -> None:
    written = call("schemas").stdout.splitlines()
    assert {f"{SCHEMAS}/{name}.json" for name in PLACES} <= set(written)
    assert all((bank / path).is_file() for path in written)
    assert not (bank / ".vscode").exists()


def test_settings_of_the_centre_s_own_stay(call: Call, bank: Path) -> None:
    first = call("schemas", "--vscode")
    assert {".vscode/settings.json", ".vscode/extensions.json"} <= set(first.stdout.splitlines())
    assert first.stderr == ""
    own = bank / ".vscode" / "settings.json"
    own.write_text(
        '{"editor.fontSize": 18, // mine\n"yaml.schemas": {"./.cache/practice-bank/schemas/bank.json": "x"}}'
    )
    again = call("schemas", "--vscode", "--lang", "ru")
    assert ".vscode/settings.json" not in again.stdout
    assert "// mine" in own.read_text()
    assert ".vscode/settings.json" in again.stderr
    named = re.search(r"схемы: ([^.]+)\.", again.stderr)
    assert named
    assert named[1].split(", ") == [name for name in PLACES if name != "bank"]


def test_evidence_names_its_schema(call: Call, bank: Path) -> None:
    assert call("review", "assign", "profi-kz", "--expert", "dina", "--today", "2026-11-21").exit_code == 0
    written = bank / "practices/_bank/assignments/profi-kz.yml"
    named = LINE.match(written.read_text("utf-8"))
    assert named
    assert (written.parent / named[1]).resolve() == bank / SCHEMAS / "assignment.json"
    assert (written.parent / named[1]).is_file()
    assert "round: 1" in written.read_text("utf-8")
