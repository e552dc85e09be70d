"""Compiled templates are kept, and never believed when they are not what we kept."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from practice_bank.rendering.template_cache import KEPT, keep_templates

TEXT = "{% for n in numbers %}{{ n }};{% endfor %}"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the user keeps, all of it here."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


def render(text: str = TEXT, **options: bool) -> str:
    environment = Environment(loader=DictLoader({"page.html": text}), **options)  # type: ignore[arg-type]
    keep_templates(environment)
    return environment.get_template("page.html").render(numbers=["<", 2])


def kept(home: Path) -> list[Path]:
    return sorted((home / "practice-bank" / KEPT).glob("??/*"))


def test_a_template_is_compiled_once(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert render() == "<;2;"
    assert len(kept(home)) == 1
    monkeypatch.setattr(Environment, "compile", lambda *_, **__: pytest.fail("compiled again"))
    assert render() == "<;2;"


def test_another_text_or_another_way_is_another_template(home: Path) -> None:
    assert render() == "<;2;"
    assert render(TEXT.replace(";", ",")) == "<,2,"
    assert render(autoescape=True) == "&lt;;2;"
    assert render(trim_blocks=True) == "<;2;"
    assert len(kept(home)) == 4


@pytest.mark.parametrize("content", [b"", b"cut", b"\0" * 4000])
def test_what_was_spoiled_is_compiled_again(home: Path, content: bytes) -> None:
    render()
    (entry,) = kept(home)
    whole = entry.read_bytes()
    entry.write_bytes(whole[:60] if content == b"cut" else content)
    assert render() == "<;2;"
    assert entry.read_bytes() == whole


def test_a_home_that_cannot_be_written_costs_time_alone(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "file"))
    assert render() == "<;2;"
    assert not kept(home)
