"""The page of all codes: whole in both languages, in groups, each code at its anchor."""

import re
from pathlib import Path

import pytest
from reading_html import read_page

from practice_bank.catalogue import Catalogue
from practice_bank.diagnostics import registry
from practice_bank.rendering import build_pages
from practice_bank.rendering.views import ErrorsView


def errors_view(catalogue: Catalogue, language: str) -> ErrorsView:
    (page,) = [page for page in build_pages(catalogue, language) if page.path == "errors/"]
    assert isinstance(page.view, ErrorsView)
    return page.view


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_code_stands_once_by_number(public: Catalogue, language: str) -> None:
    view = errors_view(public, language)
    lines = [line for group in view.groups for line in group.lines]
    assert [line.id for line in lines] == list(registry())
    assert len({group.id for group in view.groups}) == len(view.groups)
    for line in lines:
        assert line.title
        assert line.message
        assert line.html
        assert not re.search(r"{[a-z_]+}", line.message + line.hint)


def test_what_only_a_finding_knows_is_left_open(public: Catalogue) -> None:
    lines = {line.id: line for group in errors_view(public, "ru").groups for line in group.lines}
    assert lines["PB306"].message == registry()["PB306"].message("ru", {"value": "…", "suggestion": ""})
    assert lines["PB306"].hint == "Напишите имя папки работы."


def test_page_has_an_anchor_for_each_code(built: Path) -> None:
    shown = read_page(built / "ru" / "errors" / "index.html").find_all("article", class_="pb-error")
    assert [one.attributes["id"] for one in shown] == [code.anchor for code in registry().values()]
    for one in shown:
        assert one.find("a", class_="pb-error__code").attributes["href"] == f"#{one.attributes['id']}"
