"""What a teacher decides by, on top of a work's page."""

from pathlib import Path

import pytest
from drawn_practice import ORIGINAL, arrange_practice, practice_view
from reading_html import read_page

from practice_bank.records import Indicator
from practice_bank.rendering.views.indicators import movement


def test_card_says_what_it_takes(tmp_path: Path) -> None:
    view = practice_view(arrange_practice(tmp_path))
    values = [fact.values[0].text for fact in view.card.effort]
    assert values == ["45 минут", "1 человек", "без затрат", "легко"]
    assert [fact.label for fact in view.card.topics] == ["Предмет", "Классы"]


def test_card_leads_to_what_did_not_work(tmp_path: Path) -> None:
    card = practice_view(arrange_practice(tmp_path)).card
    assert card.difficulties
    assert card.difficulties.text == "В первых парах старшие подсказывали слово раньше."
    assert (card.difficulties.href, card.difficulties.note) == ("#трудности", "Трудности")


def test_card_names_whole_items_of_what_is_needed(tmp_path: Path) -> None:
    card = practice_view(arrange_practice(tmp_path)).card
    assert card.materials
    assert card.materials.text == "один рассказ; песочные часы на десять минут, которые видно с каждого места; …"
    assert card.materials.href == "#что-понадобится"


def test_words_of_the_text_keep_their_language(tmp_path: Path) -> None:
    card = practice_view(arrange_practice(tmp_path), "kk").card
    assert card.difficulties
    assert card.difficulties.lang == "ru"


def test_the_indicator_that_moved_most_is_named(tmp_path: Path) -> None:
    best = practice_view(arrange_practice(tmp_path)).card.best
    assert best
    assert (best.name.text, best.before, best.reached, best.has_long_unit) == ("Минуты ожидания", "17", "6", True)


@pytest.mark.parametrize(
    ("figures", "share"),
    [
        ({"before": 54, "reached": 71}, 17 / 71),
        ({"before": 0, "reached": 14}, 1.0),
        ({"before": 30, "target": 40, "reached": 10}, -20 / 30),
        ({"before": 12, "reached": 12}, 0.0),
        ({"reached": 12}, 0.0),
    ],
)
def test_movement(figures: dict[str, float], share: float) -> None:
    assert movement(Indicator.model_validate({"name": "x", **figures})) == pytest.approx(share)


def test_a_long_sentence_is_cut_between_words(tmp_path: Path) -> None:
    long = "Слишком долгая первая фраза " * 12
    card = practice_view(arrange_practice(tmp_path, ORIGINAL.replace("В первых парах", long))).card
    assert card.difficulties
    assert card.difficulties.text.endswith("…")
    assert long.startswith(card.difficulties.text[:-1])


def test_a_work_that_says_nothing_of_it_has_no_such_rows(tmp_path: Path) -> None:
    bare = ORIGINAL[: ORIGINAL.index("effort:")] + "consent: true\n" + ORIGINAL[ORIGINAL.index("---\n\n## ") :]
    bare = bare.replace("## Трудности", "### Трудности").replace("## Что понадобится", "### Что понадобится")
    card = practice_view(arrange_practice(tmp_path, bare)).card
    assert (card.effort, card.best, card.materials, card.difficulties, card.files) == ((), None, None, None, None)


def test_reading_time_counts_the_shown_text(tmp_path: Path) -> None:
    view = practice_view(arrange_practice(tmp_path, ORIGINAL + "\n" + "слово " * 500))
    assert view.reading_time == "Чтение – 3 минуты"


def test_nothing_is_said_twice(built: Path) -> None:
    article = read_page(built / "ru" / "bank" / "city-village" / "index.html").find("article", class_="pb-record")
    labels = [label.text for label in article.find_all("dt")]
    assert len(labels) == len(set(labels))
    assert len(article.find_all(class_="pb-decide")) == 1
