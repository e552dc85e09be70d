"""README.md tells the truth: its files exist, its example is a bank, its commands and options are all there are."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from practice_bank.cli import main
from practice_bank.config import PracticeBankOptions

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
STARTS = [
    line.replace("\\\n", "")
    for line in re.findall(r"^practice-bank init (?:[^\n\\]|\\\n)*", README, re.MULTILINE)
    if "--name" in line
]


def run(*arguments: str) -> str:
    result = CliRunner().invoke(main, [*arguments, "--lang", "en"])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture
def centre(tmp_path: Path) -> Path:
    run("init", str(tmp_path / "centre"), "--name-kk", "Орталық", "--name-ru", "Центр")
    return tmp_path / "centre"


def test_starts_with_two_commands() -> None:
    first = re.search(r"```sh\n(.*?)```", README, re.DOTALL)
    assert first
    assert [line.split()[0] for line in first[1].splitlines()] == ["scripts/serve", "scripts/test"]


@pytest.mark.parametrize("line", STARTS, ids=lambda line: line.split()[2])
def test_a_site_of_your_own(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _, _, place, *options = shlex.split(line, comments=True)
    run("init", place, *options)
    run("check", "--root", place)


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
