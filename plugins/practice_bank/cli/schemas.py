"""`practice-bank schemas`: JSON Schemas for editors, and how an editor finds the one of a file.

An editor finds it by the file's first comment, or by the settings of VS Code, which go by the file's place.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from ..i18n import messages
from ..loading import load_bank
from ..records import Bank
from ..validation import json_schemas, parse_bank
from .language import choose_language
from .options import language_option, root_option
from .output import tell
from .site import find_site
from .worded import WordedCommand, WordedOption
from .writing import write_whole

SCHEMAS = ".cache/practice-bank/schemas"
EDITOR = Path(__file__).parent / "centre" / "starter" / "kept" / "dot.vscode"
"""Settings of VS Code that a new centre gets."""
PLACES: Mapping[str, str] = {
    "adoption": "practices/**/adoptions/*.yml",
    "assessment": "practices/**/reviews/*.yml",
    "assignment": "practices/_bank/assignments/*.yml",
    "bank": "practices/_bank/bank.yml",
    "calendar": "practices/_bank/calendars/*.yml",
    "decisions": "practices/**/decisions.yml",
    "kind": "practices/_bank/kinds/*.yml",
    "organisations": "practices/_bank/organisations.yml",
    "path": "practices/_bank/paths/*.yml",
    "person": "practices/_bank/people/*.yml",
    "questionnaire": "practices/_bank/questionnaires/*.yml",
    "review": "practices/_bank/review.yml",
    "rubric": "practices/_bank/rubrics/*.yml",
    "structure": "practices/_bank/structure.yml",
    "survey": "practices/_bank/surveys/*.yml",
    "vocabulary": "practices/_bank/vocabularies/*.yml",
}
"""Where the YAML files of a schema lie: patterns from the site's root, as editors read them."""


@click.command("schemas", cls=WordedCommand)
@click.option("--vscode", is_flag=True, cls=WordedOption, help="cli.help_vscode")
@language_option
@root_option
def schemas(*, vscode: bool, lang: str | None, root: Path | None) -> None:
    """Write the schemas, and the settings of VS Code where they are asked for."""
    site = find_site(root)
    bank, _ = parse_bank(load_bank(site)[0])
    written = write_schemas(site, bank)
    if vscode:
        written += _write_settings(site)
        if missing := [name for name in PLACES if f"{SCHEMAS}/{name}.json" not in _settings(site).read_text("utf-8")]:
            path, words = _settings(site).relative_to(site), messages(choose_language(lang, site))
            tell(words.say("cli.settings_kept", path=path.as_posix(), names=", ".join(missing)))
    click.echo("\n".join(path.relative_to(site).as_posix() for path in written))


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


def with_schema(site: Path, bank: Bank, path: str, name: str, text: str) -> bytes:
    """The content of a file that a verb writes, with its schema named and there.

    Args:
        site: The site's root.
        bank: The bank.
        path: Of the file, from the site's root.
        name: Of its schema.
        text: What stands in the file.
    """
    write_schemas(site, bank)
    return f"{schema_line(path.rpartition('/')[0], name)}\n{text}".encode()


def schema_line(folder: str, name: str) -> str:
    """The first comment of a file, by which its editor finds the schema.

    Args:
        folder: Where the file lies, from the site's root.
        name: Of the schema.
    """
    return f"# yaml-language-server: $schema={'../' * (folder.count('/') + 1)}{SCHEMAS}/{name}.json"


def _settings(site: Path) -> Path:
    return site / ".vscode" / "settings.json"


def _write_settings(site: Path) -> Iterator[Path]:
    """Write the settings that are not there; what a centre has of its own stays."""
    for source in sorted(EDITOR.glob("*.json")):
        target = _settings(site).with_name(source.name)
        if not target.exists():
            write_whole(target, source.read_bytes())
            yield target
