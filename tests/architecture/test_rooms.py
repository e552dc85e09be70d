"""The shape of the code: rooms, public names, hooks."""

import ast
import importlib
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "plugins" / "practice_bank"
ROOMS = sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py"))


@pytest.mark.parametrize("room", ROOMS)
def test_public_names_are_sorted_and_there(room: str) -> None:
    module = importlib.import_module(f"practice_bank.{room}")
    assert module.__doc__
    assert len(module.__all__) == len(set(module.__all__))
    assert all(hasattr(module, name) for name in module.__all__)


def test_plugin_holds_hooks_only() -> None:
    tree = ast.parse((PACKAGE / "plugin.py").read_text("utf-8"))
    assert not [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    (plugin,) = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    hooks = [node for node in plugin.body if isinstance(node, ast.FunctionDef)]
    assert all(hook.name.startswith("on_") for hook in hooks)
    assert all(len(hook.body) <= 4 for hook in hooks), "a hook is a docstring and a call or two"


def test_no_module_is_two_nouns() -> None:
    long = {path.name: lines for path in PACKAGE.rglob("*.py") if (lines := path.read_text("utf-8").count("\n")) > 300}
    assert long == {}
