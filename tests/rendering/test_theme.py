"""What we put over Material: complete in Kazakh, and over the text it was written for."""

import re
from hashlib import sha256
from pathlib import Path

import material
import pytest
from jinja2 import Environment, FileSystemLoader

import practice_bank.rendering
from practice_bank.i18n import find_lookalikes

UPSTREAM = Path(material.__file__).parent / "templates"
OWN = Path(practice_bank.rendering.__file__).parent / "templates"
KEY = re.compile(r'^\s*"([a-z.]+)": ', re.MULTILINE)
KAZAKH = OWN / "partials" / "languages" / "kk.html"
CONTAINER = """\
          {% block container %}
            <div class="md-content" data-md-component="content">
              {% if "navigation.path" in features %}
                {% include "partials/path.html" %}
              {% endif %}
              <article class="md-content__inner md-typeset">
                {% block content %}
                  {% include "partials/content.html" %}
                {% endblock %}
              </article>
            </div>
          {% endblock %}
"""


def keys(path: Path) -> list[str]:
    return KEY.findall(path.read_text("utf-8"))


def speak(key: str) -> str:
    template = Environment(loader=FileSystemLoader(OWN)).get_template("partials/languages/kk.html")
    return str(template.module.t(key))  # type: ignore[attr-defined]


def test_kazakh_has_every_key_of_the_installed_theme() -> None:
    upstream = keys(UPSTREAM / "partials" / "languages" / "en.html")
    assert len(upstream) >= 55
    assert keys(KAZAKH) == upstream


@pytest.mark.parametrize("key", keys(KAZAKH))
def test_kazakh_word_is_kazakh(key: str) -> None:
    word = speak(key)
    assert word
    assert find_lookalikes(word) == []
    if key not in ("language", "direction") and not key.startswith("search.config"):
        assert re.search("[а-яәғқңөұүһі]", word.lower())


def test_container_of_the_theme_is_what_ours_replaces() -> None:
    assert CONTAINER in (UPSTREAM / "base.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "digest"),
    [
        ("alternate", "572b1d4dae611aa5fd65107edec95e44331b6141abf86834ea4dc6c1ddd7241b"),
        ("header", "8cf3fb15bcf969ff596649616fd99366b3c31c08d57a86d05308efc16d8fa75f"),
    ],
)
def test_partial_of_the_theme_is_what_ours_replaces(name: str, digest: str) -> None:
    assert sha256((UPSTREAM / "partials" / f"{name}.html").read_bytes()).hexdigest() == digest


def test_the_themes_script_is_written_as_we_defer_it() -> None:
    assert """<script src="{{ 'assets/javascripts/bundle""" in (UPSTREAM / "base.html").read_text("utf-8")
    assert "replace('<script src=', '<script defer src=')" in (OWN / "main.html").read_text("utf-8")


def test_words_we_replace_in_the_theme_stand_there() -> None:
    assert '<link rel="alternate" href="{{ alt.link | url }}"' in (UPSTREAM / "base.html").read_text("utf-8")
