"""Manuscripts of different making, and what each must become."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import BytesIO

from docx import Document

from word_files import bold, cell, docx, image, item, numbering, par, picture, run, style, table

LONG = (
    "Ученики седьмого класса решают уравнения по образцу и теряются, как только условие записано иначе: "
    "из двадцати шести справились восемь."
)
NAMES = "".join(
    style(f"{n}", name, '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>')
    for n, name in enumerate(("Заголовок 1", "Заголовок 2"), 1)
)


@dataclass(frozen=True)
class Manuscript:
    """A manuscript and what it must become."""

    document: bytes
    kind: str
    language: str
    title: str
    sections: Mapping[str, tuple[str, ...]]
    """What must stand below each heading, as Markdown; the empty heading is what stands before all."""
    front: Mapping[str, object] = field(default_factory=dict)
    told: frozenset[str] = frozenset()
    """Keys of what must be told."""
    files: tuple[str, ...] = ()


def word() -> Manuscript:
    """Word's own styles, by python-docx, whose template is Word's."""
    made = Document()
    made.add_paragraph("Станции на уроке алгебры", "Title")
    made.add_paragraph("Автор: Примерова Айгуль, учитель математики, Школа А")
    made.add_paragraph("12 октября 2026 г.")
    made.add_heading("1. Проблема", 1)
    made.add_paragraph(LONG)
    made.add_heading("2. Ход работы:", 1)
    made.add_heading("До урока", 2)
    for text, named in (("карточки", "List Bullet"), ("лёгкие", "List Bullet 2"), ("таймер", "List Bullet")):
        made.add_paragraph(text, named)
    made.add_heading("На уроке", 2)
    for text in ("Разделить класс.", "Сменить станцию."):
        made.add_paragraph(text, "List Number")
    marks = made.add_table(3, 3)
    for row, texts in zip(
        marks.rows, (("Этап", "Время", "Минуты"), ("Начало", "5", "7"), ("Работа", "30", "33")), strict=True
    ):
        for place, text in zip(row.cells, texts, strict=True):
            place.text = text
    made.add_heading("3. Результаты", 1)
    line = made.add_paragraph("Площадь выросла до 12 м")
    line.add_run("2").font.superscript = True
    line.add_run(", ")
    line.add_run("справились").bold = True
    line.add_run(" все.")
    target = BytesIO()
    made.save(target)
    return Manuscript(
        target.getvalue(),
        "practice",
        "ru",
        "Станции на уроке алгебры",
        {
            "Проблема": (LONG,),
            "Ход работы": (
                "### До урока\n\n-   карточки\n    -   лёгкие\n-   таймер",
                "### На уроке\n\n1.  Разделить класс.\n2.  Сменить станцию.",
                "| Этап | Время | Минуты |\n| --- | --- | --- |\n| Начало | 5 | 7 |",
            ),
            "Результаты": ("12 м², **справились** все.",),
        },
        {"authors": [{"person": "aigul"}], "organisation": "school-a", "submitted": "2026-10-12"},
    )


def translated_styles() -> Manuscript:
    """Styles with Russian names, an outline level without a style, a heading below another's style."""
    own = style("MyHead", "Мой стиль", based="1")
    document = docx(
        par("Кейс: город и село", style="Название1"),
        par("Ситуация", style="1"),
        par("В сельской школе ", run("нет", "<w:i/>"), " учителя физики."),
        par("Что известно", style="2"),
        par("Сорок учеников."),
        par("Вопрос", settings='<w:outlineLvl w:val="0"/>'),
        par("Как организовать партнёрство?"),
        par("Варианты решений", style="MyHead"),
        item("Онлайн-уроки", list=2),
        item("Автобус", list=2),
        styles=NAMES + own + style("Название1", "Название"),
    )
    return Manuscript(
        document,
        "case",
        "ru",
        "Кейс: город и село",
        {
            "Ситуация": ("В сельской школе *нет* учителя физики.", "### Что известно\n\nСорок учеников."),
            "Вопрос": ("Как организовать партнёрство?",),
            "Варианты решения": ("1.  Онлайн-уроки\n2.  Автобус",),
        },
        told=frozenset({"heading_mended", "field_missing"}),
    )


