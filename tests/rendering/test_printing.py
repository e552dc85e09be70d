"""Pages printed with a frame they share are the pages their templates would print whole."""

import json
import shutil
from functools import partial
from pathlib import Path

import pytest
from drawing import PREVIEW, build_site, draw_site
from jinja2 import Environment
from reading_html import read_page

from practice_bank.rendering.printed_parts import PrintedParts
from practice_bank.rendering.printing import page_printer

NESTED = """\
{% macro inner(word) %}<b>{{ word }}</b>{% endmacro %}
{% macro outer(print) %}<i>{{ print("ө") }}</i>{% endmacro %}"""


def read(site: Path) -> dict[str, list[str]]:
    return {path.relative_to(site).as_posix(): path.read_text("utf-8").split() for path in site.rglob("*.html")}


def test_framed_pages_are_whole_pages(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_printer, "FRAMED", frozenset())
    shutil.copytree(built.parent, tmp_path / "bank", ignore=shutil.ignore_patterns("site", ".cache"))
    whole, framed = read(build_site(tmp_path / "bank")), read(built)
    assert framed == whole
    assert len(framed) > 50


def test_what_a_site_prints_outside_of_blocks_is_right_on_every_page(tmp_path: Path) -> None:
    themed = PREVIEW.replace("{name: material, language: kk}", "{name: material, language: kk, custom_dir: own}")
    footer = "{% if page %}<p class=own>{{ page.url }} {{ page.meta.title }}</p>{% endif %}"
    site = build_site(draw_site(tmp_path, themed, files={"own/partials/footer.html": footer}))
    for page in (site / "bank").rglob("index.html"):
        address = page.parent.relative_to(site).as_posix()
        assert f"<p class=own>{address}/ " in page.read_text("utf-8")


@pytest.mark.parametrize(
    "own", ["page.url", "page.canonical_url ~ page.abs_url", "page_view.title.text ~ page_view.crumbs | length"]
)
def test_what_a_site_prints_in_blocks_of_its_own_is_right_on_every_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own: str
) -> None:
    themed = PREVIEW.replace("{name: material, language: kk}", "{name: material, language: kk, custom_dir: own}")
    block = f"{{% block announce %}}{{% if page_view %}}<p class=own>{{{{ {own} }}}}</p>{{% endif %}}{{% endblock %}}"
    root = draw_site(tmp_path, themed, files={"own/main.html": f'{{% extends "base.html" %}}{block}'})
    framed = read(build_site(root))
    shutil.rmtree(root / "site")
    monkeypatch.setattr(page_printer, "FRAMED", frozenset())
    assert framed == read(build_site(root))
    assert sum("class=own>" in word for words in framed.values() for word in words) > 20


def test_a_hook_of_the_site_hears_of_every_finished_page(tmp_path: Path) -> None:
    hook = "def on_post_page(output, page, config):\n    return f'{output}<!-- {page.url} {config.site_name} -->'\n"
    site = build_site(draw_site(tmp_path, f"{PREVIEW}hooks: [hook.py]\n", files={"hook.py": hook}))
    pages = [path for folder in ("bank", "ru/bank", "people") for path in (site / folder).rglob("index.html")]
    assert len(pages) > 30
    for page in pages:
        assert f"<!-- {page.parent.relative_to(site).as_posix()}/ " in page.read_text("utf-8")


def test_frames_have_no_empty_lines_but_those_that_show(tmp_path: Path) -> None:
    themed = PREVIEW.replace("{name: material, language: kk}", "{name: material, language: kk, custom_dir: own}")
    shown = "<pre>a\n\n\n b</pre>"
    site = build_site(draw_site(tmp_path, themed, files={"own/partials/copyright.html": f"\n\n{shown}\n\n"}))
    listed = [path.read_text("utf-8") for path in (site / "ru/people").glob("*/index.html")]
    assert len(listed) > 3
    for html in listed:
        bar, _, rest = html.partition("<header")[2].partition("<main")
        assert "\n\n" not in bar
        assert shown in rest


def test_the_words_of_the_theme_stand_in_their_own_letters(built: Path) -> None:
    for path in (built / "people").glob("*/index.html"):
        (config,) = [each for each in read_page(path).find_all("script") if each.attributes.get("id") == "__config"]
        assert json.loads(config.text)["translations"]["clipboard.copied"] in config.text


def test_parts_that_are_printed_once_are_written_in_place_of_their_marks() -> None:
    parts, module = PrintedParts(), Environment().from_string(NESTED).module
    inner = partial(parts.print, module.inner)  # type: ignore[attr-defined]
    with parts.marks():
        page = f"<p>{inner('ә')}</p>{parts.print(module.outer, inner)}{inner('ә')}"  # type: ignore[attr-defined]
        assert "ә" not in page
    assert parts.write(page).decode() == "<p><b>ә</b></p><i><b>ө</b></i><b>ә</b>"
    assert inner("ә") == "<b>ә</b>"
    assert parts.write("no marks") == b"no marks"
