"""Pages printed with a frame they share are the pages their templates would print whole."""

import shutil
from pathlib import Path

import pytest
from drawing import PREVIEW, build_site, draw_site

from practice_bank.rendering.printing import page_printer


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


@pytest.mark.parametrize("own", ["page.url", "page.canonical_url ~ page.abs_url", "page_view.title.text ~ page_view.crumbs | length"])
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
