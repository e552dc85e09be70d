"""Compiled templates are kept, and never believed when they are not what we kept."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from practice_bank.rendering.template_cache import KEPT, keep_templates
from practice_bank.running import FOLDER

TEXT = "{% for n in numbers %}{{ n }};{% endfor %}"


def render(root: Path, text: str = TEXT, **options: bool) -> str:
    environment = Environment(loader=DictLoader({"page.html": text}), **options)  # type: ignore[arg-type]
    keep_templates(environment, root)
    return environment.get_template("page.html").render(numbers=["<", 2])


def kept(root: Path) -> list[Path]:
    return sorted(path for path in (root / FOLDER / KEPT).rglob("*") if path.is_file())


def test_a_template_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert render(tmp_path) == "<;2;"
    assert len(kept(tmp_path)) == 1
    monkeypatch.setattr(Environment, "compile", lambda *_, **__: pytest.fail("compiled again"))
    assert render(tmp_path) == "<;2;"


def test_another_text_or_another_way_is_another_template(tmp_path: Path) -> None:
    assert render(tmp_path) == "<;2;"
    assert render(tmp_path, TEXT.replace(";", ",")) == "<,2,"
    assert render(tmp_path, autoescape=True) == "&lt;;2;"
    assert len(kept(tmp_path)) == 3


@pytest.mark.parametrize("content", [b"", b"cut", b"\0" * 4000])
def test_what_was_spoiled_is_compiled_again(tmp_path: Path, content: bytes) -> None:
    render(tmp_path)
    (entry,) = kept(tmp_path)
    whole = entry.read_bytes()
    entry.write_bytes(whole[:60] if content == b"cut" else content)
    assert render(tmp_path) == "<;2;"
    assert entry.read_bytes() == whole
