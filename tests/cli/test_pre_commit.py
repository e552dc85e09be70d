"""The hook for pre-commit, in real git repositories: a commit that breaks the bank is stopped.

No network: the hook runs the command of this tree instead of an environment of its own.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

import practice_bank
from committing import IDENTITY, NO_SETTINGS, git, start_history
from laying import lay_site, replace_words

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
STARTER = ROOT / "plugins/practice_bank/cli/centre/starter/kept/dot.pre-commit-config.yaml"
PLUGINS = Path(practice_bank.__file__).parents[1]
VILLAGE = "practices/2026/city-village"


@pytest.fixture
def surroundings(tmp_path: Path) -> Mapping[str, str]:
    """The shell of a methodist whose `practice-bank` is this tree's."""
    command = tmp_path / "bin" / "practice-bank"
    command.parent.mkdir()
    command.write_text(f"#!{sys.executable}\nfrom practice_bank.cli import main\nmain()\n")
    command.chmod(0o755)
    path = os.pathsep.join([str(command.parent), str(Path(sys.executable).parent), os.environ["PATH"]])
    own = {"PATH": path, "PYTHONPATH": str(PLUGINS), "PRE_COMMIT_HOME": str(tmp_path / "kept"), "LC_ALL": "ru_RU.UTF-8"}
    return {**os.environ, **NO_SETTINGS, **IDENTITY, **own}


@pytest.fixture
def bank(tmp_path: Path, surroundings: Mapping[str, str]) -> Path:
    """A bank with the starter's configuration."""
    root = lay_site(tmp_path / "site")
    config = read_starter()
    # The environment that pre-commit would make comes from the network.
    config["repos"][0]["hooks"][0] |= {"language": "unsupported", "additional_dependencies": []}
    (root / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    start_history(root)
    pre_commit(root, surroundings, "install")
    return root


def read_starter() -> Any:
    return yaml.safe_load(STARTER.read_text("utf-8").replace("[[ package_version ]]", "0.1.0"))


def pre_commit(root: Path, surroundings: Mapping[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-m", "pre_commit", *words]
    return subprocess.run(call, cwd=root, env=surroundings, capture_output=True, text=True, check=False)


def try_commit(root: Path, surroundings: Mapping[str, str]) -> tuple[bool, str]:
    """Commit what is staged; whether it was let through, with what was said."""
    before = git(root, "rev-parse", "HEAD")
    call = ["git", "commit", "--quiet", "--message", "Өзгеріс"]
    done = subprocess.run(call, cwd=root, env=surroundings, capture_output=True, text=True, check=False)
    return git(root, "rev-parse", "HEAD") != before, done.stdout + done.stderr


def test_what_is_staged_decides(bank: Path, surroundings: Mapping[str, str]) -> None:
    broken = bank / "practices/projects/profi-kz/index.ru.md"
    sound = broken.read_text("utf-8")
    replace_words(broken, {"kind: project": "kind: prject"})
    git(bank, "add", "--all")
    broken.write_text(sound, "utf-8")  # mended on the disk only
    went, said = try_commit(bank, surroundings)
    assert not went
    assert "practices/projects/profi-kz/index.ru.md:" in said
    assert "Ошибок" in said
    git(bank, "add", "--all")
    (bank / "practices/2026/algebra-stations/index.kk.md").write_text("unfinished\n")  # not staged, so not asked about
    (bank / "README.md").write_text("Банк\n")
    git(bank, "add", "README.md")
    assert try_commit(bank, surroundings)[0]
    assert (bank / "practices/2026/algebra-stations/index.kk.md").read_text() == "unfinished\n"


def test_a_deletion_that_breaks_another_work_is_stopped(bank: Path, surroundings: Mapping[str, str]) -> None:
    replace_words(
        bank / "practices/projects/profi-kz/index.ru.md",
        {"kind: project": "related: [algebra-stations]\nkind: project"},
    )
    git(bank, "commit", "--quiet", "--no-verify", "--all", "--message", "Байланыс")
    git(bank, "rm", "-r", "--quiet", "practices/2026/algebra-stations")
    went, said = try_commit(bank, surroundings)
    assert not went
    assert "practices/projects/profi-kz/index.ru.md:" in said


def test_the_manifest_of_this_repository_runs(tmp_path: Path, bank: Path, surroundings: Mapping[str, str]) -> None:
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    manifest = yaml.safe_load(MANIFEST.read_text("utf-8"))
    (hooks / MANIFEST.name).write_text(yaml.safe_dump([hook | {"language": "unsupported"} for hook in manifest]))
    start_history(hooks)
    sound = pre_commit(bank, surroundings, "try-repo", str(hooks), "practice-bank-check", "--all-files")
    assert sound.returncode == 0, sound.stdout + sound.stderr
    replace_words(bank / f"{VILLAGE}/decisions.yml", {"stage: council": "stage: town-council"})
    broken = pre_commit(bank, surroundings, "try-repo", str(hooks), "practice-bank-check", "--all-files")
    assert broken.returncode == 1
    assert f"{VILLAGE}/decisions.yml" in broken.stdout


def test_both_files_are_pre_commit_s(tmp_path: Path, surroundings: Mapping[str, str]) -> None:
    written = tmp_path / ".pre-commit-config.yaml"
    written.write_text(yaml.safe_dump(read_starter()))
    assert pre_commit(ROOT, surroundings, "validate-manifest", str(MANIFEST)).returncode == 0
    assert pre_commit(ROOT, surroundings, "validate-config", str(written)).returncode == 0
    (hook,) = yaml.safe_load(MANIFEST.read_text("utf-8"))
    (own,) = read_starter()["repos"][0]["hooks"]
    same = ("id", "entry", "language", "pass_filenames", "always_run")
    assert {key: hook[key] for key in same} == {key: own[key] for key in same}
    assert own["additional_dependencies"] == ["mkdocs-practice-bank==0.1.0"]
