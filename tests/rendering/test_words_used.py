"""Every key that a template or a view names stands in the catalogue of messages, and no other key waits there."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

import practice_bank.rendering
from practice_bank.i18n.messages import catalogue

ROOM = Path(practice_bank.rendering.__file__).parent
TEMPLATES = sorted((ROOM / "templates").rglob("*.html"))
AREAS = (
    *(
        "record",
        "adopt",
        "cite",
        "listing",
        "catalogue",
        "card",
        "finder",
        "person",
        "organisation",
        "page",
        "criteria",
        "home",
    ),
    *("monitoring", "parity", "progress", "overview", "event", "calendar"),
    *("structure", "questionnaire", "act", "question", "errors"),
)
FINDER_SCRIPTS = ("catalogue.mjs", "facets.mjs", "facet-form.mjs", "findings.mjs")
CALENDAR_SCRIPTS = ("calendar.mjs", "month-table.mjs", "facet-form.mjs", "findings.mjs")
FORM_SCRIPTS = ("work-*.mjs", "contribute*.mjs")
FORM_WORD = re.compile(r"""["'`.]([a-z_]+)\b""")
FILES = frozenset({"event.ics", "calendar.ics"})
"""Names of files that look like keys."""
KEY = re.compile(rf"(?:{'|'.join(AREAS)}|status)\.[a-z_]*[a-z]")


def template_keys(path: Path) -> set[str]:
    tree = Environment(extensions=["jinja2.ext.do"]).parse(path.read_text("utf-8"))
    texts = (node.value for node in tree.find_all(nodes.Const) if isinstance(node.value, str))
    return {text for text in texts if KEY.fullmatch(text)}


def module_keys(path: Path) -> Iterator[tuple[str, bool]]:
    """Keys of a module; a key put together from parts is a pattern."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEY.fullmatch(node.value):
            yield node.value, False
        if isinstance(node, ast.JoinedStr):
            parts = [re.escape(str(p.value)) if isinstance(p, ast.Constant) else "[a-z_]+" for p in node.values]
            if re.match(rf"(?:{'|'.join(AREAS)}|status)\\\.", parts[0]):
                yield "".join(parts), True


def script_keys() -> set[str]:
    """Keys of the areas `finder` and `calendar`, which scripts name without the area."""
    scripts = [("finder", name) for name in FINDER_SCRIPTS] + [("calendar", name) for name in CALENDAR_SCRIPTS]
    texts = [(area, (ROOM / "assets" / "scripts" / name).read_text("utf-8")) for area, name in scripts]
    named = {f"{area}.{word}" for area, text in texts for word in re.findall(r'"([a-z_]+)"', text)}
    return (named | form_keys()) & set(catalogue())


def form_keys() -> set[str]:
    """Keys of the form for works: its scripts name them without `contribute.say_`, some also without `word_`."""
    paths = [path for pattern in FORM_SCRIPTS for path in (ROOM / "assets" / "scripts").glob(pattern)]
    words = {word for path in paths for word in FORM_WORD.findall(path.read_text("utf-8"))}
    return {f"contribute.say_{before}{word}" for word in words for before in ("", "word_")}


def used_keys() -> tuple[set[str], set[str]]:
    rooms = (ROOM, ROOM.parent / "export", ROOM.parent / "catalogue")
    found = [key for room in rooms for path in room.rglob("*.py") for key in module_keys(path)]
    exact = {key for key, is_pattern in found if not is_pattern}
    exact |= {key for path in TEMPLATES for key in template_keys(path)} | script_keys()
    return exact - FILES, {key for key, is_pattern in found if is_pattern}


def test_every_key_used_exists() -> None:
    exact, patterns = used_keys()
    assert exact - set(catalogue()) == set()
    for pattern in patterns:
        assert any(re.fullmatch(pattern, key) for key in catalogue()), pattern


@pytest.mark.parametrize("area", AREAS)
def test_no_key_is_left_over(area: str) -> None:
    exact, patterns = used_keys()
    own = {key for key in catalogue() if key.startswith(f"{area}.")}
    assert {key for key in own - exact if not any(re.fullmatch(pattern, key) for pattern in patterns)} == set()


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_hold_no_words_of_their_own(path: Path) -> None:
    if path.name == "kk.html":
        return
    tree = Environment(extensions=["jinja2.ext.do"]).parse(path.read_text("utf-8"))
    printed = "".join(node.data for node in tree.find_all(nodes.TemplateData))
    visible = re.sub(r"<[^>]*>", " ", re.sub(r"<[^>]*$|^[^<]*?>", " ", printed))
    assert not re.search(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]", visible)