def fake_headings() -> Manuscript:
    """No styles at all: a title page, bold, larger and numbered lines as headings, dashes as lists."""
    document = docx(
        par("Отдел образования города Рудного"),
        par(bold("МЕТОДИЧЕСКАЯ РАЗРАБОТКА", 32)),
        par(bold("Работа с текстом на уроках физики", 40)),
        par("Подготовила: Д. Экспертова"),
        par("г. Рудный, 2026"),
        par(bold("1. Актуальность.", 28)),
        par(LONG),
        par(bold("2. Ход урока", 28)),
        par("Сначала – чтение."),
        par(bold("Работа в парах")),
        par("- вопросы к абзацу;"),
        par("- ответы соседа."),
        par(bold("3. Что дальше", 28)),
        par("Распространить опыт."),
        par(bold("4. Итоги", 28)),
        par("Читают быстрее."),
    )
    return Manuscript(
        document,
        "practice",
        "ru",
        "Работа с текстом на уроках физики",
        {
            "": ("г. Рудный, 2026",),
            "Актуальность": (LONG,),
            "Ход урока": ("Сначала – чтение.", "### Работа в парах\n\n-   вопросы к абзацу;\n-   ответы соседа."),
            "Что дальше": ("Распространить опыт.",),
            "Итоги": ("Читают быстрее.",),
        },
        {"authors": [{"person": "dina"}], "organisation": "department"},
        told=frozenset({"unmapped", "lead", "paper"}),
    )


def google_docs() -> Manuscript:
    """As Google Docs writes: bookmarks at headings, every run dressed, lists by numbers of their own."""
    grey = '<w:rFonts w:ascii="Arial"/><w:color w:val="434343"/>'

    def heading(text: str, number: int, size: int) -> str:
        mark = f'<w:bookmarkStart w:id="{number}" w:name="_heading=h.gj{number}"/><w:bookmarkEnd w:id="{number}"/>'
        return par(mark + run(text, f'{grey}<w:sz w:val="{size}"/>'))

    document = docx(
        heading("Сабақтағы станциялар", 0, 52),
        heading("Мәселе", 1, 32),
        par(run("Оқушылар есепті ", grey), run("үлгі бойынша", grey + "<w:b/>"), run(" ғана шығарады.", grey)),
        heading("Жұмыс барысы", 2, 32),
        item("Топқа бөлу"),
        item("Бекеттер", 1),
        heading("Нәтижелер", 3, 32),
        par(
            run("Толығырақ ", grey),
            f'<w:hyperlink r:id="l1">{run("осы жерде", grey)}</w:hyperlink>',
            run(".", grey),
        ),
        styles='<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>',
        links={"l1": "https://example.kz/a b"},
    )
    return Manuscript(
        document,
        "practice",
        "kk",
        "Сабақтағы станциялар",
        {
            "Мәселе": ("Оқушылар есепті **үлгі бойынша** ғана шығарады.",),
            "Жұмыс барысы": ("-   Топқа бөлу\n    -   Бекеттер",),
            "Нәтижелер": ("Толығырақ [осы жерде](https://example.kz/a%20b).",),
        },
    )


def lookalikes() -> Manuscript:
    """Kazakh typed with Latin letters that look alike, in headings as well."""
    document = docx(
        par(bold("Тaқырыбы: Мәтінмен жұмыс")),
        par("Авторы: Айгүл Үлгіқызы"),
        par(bold("І. MӘСЕЛЕ")),
        par("Oқушылap мәтінді түсінбeйді, бірaқ оқиды."),
        par(bold("ІІ. БAРЫСЫ")),
        par("Әр оқушы cұрақ қояды."),
        par(bold("ІІІ. НӘТИЖЕ")),
        par("Түсіну артты."),
    )
    return Manuscript(
        document,
        "practice",
        "kk",
        "Мәтінмен жұмыс",
        {
            "МӘСЕЛЕ": ("Оқушылар мәтінді түсінбейді, бірақ оқиды.",),
            "БАРЫСЫ": ("Әр оқушы сұрақ қояды.",),
            "НӘТИЖЕ": ("Түсіну артты.",),
        },
        {"authors": [{"person": "aigul"}], "organisation": "school-a"},
        told=frozenset({"lookalike"}),
    )


