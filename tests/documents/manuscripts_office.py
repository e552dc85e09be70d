"""Manuscripts written by LibreOffice: of a page from the web, and of a text of its own, all in one call."""

import base64
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from manuscripts_drawn import Manuscript
from word_files import picture

PIXELS = base64.b64encode(picture()).decode()
PAGE = f"""<html lang="kk"><head><meta charset="utf-8"><title>Жұптық жұмыс</title></head><body>
<h1>Жұптық жұмыс</h1>
<p><b>Авторы:</b> Дина Сарапшы, Б мектебі</p>
<h2>Мәселенің сипаттамасы</h2>
<p>Оқушы <em>жалғыз</em> жұмыс істейді, <a href="https://example.kz/">дерек</a> аз.</p>
<h2>Сабақ барысы</h2>
<ol><li>Жұпқа бөлу<ul><li>әріптер бойынша</li><li>түстер бойынша</li></ul></li><li>Тапсырма беру</li></ol>
<table border="1"><tr><th>Кезең</th><th colspan="2">Уақыт, минут</th></tr>
<tr><td rowspan="2">Басы</td><td>5</td><td>7</td></tr><tr><td>6</td><td>8</td></tr></table>
<p><img src="data:image/png;base64,{PIXELS}"></p>
<h2>Нәтижелер</h2>
<blockquote>Енді бәрі сөйлейді.</blockquote>
<p>CO<sub>2</sub> туралы жазды.</p>
</body></html>"""
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{kind}:1.0"'
    for name, kind in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("style", "style"),
    )
)
TEXT = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {SPACES} xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:p text:style-name="Title">Село и город: общий урок</text:p>
<text:h text:outline-level="1">Ситуация</text:h>
<text:p>В селе нет учителя<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>
<text:note-body>
<text:p>На первое сентября.</text:p></text:note-body></text:note> физики.</text:p>
<text:p>Рядом<draw:frame svg:width="5cm" text:anchor-type="char"><draw:text-box>
<text:p>Врезка о дороге.</text:p></draw:text-box></draw:frame> город.</text:p>
<text:h text:outline-level="1">Задание</text:h>
<text:list><text:list-item><text:p>Оцените условия.</text:p></text:list-item>
<text:list-item><text:p>Предложите решение.</text:p></text:list-item></text:list>
<text:h text:outline-level="1">Варианты решения</text:h>
<text:p>Видеоурок<text:tab/>или автобус.</text:p>
<text:h text:outline-level="2">За и против</text:h>
<text:p>Связь слабая.</text:p>
</office:text></office:body></office:document>"""
SOURCES = {"web_page.html": PAGE, "own_text.fodt": TEXT}


@cache
def convert() -> dict[str, bytes]:
    """All sources as LibreOffice saves them for Word, by their names without endings."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in SOURCES.items():
            (Path(folder) / name).write_text(text, "utf-8")
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        call = ["soffice", profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder]
        # A page from the web is opened as a text, else LibreOffice knows only web pages to write.
        for name, reader in (("web_page.html", "--infilter=HTML (StarWriter)"), ("own_text.fodt", "")):
            given = [*call[:3], *filter(None, [reader]), *call[3:], str(Path(folder) / name)]
            subprocess.run(given, check=True, capture_output=True)
        return {Path(name).stem: (Path(folder) / f"{Path(name).stem}.docx").read_bytes() for name in SOURCES}


def web_page() -> Manuscript:
    return Manuscript(
        convert()["web_page"],
        "practice",
        "kk",
        "Жұптық жұмыс",
        {
            "Мәселенің сипаттамасы": ("Оқушы *жалғыз* жұмыс істейді, [дерек](https://example.kz/) аз.",),
            "Сабақ барысы": (
                "1.  Жұпқа бөлу\n    -   әріптер бойынша\n    -   түстер бойынша\n2.  Тапсырма беру",
                "| Басы | 5 | 7 |\n| Басы | 6 | 8 |",
                "![СУРЕТТЕ НЕ БЕЙНЕЛЕНГЕНІН ЖАЗЫҢЫЗ](files/picture-1.png)",
            ),
            "Нәтижелер": ("Енді бәрі сөйлейді.", "CO₂ туралы жазды."),
        },
        {"authors": [{"person": "dina"}], "organisation": "school-b"},
        told=frozenset({"merged", "alt_wanted"}),
        files=("picture-1.png",),
    )


def own_text() -> Manuscript:
    return Manuscript(
        convert()["own_text"],
        "case",
        "ru",
        "Село и город: общий урок",
        {
            "Ситуация": ("В селе нет учителя[^1] физики.", "Врезка о дороге.", "[^1]: На первое сентября."),
            "Задание": ("Оцените условия.", "Предложите решение."),
            "Варианты решения": ("Видеоурок или автобус.", "### За и против\n\nСвязь слабая."),
        },
        told=frozenset({"box"}),
    )


OFFICE = {made.__name__: made for made in (web_page, own_text)}
