"""The demonstration centre builds strictly under MkDocs and under its successor ProperDocs, to the same pages."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("generators")
    return {generator: build(generator, folder / generator) for generator in ("mkdocs", "properdocs")}


def build(generator: str, target: Path) -> Path:
    command = [sys.executable, "-m", generator, "build", "--strict", "--quiet", "-f", "mkdocs.yml", "-d", str(target)]
    subprocess.run(command, cwd=ROOT, env=os.environ | {"SOURCE_DATE_EPOCH": "1795219200"}, check=True)
    return target


def names(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def test_both_write_the_same_files(sites: dict[str, Path]) -> None:
    assert names(sites["mkdocs"]) == names(sites["properdocs"])
    assert "ru/bank/profi-kz/index.html" in names(sites["properdocs"])


def test_both_write_the_same_data(sites: dict[str, Path]) -> None:
    for path in sorted(sites["mkdocs"].glob("api/**/*.json")):
        assert path.read_bytes() == (sites["properdocs"] / path.relative_to(sites["mkdocs"])).read_bytes()
