"""A newcomer's first quarter of an hour: the wheel in a new environment, a centre, its site."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "plugins" / "practice_bank"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new environment with nothing of ours but the wheel; what that depends on is borrowed, not fetched again."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    run(programs / "python", "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel)
    (own,) = folder.glob("lib/python*/site-packages")
    # A path within such a file is searched, but its own such files are not read: our editable install stays out.
    (own / "borrowed.pth").write_text(f"{sysconfig.get_path('purelib')}\n", "utf-8")
    return programs


def run(*call: object, cwd: Path | None = None) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run([str(word) for word in call], cwd=cwd, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_holds_every_file_of_the_package_and_the_demonstration(wheel: Path) -> None:
    held = set(ZipFile(wheel).namelist())
    listed = run("git", "-C", ROOT, "ls-files", "-z", "plugins/practice_bank", "docs", "practices", "mkdocs.yml")
    for path in filter(None, listed.split("\0")):
        shipped = (
            path.removeprefix("plugins/") if path.startswith("plugins/") else f"practice_bank/demonstration/{path}"
        )
        assert shipped in held, path


def test_a_new_centre_builds_and_checks_clean(programs: Path, tmp_path: Path) -> None:
    place = tmp_path / "our-centre"
    run(programs / "practice-bank", "init", place, "--name-kk", "Біздің орталық", "--name-ru", "Наш центр")
    where = run(programs / "python", "-c", "import practice_bank; print(practice_bank.__file__)", cwd=place)
    assert Path(where.strip()).is_relative_to(programs.parent)
    run(programs / "python", "-m", "mkdocs", "build", "--strict", "--quiet", cwd=place)
    assert (place / "site/index.html").is_file()
    assert (place / "site/ru/about/index.html").is_file()
    report = json.loads(run(programs / "practice-bank", "check", "--format", "json", cwd=place))
    assert report["counts"] == {"error": 0, "warning": 0, "info": 0}


def test_the_demonstration_comes_out_of_the_wheel(programs: Path, tmp_path: Path) -> None:
    asked = "from practice_bank.cli.centre.demonstration import find_demonstration as f; print(f())"
    found = Path(run(programs / "python", "-c", asked, cwd=tmp_path).strip())
    assert found.is_relative_to(programs.parent)
    assert (found / "docs/index.kk.md").read_bytes() == (ROOT / "docs/index.kk.md").read_bytes()
