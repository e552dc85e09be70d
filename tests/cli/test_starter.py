"""Starter files: rendered with delimiters that leave GitHub's own alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import UndefinedError

import practice_bank.cli.centre.starter as starter
from practice_bank.cli.centre import render_starter


@pytest.fixture
def part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An invented part `hosting/pinned`."""
    monkeypatch.setattr(starter, "files", lambda _: tmp_path)
    folder = tmp_path / "starter/hosting/pinned"
    folder.mkdir(parents=True)
    return folder


def rendered(**context: object) -> dict[str, bytes]:
    return dict(render_starter("hosting/pinned", context))


def test_delimiters_leave_those_of_others_alone(part: Path) -> None:
    text = (
        "[# no word #]name: [[ name.kk|quoted ]]\n[% if languages %]\nrun: ${{ github.sha }} {{ page }}\n[% endif %]\n"
    )
    (part / "a.yml").write_text(text, "utf-8")
    found = rendered(name={"kk": 'Біздің «"банк"»: 1'}, languages=["kk"])
    assert found["a.yml"].decode() == 'name: "Біздің «\\"банк\\"»: 1"\nrun: ${{ github.sha }} {{ page }}\n'


def test_names_start_with_a_dot_once_written(part: Path) -> None:
    (part / "dot.github/workflows").mkdir(parents=True)
    (part / "dot.github/workflows/a.dot.yml").write_text("a\n")
    (part / "dot.gitattributes").write_text("a\n")
    assert sorted(rendered()) == [".gitattributes", ".github/workflows/a.dot.yml"]


def test_pictures_stay_and_empty_files_are_left_out(part: Path) -> None:
    (part / "a.png").write_bytes(b"\x89PNG\0[[ name ]]\xff")
    (part / "b.md").write_text("[% if name %]\n# [[ name ]]\n[% endif %]\n")
    assert rendered(name="") == {"a.png": b"\x89PNG\0[[ name ]]\xff"}
    assert rendered(name="A")["b.md"] == b"# A\n"


def test_what_the_context_lacks_is_our_mistake(part: Path) -> None:
    (part / "a.md").write_text("[[ nme ]]")
    with pytest.raises(UndefinedError):
        rendered(name="A")
    with pytest.raises(FileNotFoundError):
        list(render_starter("hosting/nowhere", {}))