def form() -> Manuscript:
    """A form drawn as a table, and one with numbered rows."""
    rows = {
        "Тақырыбы": "Жұптағы оқу",
        "Автордың аты-жөні": "Дина Сарапшы",
        "Ұйымы": "Б мектебі",
        "Пәні": "Физика, Алгебра",
        "Сыныбы": "7-9",
        "Кілт сөздер": "жұп, оқу; сұрақ",
        "Мәселе": "Бала жалғыз оқиды.",
        "Жұмыс барысы": "Жұпқа бөлу.",
        "Нәтиже": "Оқу жылдамдады.",
        "Ескерту": "Дәптер керек.",
    }
    document = docx(table(*(cell(f"{n}.") + cell(bold_par(a)) + cell(b) for n, (a, b) in enumerate(rows.items(), 1))))
    return Manuscript(
        document,
        "practice",
        "kk",
        "Жұптағы оқу",
        {
            "Мәселе": ("Бала жалғыз оқиды.",),
            "Жұмыс барысы": ("Жұпқа бөлу.",),
            "Нәтиже": ("Оқу жылдамдады.", "Дәптер керек."),
        },
        {
            "authors": [{"person": "dina"}],
            "organisation": "school-b",
            "subjects": ["physics", "mathematics"],
            "grades": [7, 8, 9],
            "keywords": ["жұп", "оқу", "сұрақ"],
        },
    )


def bold_par(text: str) -> str:
    return par(bold(text))


def run_in() -> Manuscript:
    """Headings within the lines they open, an author who is in no register, a label with its text below."""
    document = docx(
        par(bold("Чтение по ролям")),
        par(bold("Авторы:"), " Сидоров Пётр Иванович"),
        par(bold("Аннотация")),
        par("Дети читают диалоги по ролям и понимают их."),
        par(bold("Проблема. "), "Диалоги читают монотонно."),
        par(bold("Ход занятия: "), "Распределяем роли."),
        par("Читаем дважды."),
        par("Результаты: читают с выражением."),
    )
    return Manuscript(
        document,
        "practice",
        "ru",
        "Чтение по ролям",
        {
            "Проблема": ("Диалоги читают монотонно.",),
            "Ход занятия": ("Распределяем роли.\n\nЧитаем дважды.",),
            "Результаты": ("читают с выражением.",),
        },
        {
            "authors": [{"name": {"ru": "Сидоров Пётр Иванович"}}],
            "summary": "Дети читают диалоги по ролям и понимают их.",
        },
        told=frozenset({"author_unknown"}),
    )


def changed() -> Manuscript:
    """Tracked changes, a deleted end of a paragraph, a comment, hidden text."""
    gone = '<w:del w:id="1" w:author="А"><w:r><w:delText>плохо </w:delText></w:r></w:del>'
    new = f'<w:ins w:id="2" w:author="А">{run("хорошо ")}</w:ins>'
    comment = '<w:commentRangeStart w:id="0"/>{}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    document = docx(
        par("Проверка тетрадей", style="t"),
        par("Проблема", style="h"),
        par(run("Проверяем "), gone, new, run("и долго.")),
        par("Ход работы", style="h"),
        par(run("Первая половина "), settings='<w:rPr><w:del w:id="3" w:author="А"/></w:rPr>'),
        par("и вторая."),
        par(comment.format(run("Спорное место."))),
        par(run("Видно"), run(" секрет", "<w:vanish/>")),
        par("Результаты", style="h"),
        par("Быстрее."),
        styles=style("h", "heading 1") + style("t", "Title"),
        parts={"comments": f'<w:comment w:id="0" w:author="Марат">{par("Уточните, кто проверял")}</w:comment>'},
    )
    return Manuscript(
        document,
        "practice",
        "ru",
        "Проверка тетрадей",
        {
            "Проблема": ("Проверяем хорошо и долго.",),
            "Ход работы": ("Первая половина и вторая.", "Спорное место.", "Видно"),
            "Результаты": ("Быстрее.",),
        },
        told=frozenset({"deleted", "inserted", "comment", "hidden"}),
    )


def boxes() -> Manuscript:
    """Text boxes for newer and for older programs, words at the head and foot of pages, a list of contents."""

    def box(text: str) -> str:
        inner = f"<w:txbxContent>{par(text)}</w:txbxContent>"
        return (
            '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData>'
            f"<wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r>"
        )

    contents = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{par('Мазмұны')}{par('Мәселе 2')}</w:sdtContent></w:sdt>"
    )
    document = docx(
        par("Сыныптан тыс оқу", style="t"),
        contents,
        par("Мәселе", style="h"),
        par(run("Кітап оқылмайды."), box("Назар аударыңыз: кітапхана ашық.")),
        par("Барысы", style="h"),
        par("Апта сайын бір кітап."),
        par("Нәтиже", style="h"),
        par("Оқырман көбейді."),
        styles=style("h", "heading 1") + style("t", "Title"),
        parts={"header1": par("№ 5 мектеп-лицей"), "footer1": par("2026 жыл, құжат нұсқасы")},
    )
    return Manuscript(
        document,
        "practice",
        "kk",
        "Сыныптан тыс оқу",
        {
            "Мәселе": ("Кітап оқылмайды.\n\nНазар аударыңыз: кітапхана ашық.",),
            "Барысы": ("Апта сайын бір кітап.",),
            "Нәтиже": ("Оқырман көбейді.",),
        },
        told=frozenset({"box", "edge", "contents"}),
    )


