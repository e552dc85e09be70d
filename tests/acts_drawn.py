"""Acts and questions as files, for banks that are laid in a temporary folder."""

ORDER = """\
---
number: "{number}"
date: {date}
title: {title}
kind: order
issuer: {{kk: Оқу-ағарту министрі, ru: Министр просвещения}}
{more}summary: Как идёт методическая работа.
---

{body}
"""
KAZAKH = """\
---
title: Ереже туралы
summary: Әдістемелік жұмыс тәртібі.
paragraphs:
  - {number: "13.6", text: Облыстық орталық деректер банкін құрады.}
translation: {state: in_progress}
---

Бұйрық [2007 жылғы ережеден](act:583) кейін шықты.
"""
PARAGRAPHS = """\
registration: {number: "33285", date: 2023-08-16}
status: in_force
official: {ru: "https://adilet.example.org/rus/253", kk: "https://adilet.example.org/kaz/253"}
paragraphs:
  - {number: "13", text: Тринадцать направлений работы., topics: [competitions]}
  - {number: "13.6", text: "Центр создаёт банк данных & отчётов, если n < 5."}
"""
QUESTION = """\
---
asked: {asked}
answered: {answered}
title: {title}
summary: {summary}
{more}---

{body}
"""


def draw_act(number: str, date: str, more: str = "", body: str = "Приказ.", title: str = "О правилах") -> str:
    return ORDER.format(number=number, date=date, more=more, body=body, title=title)


def draw_question(
    title: str, more: str = "", body: str = "В банке.", asked: str = "2026-05-12", answered: str = "2026-05-14"
) -> str:
    return QUESTION.format(title=title, more=more, body=body, asked=asked, answered=answered, summary="Коротко.")


def act_file(act: str, language: str = "ru") -> str:
    return f"docs/normative/{act}/index.{language}.md"


def question_file(question: str, language: str = "ru") -> str:
    return f"docs/consultations/{question}/index.{language}.md"


FILES = {
    act_file("946"): draw_act("946", "2004-11-18", "status: repealed\n", title="Прежние правила"),
    act_file("583"): draw_act("583", "2007-11-29", 'status: amended\nreplaces: ["946"]\n', title="Правила 2007 года"),
    act_file("488"): draw_act("488", "2015-07-27", 'amends: ["583"]\n', "Меняет [правила](act:583).", "Изменения"),
    act_file("253"): draw_act("253", "2023-08-10", PARAGRAPHS, "См. [пункт 13.6](act:253#13.6).", "Правила 2023 года"),
    act_file("253", "kk"): KAZAKH,
    question_file("where"): draw_question(
        "Где хранится опыт?",
        'topic: competitions\nanswered_by: {person: saule}\nrecords: [city-village]\nacts: ["253#13.6", "488"]\n'
        "keywords: [протоколы]\n",
        "В [банке](record:city-village), см. [пункт 13](act:253#13) и [приказ](act:253).",
    ),
    question_file("who"): draw_question(
        "Кто утверждает план?", "topic: competitions\n", "Директор.", "2026-09-01", "2026-09-02"
    ),
    question_file("why"): draw_question("Зачем это?", body="Чтобы опыт не терялся."),
    question_file("waiting"): draw_question("Когда ответят?", body="").replace("answered: 2026-05-14\n", ""),
}
"""Four acts, the last with a translation, and four questions, one of them without an answer."""
SITE_PAGES = {
    "docs/about.kk.md": "# Кабинет туралы\n\n[Банк](act:253#13.6){ .md-button } мен `[код](act:253#13)`.\n",
    "docs/about.ru.md": '# О кабинете\n\nБанк ведём по [приказу](act:253), <a href="question:where">ответ</a>.\n',
    "docs/normative/index.ru.md": "Вступление, [правила 2007 года](act:583).\n",
}
