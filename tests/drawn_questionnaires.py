"""Questionnaires for sites that tests draw: a survey with every kind of item, and a self-assessment."""

SURVEY = """\
id: methodical-work
title: {kk: Әдістемелік жұмыс, ru: Методическая работа}
summary: {kk: Қысқа сауалнама., ru: Короткий опрос.}
source: {kk: "Рудный мақаласы, 1-қосымша", ru: "Статья Рудного, приложение 1"}
audience: [teachers]
version: 2
parts:
  - title: {kk: Жалпы мәлімет, ru: Общие сведения}
    items:
      - id: post
        kind: single
        text: {kk: Лауазымыңыз, ru: Ваша должность}
        required: true
        options:
          - {id: teacher, labels: {kk: Мұғалім, ru: Учитель}}
          - {id: methodist, labels: {kk: Әдіскер, ru: Методист}}
          - {id: other, labels: {kk: Басқа, ru: Другое}, other: true}
      - {id: years, kind: number, text: {kk: Еңбек өтіліңіз, ru: Ваш стаж}, scale: {from: 0, to: 60}, required: true}
      - id: projects
        kind: single
        text: {kk: "Жобаға қатыстыңыз ба?", ru: "Участвовали в проектах?"}
        options: [{id: yes, labels: {kk: Иә, ru: Да}}, {id: no, labels: {kk: Жоқ, ru: Нет}}]
      - id: which
        kind: text
        text: {kk: "Қандай жобаға?", ru: "В каких проектах?"}
        required: true
        shows_if: {item: projects, is: yes}
  - title: {kk: Бағалау, ru: Оценка}
    items:
      - id: forms
        kind: multiple
        text: {kk: "Қандай түрлері пайдалы?", ru: "Какие формы полезны?"}
        hint: {kk: Бір не бірнеше., ru: Одна или несколько.}
        options:
          - {id: seminar, labels: {kk: Семинар, ru: Семинар}}
          - {id: master-class, labels: {kk: Шеберлік сыныбы, ru: Мастер-класс}}
      - id: importance
        kind: scale
        text: {kk: "Қаншалықты маңызды?", ru: "Насколько важно?"}
        scale:
          {from: 1, to: 5, labels: {from: {kk: маңызды емес, ru: не важно}, to: {kk: өте маңызды, ru: очень важно}}}
"""
SELF = """\
id: self-assessment
title: {kk: Өзін-өзі бағалау, ru: Самооценка}
kind: self-assessment
parts:
  - title: {kk: Жоспарлау, ru: Планирование}
    items:
      - {id: goals, kind: scale, text: {kk: Мақсат қоямын, ru: Ставлю цель}, scale: {from: 0, to: 3}, required: true}
      - id: plan
        kind: single
        text: {kk: Жоспарым бар, ru: У меня есть план}
        required: true
        options: [{id: yes, value: 2, labels: {kk: Иә, ru: Да}}, {id: no, value: 0, labels: {kk: Жоқ, ru: Нет}}]
  - title: {kk: Талдау, ru: Анализ}
    items:
      - id: tools
        kind: multiple
        text: {kk: "Немен талдаймын?", ru: "Чем анализирую?"}
        options:
          - {id: diary, value: 1, labels: {kk: Күнделік, ru: Дневник}}
          - {id: video, value: 2, labels: {kk: Бейнежазба, ru: Видео урока}}
results:
  - {from: 0, to: 3, title: {kk: Бастау, ru: Начало}, advice: {kk: Жоспардан бастаңыз., ru: Начните с плана.}}
  - {from: 4, to: 8, title: {kk: Тұрақты, ru: Устойчиво}, advice: {kk: Бөлісіңіз., ru: Делитесь опытом.}}
"""
FIGURES = """\
id: methodical-work-2026
questionnaire: methodical-work@2
title: {kk: "Мұғалімдер, 2026 жыл", ru: "Учителя, 2026 год"}
gathered: 2026-11-10
n: 12
languages: {kk: 7, ru: 5}
items:
  - id: post
    n: 12
    answers: {teacher: 9, methodist: 3}
    languages: {kk: {n: 7, answers: {teacher: 6, methodist: 1}}, ru: {n: 5, answers: {teacher: 3, methodist: 2}}}
  - {id: years, n: 11, spread: {mean: 14.5, median: 12, deviation: 6.25}}
  - {id: projects, n: 4, answers: {yes: 1, no: 3}}
  - {id: which, n: 1}
  - {id: forms, n: 10, answers: {seminar: 8, master-class: 6}}
  - {id: importance, n: 12, answers: {"4": 5, "5": 7}, spread: {mean: 4.58, median: 5, deviation: 0.51}}
"""
FOLDER = "practices/_bank/"
FILES = {
    f"{FOLDER}questionnaires/methodical-work.yml": SURVEY,
    f"{FOLDER}questionnaires/self-assessment.yml": SELF,
}
WITH_FIGURES = FILES | {f"{FOLDER}surveys/methodical-work-2026.yml": FIGURES}