def equations() -> Manuscript:
    """Equations, notes at the foot of a page and at the end, raised and lowered letters."""
    power = "<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
    half = "<m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>"
    root = "<m:rad><m:deg/><m:e><m:r><m:t>x+1</m:t></m:r></m:e></m:rad>"
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    end = '<w:r><w:endnoteReference w:id="3"/></w:r>'
    note_text = par("По данным ", bold("среза"), ".") + par("Второй абзац.")
    low, high = '<w:vertAlign w:val="subscript"/>', '<w:vertAlign w:val="superscript"/>'
    document = docx(
        par("Уравнения без страха", style="t"),
        par("Проблема", style="h"),
        par(run("Уравнение "), f"<m:oMath>{power}<m:r><m:t>=</m:t></m:r>{half}</m:oMath>", run(" не решают."), note),
        par("Ход работы", style="h"),
        par(f"<m:oMathPara><m:oMath>{root}</m:oMath></m:oMathPara>"),
        par(run("Вода H"), run("2", low), run("O и 10"), run("-3", high), run(", "), run("аб", high)),
        par("Результаты", style="h"),
        par(run("Решают."), end),
        styles=style("h", "heading 1") + style("t", "Title"),
        parts={
            "footnotes": f'<w:footnote w:id="2">{note_text}</w:footnote>',
            "endnotes": f'<w:endnote w:id="3">{par("Журнал класса.")}</w:endnote>',
        },
    )
    return Manuscript(
        document,
        "practice",
        "ru",
        "Уравнения без страха",
        {
            "Проблема": ("Уравнение x²=(a+b)/2 не решают.[^1]", "[^1]: По данным **среза**.\n\n    Второй абзац."),
            "Ход работы": ("√(x+1)", "Вода H₂O и 10⁻³, ^(аб)"),
            "Результаты": ("Решают.[^2]", "[^2]: Журнал класса."),
        },
        told=frozenset({"equation"}),
    )


def pictures() -> Manuscript:
    """Pictures with and without words, one twice, in forms that are kept, turned or left out."""
    document = docx(
        par("Опыты дома", style="t"),
        par("Проблема", style="h"),
        par(image("one.png", "Ученики у доски")),
        par(image("one.png", "Ученики у доски")),
        par(image("two.bmp", "IMG_2031.jpg")),
        par("Ход работы", style="h"),
        par(image("three.emf", "Схема")),
        par(image("four.jpeg", "Колба. Автоматически созданное описание")),
        par(image("five.png")),
        par("Результаты", style="h"),
        par(
            "Интерес рос: ! и [это] не ссылка, <b>не тег</b>, {{ не макрос }}, 2 * 3 * 4, _подчёркнуто_ # не заголовок"
        ),
        par("# тоже не заголовок"),
        par("1. не список"),
        styles=style("h", "heading 1") + style("t", "Title"),
        files={
            "one.png": picture(),
            "two.bmp": picture("BMP"),
            "three.emf": b"\x01\0\0\0" + bytes(80),
            "four.jpeg": picture("JPEG", "red"),
            "five.png": b"no picture at all",
        },
    )
    placeholder = "НАПИШИТЕ, ЧТО ИЗОБРАЖЕНО НА РИСУНКЕ"
    lacking = "РИСУНОК НЕ ПЕРЕНЕСЁН: ПОЛОЖИТЕ ЕГО В files/ КАК PNG"
    return Manuscript(
        document,
        "practice",
        "ru",
        "Опыты дома",
        {
            "Проблема": (
                "![Ученики у доски](files/picture-1.png)\n\n![Ученики у доски](files/picture-1.png)",
                f"![{placeholder}](files/picture-2.png)",
            ),
            "Ход работы": (f"{lacking}\n\n![Колба](files/picture-3.jpg)\n\n{lacking}",),
            "Результаты": (
                r"\[это\] не ссылка, \<b>не тег\</b>, \{\{ не макрос \}\}, 2 \* 3 \* 4, \_подчёркнуто\_ # не заголовок",
                r"\# тоже не заголовок",
                r"1\. не список",
            ),
        },
        told=frozenset({"alt_wanted", "alt_machine", "picture_form"}),
        files=("picture-1.png", "picture-2.png", "picture-3.jpg"),
    )


