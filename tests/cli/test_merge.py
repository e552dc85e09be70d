"""`practice-bank merge` and the words of `build --shard`."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from practice_bank.cli import main
from practice_bank.running import SHARD, Shard, write_part


@pytest.fixture
def parts(tmp_path: Path) -> list[str]:
    for number in (1, 2):
        folder = tmp_path / f"part-{number}"
        folder.mkdir()
        (folder / f"{number}.html").write_text(str(number))
        write_part(folder, Shard(number, 2), "inputs")
    return [str(tmp_path / f"part-{number}") for number in (1, 2)]


def test_parts_become_a_site(parts: list[str], tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["merge", *parts, "--into", str(tmp_path / "site"), "--lang", "ru"])
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"Части объединены: 2 файла в папке {tmp_path / 'site'}.\n"
    assert sorted(path.name for path in (tmp_path / "site").iterdir()) == ["1.html", "2.html"]


def test_a_missing_part_is_named(parts: list[str], tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["merge", parts[0], "--into", str(tmp_path / "site"), "--lang", "en"])
    assert result.exit_code == 2
    assert result.output == "Parts are missing: 2/2. Build them, or name them in this call.\n"
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("said", ["5/4", "", "half"])
def test_what_is_no_part_is_told(said: str) -> None:
    result = CliRunner().invoke(main, ["build", "--shard", said, "--lang", "en"])
    assert result.exit_code == 2
    assert result.output.endswith("Write the part's number and how many there are, I/N, for example 2/4.\n")


def test_the_environment_names_a_part_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SHARD, "5/4")
    result = CliRunner().invoke(main, ["build", "--lang", "en"])
    assert result.exit_code == 2
    assert result.output.startswith('"5/4" is no part.')
