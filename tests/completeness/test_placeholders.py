"""Every finding fills the placeholders of its message and hint."""

import ast
import string
from pathlib import Path

import pytest

from practice_bank.diagnostics import registry

PACKAGE = Path(__file__).resolve().parents[2] / "plugins" / "practice_bank"


def read_calls() -> list[tuple[str, str, list[str]]]:
    """Calls that name their code and all their words: where, the code, the words given."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "diagnose" and node.args):
                continue
            code, words = node.args[0], {keyword.arg for keyword in node.keywords}
            if isinstance(code, ast.Constant) and None not in words:
                found.append((f"{path.name}:{node.lineno}", code.value, sorted(words)))
    return found


def placeholders(code: str) -> set[str]:
    texts = [*registry()[code].messages.values(), *registry()[code].hints.values()]
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize(("place", "code", "words"), read_calls(), ids=str)
def test_words_are_given(place: str, code: str, words: list[str]) -> None:
    assert placeholders(code) <= set(words), place