def tables() -> Manuscript:
    """Merged cells, a frame of one cell, a table within a table, cells of several paragraphs and lists."""
    merged = table(
        cell("Кезең", merge="restart") + cell("Әрекет", across=2),
        cell(merge="continue") + cell("мұғалім") + cell("оқушы"),
        cell("Басы") + cell("Сәлемдеседі.", "Тексереді") + cell(item("жазады"), item("оқиды")),
    )
    deep = table(
        cell("Бағыт") + cell("Мазмұны"),
        cell("Бірінші") + cell("Кіріспе", table(cell("а1") + cell("б1"), cell("а2") + cell("б2")), "<w:p/>"),
    )
    document = docx(
        par("Кесте толтыру", style="t"),
        par("Мәселе", style="h"),
        table(cell("Бір ұяшықты жақтау.", "Оның екінші абзацы.")),
        par("Барысы", style="h"),
        merged,
        deep,
        par("Нәтиже", style="h"),
        par("Кесте | толды."),
        styles=style("h", "heading 1") + style("t", "Title"),
    )
    return Manuscript(
        document,
        "practice",
        "kk",
        "Кесте толтыру",
        {
            "Мәселе": ("Бір ұяшықты жақтау.\n\nОның екінші абзацы.",),
            "Барысы": (
                "| Кезең | Әрекет | Әрекет |\n| --- | --- | --- |\n| Кезең | мұғалім | оқушы |\n"
                "| Басы | Сәлемдеседі. Тексереді | – жазады; – оқиды |",
                "**Бағыт**: Бірінші\n\n**Мазмұны**: Кіріспе\n\n| а1 | б1 |\n| --- | --- |\n| а2 | б2 |",
            ),
            "Нәтиже": ("Кесте | толды.",),
        },
        told=frozenset({"merged", "flattened"}),
    )


def project() -> Manuscript:
    """A project in Kazakh, in the strict form of the standard, each stage a heading."""
    stages = ("Эмпатия", "Фокустау", "Идеялар генерациясы", "Прототиптеу", "Тестілеу")
    blocks = [par("Мектеп бағы", style="t"), par("Жоба жетекшісі: Марат Үлгіұлы")]
    for stage in stages:
        blocks += [
            par("Сынап көру" if stage == "Тестілеу" else stage, style="h"),
            par(f"Бұл кезеңде ({stage}) не істелді."),
        ]
    usual = docx(*blocks, styles=style("h", "heading 2") + style("t", "Title"))
    return Manuscript(
        _strict(usual),
        "project",
        "kk",
        "Мектеп бағы",
        {
            "Эмпатия": ("Бұл кезеңде (Эмпатия) не істелді.",),
            "Фокустау": ("Бұл кезеңде (Фокустау) не істелді.",),
            "Идеялар генерациясы": ("Бұл кезеңде (Идеялар генерациясы) не істелді.",),
            "Прототиптеу": ("Бұл кезеңде (Прототиптеу) не істелді.",),
        },
        {"manager": "marat"},
        told=frozenset({"section_missing", "unmapped"}),
    )


def _strict(document: bytes) -> bytes:
    """The same document as Word saves it in the strict form of the standard."""
    import zipfile

    from word_files import zipped

    former = b"http://schemas.openxmlformats.org/"
    with zipfile.ZipFile(BytesIO(document)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    for kind in (b"wordprocessingml", b"officeDocument", b"drawingml"):
        files = {
            name: content.replace(former + kind + b"/2006/", b"http://purl.oclc.org/ooxml/" + kind + b"/")
            for name, content in files.items()
        }
    return zipped(files)


DRAWN: Mapping[str, Callable[[], Manuscript]] = {
    made.__name__: made
    for made in (
        word, translated_styles, fake_headings, google_docs, lookalikes, form, run_in, changed, boxes, equations,
        pictures, tables, project,
    )
}  # fmt: skip
__all__ = ["DRAWN", "LONG", "Manuscript", "numbering"]
