"""Questionnaires as pages: what the script is told, what paper says, what figures may be seen."""

import json
from pathlib import Path

import pytest
import yaml
from drawing import build_site, draw_site
from reading_html import read_page

from drawn_questionnaires import FIGURES, FILES, FOLDER, WITH_FIGURES
from laying import TODAY, check_site, lay_site
from practice_bank.pipeline import Settings, arrange
from practice_bank.rendering import build_pages
from practice_bank.rendering.views import QuestionnairesView, QuestionnaireView, ResultsView

SURVEY = "questionnaires/methodical-work/"
SELF = "questionnaires/self-assessment/"
PUBLISHED = f"{FOLDER}surveys/methodical-work-2026.yml"


def views(root: Path, files: dict[str, str], language: str = "ru") -> dict[str, object]:
    checked = check_site(lay_site(root, files=files))
    assert not checked.has_errors, checked.diagnostics
    return {page.path: page.view for page in build_pages(arrange(checked, Settings(root, TODAY)), language)}


def form(root: Path, path: str = SURVEY, language: str = "ru") -> QuestionnaireView:
    view = views(root, FILES, language)[path]
    assert isinstance(view, QuestionnaireView)
    return view


def results(root: Path, **changes: object) -> ResultsView:
    figures = yaml.dump(yaml.load(FIGURES, yaml.BaseLoader) | changes, allow_unicode=True)
    view = views(root, FILES | {PUBLISHED: figures})[f"{SURVEY}results/"]
    assert isinstance(view, ResultsView)
    return view


def test_the_list_leads_to_forms_and_figures(tmp_path: Path) -> None:
    view = views(tmp_path, WITH_FIGURES)["questionnaires/"]
    assert isinstance(view, QuestionnairesView)
    assert [(line.title.href, line.kind, line.count) for line in view.lines] == [
        ("methodical-work/", "Опрос", "6 вопросов"),
        ("self-assessment/", "Самооценка", "3 вопроса"),
    ]
    assert [line.results is not None for line in view.lines] == [True, False]


def test_the_script_is_told_what_it_must_know(tmp_path: Path) -> None:
    asked = json.loads(form(tmp_path).asked)
    assert asked["parts"][0] == [
        {"id": "post", "kind": "single", "required": True},
        {"id": "years", "kind": "number", "required": True, "bounds": [0, 60]},
        {"id": "projects", "kind": "single"},
        {"id": "which", "kind": "text", "required": True, "if": ["projects", ["yes"]]},
    ]
    assert asked["bands"] == []


def test_a_self_assessment_tells_its_points_and_bands(tmp_path: Path) -> None:
    view = form(tmp_path, SELF, "kk")
    asked = json.loads(view.asked)
    assert asked["parts"][0][1]["points"] == {"yes": 2, "no": 0}
    assert asked["parts"][0][0]["points"] == {"0": 0, "1": 1, "2": 2, "3": 3}
    assert asked["bands"] == [[0, 3], [4, 8]]
    assert [(band.title.text, band.range) for band in view.bands] == [("Бастау", "0–3 ұпай"), ("Тұрақты", "4–8 ұпай")]


def test_paper_says_when_an_item_is_asked(tmp_path: Path) -> None:
    questions = {each.id: each for part in form(tmp_path, language="kk").parts for each in part.questions}
    assert questions["which"].condition == "«Жобаға қатыстыңыз ба?» сұрағына «Иә» деп жауап берсеңіз"
    assert questions["post"].condition == ""
    assert [hint.text for hint in questions["forms"].hints] == ["Бір не бірнеше.", "Бірнешеуін белгілеуге болады."]
    assert (questions["importance"].low, questions["years"].bounds) != (None, None)


def test_figures_stand_with_n_and_without_what_few_said(tmp_path: Path) -> None:
    (survey,) = results(tmp_path).surveys
    items = {item.id.removeprefix("methodical-work-2026-"): item for item in survey.items}
    assert (survey.sheets, survey.languages) == ("Ответили 12 педагогов", "Язык анкеты: казахский – 7; русский – 5")
    assert [bar.value.count for bar in items["post"].chart.bars] == [9, 3, 0]  # type: ignore[union-attr]
    assert [bar.share for bar in items["forms"].chart.bars] == ["80\u00a0%", "60\u00a0%"]  # type: ignore[union-attr]
    assert [fact.values[0].text for fact in items["years"].spread] == ["14,5", "12", "6,25"]
    assert (items["projects"].chart, items["projects"].n) == (None, "n = 4")
    assert "скрыты" in items["projects"].remark
    assert items["which"].remark == "1 ответ своими словами; текст не публикуется."


@pytest.mark.parametrize(
    ("changes", "remark"),
    [
        ({"n": 4, "items": []}, "Ответивших меньше 5, поэтому показатели скрыты."),
        ({"questionnaire": "methodical-work@1"}, "На прежнюю редакцию анкеты ответили педагогов: 12"),
    ],
)
def test_figures_that_may_not_be_shown_are_not(tmp_path: Path, changes: dict[str, object], remark: str) -> None:
    (survey,) = results(tmp_path, **changes).surveys
    assert (survey.items, survey.languages) == ((), "")
    assert survey.remark.startswith(remark)


def test_a_language_with_few_sheets_is_not_told(tmp_path: Path) -> None:
    (survey,) = results(tmp_path, languages={"kk": 9, "ru": 3}).surveys
    assert survey.languages == ""
    assert survey.items


def test_pages_without_anything_say_so(tmp_path: Path, built: Path) -> None:
    words = read_page(built / "ru" / "questionnaires" / "index.html").find(class_="pb-page").text
    assert "Здесь пока ничего нет." in words
    site = build_site(draw_site(tmp_path, files=FILES))
    empty = read_page(site / "questionnaires" / "self-assessment" / "results" / "index.html")
    assert "Жиналған жауап әзірге жоқ." in empty.find(class_="pb-page").text


def test_what_authors_write_stays_text(tmp_path: Path) -> None:
    hostile = 'Сұрақ "><img src=x onerror=alert(1)>'.replace("<", "‹").replace(">", "›")
    quoted = FILES[f"{FOLDER}questionnaires/methodical-work.yml"].replace("kk: Лауазымыңыз", f"kk: '{hostile}'")
    page = build_site(draw_site(tmp_path, files=FILES | {f"{FOLDER}questionnaires/methodical-work.yml": quoted}))
    questions = read_page(page / SURVEY / "index.html").find("fieldset", **{"data-item": "post"})
    assert hostile in questions.find("legend").text


def test_markup_in_a_questionnaire_is_a_finding(tmp_path: Path) -> None:
    name = f"{FOLDER}questionnaires/methodical-work.yml"
    hostile = FILES[name].replace("kk: Лауазымыңыз", "kk: '<img src=x onerror=alert(1)>'")
    assert [one.code for one in check_site(lay_site(tmp_path, files=FILES | {name: hostile})).diagnostics] == ["PB501"]
