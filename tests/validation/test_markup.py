"""What authors write becomes safe HTML, and what may not be written is found where it stands."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rendered import places, render

ACTING = re.compile(
    r"<(script|iframe|object|embed|svg|style|form|base|meta|link)|<[^>]*\son\w+\s*="
    r"|(href|src)=\"\s*(javascript|data|vbscript):",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<script>alert(1)</script>", [("PB501", 5, 1)]),
        ("сөз <b onclick=x>сөз</b>", [("PB501", 5, 5)]),
        ("<!doctype html>", [("PB501", 5, 1)]),
        ("<svg/onload=alert(1)>", [("PB501", 5, 1)]),
        ("<img src=x onerror=alert(1)", [("PB501", 5, 1)]),
        ("1. пункт\n\n    <div>в списке</div>", [("PB501", 7, 5)]),
        ("Сноска[^1].\n\n[^1]: Текст <i>x</i>.", [("PB501", 7, 13)]),
        ("| а | б |\n| --- | --- |\n| `x|y` | <u>1</u> |", [("PB501", 7, 11)]),
        ("[x](javascript:alert(1))", [("PB503", 5, 5)]),
        ("[x](java&#x73;cript&colon;alert(1))", [("PB503", 5, 5)]),
        ("[x](%6aavascript:alert(1))", [("PB503", 5, 5)]),
        ("<javascript://%0aalert(1)>", [("PB503", 5, 2)]),
        ("[x](vbscript:x) [y](file:///etc/passwd)", [("PB503", 5, 5), ("PB503", 5, 21)]),
        ("[а][р]\n\n[р]: data:text/html,x", [("PB503", 7, 6)]),
        ("![а](data:image/svg+xml;base64,xx)", [("PB503", 5, 6)]),
        ("[x](//example.org)", [("PB503", 5, 5)]),
        ("![а](https://example.org/a.png)", [("PB510", 5, 6)]),
        ("![а](files/plan.txt)", [("PB519", 5, 6)]),
        ("[x](record:other)", [("PB340", 5, 5)]),
        ("[x](/etc/passwd) [y](../../../../x)", [("PB511", 5, 5), ("PB511", 5, 22)]),
        ("[x](files/plam.txt)", [("PB507", 5, 5)]),
        ("[x]()", [("PB507", 5, 2)]),
        ("[x](files/plan.txt){: onclick=x}", [("PB502", 5, 20)]),
        ("текст {#id} и {.класс} и {.big}", [("PB502", 5, 7), ("PB502", 5, 26)]),
        ("{{ config }}\n\n{% include 'x' %}\n\n--8<-- \"x\"", [("PB504", 5, 1), ("PB504", 7, 1), ("PB504", 9, 1)]),
        ("## Тақырып\n\n[а](#тақырып) [б](#тақырыпқа)", [("PB508", 7, 19)]),
        ("до <!-- <b>скрыто</b> --> после", [("PB525", 5, 4)]),
    ],
)  # fmt: skip
def test_faults_have_their_place(text: str, found: list[tuple[str, int, int]]) -> None:
    rendered = render(text)
    assert places(rendered) == found
    assert not ACTING.search(rendered.body.html)


@pytest.mark.parametrize(
    "text",
    [
        "`<b>` және ``{{ x }}``",
        "```html\n<script>x</script>\n{: .x}\n```",
        "Пример:\n\n    <div onclick='x'>\n",
        "a < b, x > y, 5<6 и c>d, <имя>",
        "a<b и c>d",
        r"\<b> и \{\{ x }}",
        "множество {1, 2}, {x = 5}, f{x}",
        "&lt;b&gt; &amp; &copy;",
        "<https://example.org> <cabinet@example.org> [м](mailto:cabinet@example.org)",
        "[п](files/plan.txt) [ж](<files/сабақ жоспары.pdf>) ![с](files/stations.svg)",
        "[ж](files/%D1%81%D0%B0%D0%B1%D0%B0%D2%9B%20%D0%B6%D0%BE%D1%81%D0%BF%D0%B0%D1%80%D1%8B.pdf)",
        "[![с](files/stations.svg)](files/plan.txt)",
        "Сноска[^1].\n\n[^1]: Текст.",
        "Термин\n:   Его значение",
        "[басқа тілде](index.kk.md)",
    ],
)
def test_what_is_right_stays(text: str) -> None:
    assert places(render(text)) == []


def test_links_between_folders_are_rewritten() -> None:
    html = render(
        "[о](../../2025/other/index.ru.md#итог) [с](../../../docs/events/2026/day/) [ж](files/plan.txt)"
    ).body.html
    assert re.findall(r'href="([^"]*)"', html) == ["record:other#итог", "event:day", "files/plan.txt"]


def test_sections_and_headings_have_lines() -> None:
    text = "Кіріспе.\n\n## Мәселе\n\nМәтін.\n\n```\n## Код\n```\n\n### Ішкі\n\nМәтін.\n\nҚорытынды\n---\n\nСоңы.\n"
    body = render(text).body
    assert [(one.level, one.text, one.line) for one in body.headings] == [
        (2, "Мәселе", 7),
        (3, "Ішкі", 15),
        (2, "Қорытынды", 19),
    ]
    assert [section.heading.anchor for section in body.sections] == ["мәселе", "қорытынды"]
    assert body.sections[1].markdown.strip() == "Соңы."
    assert "## Код" in body.sections[0].markdown


def test_notes_speak_the_language_of_the_text() -> None:
    assert "Ескертпе" in render("!!! note\n    Мәтін.", "kk").body.html
    assert "Примечание" in render("!!! note\n    Текст.", "ru").body.html
    assert 'class="admonition note"' in render('!!! md-header "Тест"\n    Текст.').body.html


@given(st.text(alphabet=st.sampled_from("<>\"'`[]()!{}:#=-*_&;/\\ \n\tabjsонфк.%~|^1>"), max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_becomes_harmless_html(text: str) -> None:
    rendered = render(text)
    assert not ACTING.search(rendered.body.html)
    assert all(found.place.line >= 5 for found in rendered.findings)


@pytest.mark.parametrize(
    "text",
    ["[" * 20000, "[a](" * 20000, "![" * 20000, "~~~~a\n" * 5000, "a\n: b\n" * 5000, ">" * 3000 + " x", "я" * 400_000],
    ids=["brackets", "links", "pictures", "fences", "definitions", "quotations", "length"],
)
def test_hostile_texts_are_refused_at_once(text: str) -> None:
    assert places(render(text)) == [("PB526", 5, 1)]
    assert render("Обычный *текст*.").body.html == "<p>Обычный <em>текст</em>.</p>"
