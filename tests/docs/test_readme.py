"""README.md tells the truth: its files exist, its example is a bank, its commands and options are all there are."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from practice_bank.cli import main
from practice_bank.config import PracticeBankOptions

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
EXAMPLES = re.findall(r"```yaml\n# (practices/\S+)\n(.*?)```", README, re.DOTALL)


def run(*arguments: str) -> str:
    result = CliRunner().invoke(main, [*arguments, "--lang", "en"])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture
def centre(tmp_path: Path) -> Path:
    for name, text in EXAMPLES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def test_starts_with_two_commands() -> None:
    first = re.search(r"```sh\n(.*?)```", README, re.DOTALL)
    assert first
    assert [line.split()[0] for line in first[1].splitlines()] == ["scripts/serve", "scripts/test"]


def test_example_bank_is_valid(centre: Path) -> None:
    assert len(EXAMPLES) == 3
    run("check", "--root", str(centre))


def test_first_record(centre: Path) -> None:
    created = CliRunner().invoke(main, ["new", "practice", "my-first-practice", "--lang", "ru", "--root", str(centre)])
    assert created.exit_code == 0, created.output
    (written,) = centre.glob("practices/*/my-first-practice/index.*.md")
    result = CliRunner().invoke(main, ["check", "--root", str(centre), "--lang", "en"])
    assert result.exit_code == 1
    assert written.relative_to(centre).as_posix() in result.output


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\bscripts/[a-z_]+\b", README + CONTRIBUTING))))
def test_named_script_exists(path: str) -> None:
    assert (ROOT / path).is_file()


def test_picture_exists() -> None:
    for picture in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README):
        assert (ROOT / picture).is_file()


@pytest.mark.parametrize("command", sorted(main.commands))
def test_command_is_told_of(command: str) -> None:
    texts = [*(ROOT / "docs").glob("*.md"), ROOT / "README.md", ROOT / "CHANGELOG.md"]
    assert any(re.search(rf"`(practice-bank )?{command}\b", text.read_text("utf-8")) for text in texts)


@pytest.mark.parametrize("option", [name for name, _ in PracticeBankOptions._schema])
def test_option_of_the_plugin_is_documented(option: str) -> None:
    assert f"| `{option}` |" in README
