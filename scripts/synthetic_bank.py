"""Makes banks of N approved records in two languages from the demonstration's paragraphs; the same N, the same bank."""

import random
import re
from datetime import date
from pathlib import Path

import yaml

from practice_bank.pipeline import Settings, check_bank
from synthetic_centre import EXPERTS, PARAGRAPHS, ZEROS, authors, schools, write_centre, write_text, write_yaml

HEADINGS = {"kk": ("Мәселе", "Барысы", "Нәтижелер"), "ru": ("Проблема", "Ход работы", "Результаты")}
TITLES = {"kk": "№ {number} тәжірибе: {words}", "ru": "Практика № {number}: {words}"}
WORDS = 950
TODAY = date(2026, 11, 21)
LEVELS = ["primary", "basic-secondary", "general-secondary"]
TERMS = {
    "subjects": ["mathematics", "physics", "chemistry", "biology", "informatics", "english", "music"],
    "methods": ["project-method", "case-method", "station-rotation", "inclusive-education", "formative-assessment"],
}
SCORES = (
    {"relevance": 4, "novelty": 2, "reproducibility": 4, "results": 3, "presentation": 3},
    {"relevance": 4, "novelty": 3, "reproducibility": 4, "results": 3, "presentation": 3},
    {"relevance": 4, "novelty": 2, "reproducibility": 4, "results": 4, "presentation": 3},
)


def write_bank(target: Path, count: int) -> None:
    """Write a whole site of `count` records: ours to build, with reviews and decisions."""
    write_centre(target, count)
    for number in range(count):
        _write_record(target / "practices" / str(number // 100) / f"record-{number}", number, count)
    _fill_digests(target)


def write_plain_site(target: Path, bank: Path) -> None:
    """Write the same texts as a plain MkDocs + Material + static-i18n site, the records out of the navigation."""
    for text in sorted((bank / "practices").rglob("index.*.md")):
        page = target / "docs" / "bank" / text.parent.name / text.name
        page.parent.mkdir(parents=True, exist_ok=True)
        _, front, body = text.read_text("utf-8").split("---\n", 2)
        title = yaml.load(front, Loader=yaml.CSafeLoader)["title"]
        page.write_text(f"---\ntitle: {title}\n---\n# {title}\n{body}", encoding="utf-8")
    for language in ("kk", "ru"):
        (target / "docs" / f"index.{language}.md").write_text("# Банк\n", encoding="utf-8")
    (target / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")


PLAIN = """\
site_name: Банк
site_url: https://example.org/
theme: {name: material, font: false}
nav: [index.md]
not_in_nav: bank/**
markdown_extensions: [admonition, def_list, footnotes, tables]
plugins:
  - search
  - i18n:
      docs_structure: suffix
      reconfigure_material: false
      reconfigure_search: false
      languages: [{locale: kk, default: true, name: Қазақша, build: true}, {locale: ru, name: Русский, build: true}]
"""


def _write_record(folder: Path, number: int, count: int) -> None:
    chance = random.Random(number)
    author = number % authors(count)
    front = {
        "kind": "practice",
        "title": _title("ru", number, chance),
        "summary": chance.choice(PARAGRAPHS["ru"])[:200],
        "authors": [{"person": f"author-{author}", "role": "author"}],
        "organisation": f"oblast-school-{author % schools(count)}",
        "submitted": "2026-01-12",
        "levels": chance.sample(LEVELS, 2),
        "grades": sorted(chance.sample(range(1, 12), 3)),
        **{field: chance.sample(terms, 2) for field, terms in TERMS.items()},
        "consent": True,
    }
    translation = {
        "title": _title("kk", number, chance),
        "summary": chance.choice(PARAGRAPHS["kk"])[:200],
        "translation": {"source": ZEROS, "translator": f"author-{author}", "state": "complete"},
    }
    write_text(folder / "index.ru.md", front, _body("ru", chance))
    write_text(folder / "index.kk.md", translation, _body("kk", chance))
    for expert, scores in zip(EXPERTS, SCORES, strict=True):
        write_yaml(folder / "reviews" / f"1-{expert}.yml", _assessment(expert, scores))
    write_yaml(folder / "decisions.yml", [_decision("council", 20), _decision("approval", 24)])


def _title(language: str, number: int, chance: random.Random) -> str:
    words = re.findall(r"\w+", chance.choice(PARAGRAPHS[language]))[:5]
    return TITLES[language].format(number=number, words=" ".join(words).lower())


def _assessment(expert: str, scores: dict[str, int]) -> dict[str, object]:
    return {
        "expert": expert,
        "round": 1,
        "date": "2026-02-04",
        "rubric": "practice@1",
        "content": ZEROS,
        "scores": scores,
        "verdict": "recommend",
        "conflict": {"type": "none"},
    }


def _decision(stage: str, day: int) -> dict[str, str]:
    body = "rudny-expert-council" if stage == "council" else "rudny-department"
    return {
        "stage": stage,
        "organisation": body,
        "date": f"2026-02-{day}",
        "document": f"№ {day}",
        "outcome": "positive",
        "content": ZEROS,
        "level": "district",
    }


def _body(language: str, chance: random.Random) -> str:
    sections = []
    for heading in HEADINGS[language]:
        words, chosen = 0, []
        while words < WORDS / len(HEADINGS[language]):
            chosen.append(chance.choice(PARAGRAPHS[language]))
            words += len(chosen[-1].split())
        sections.append(f"## {heading}\n\n" + "\n\n".join(chosen))
    return "\n\n".join(sections) + "\n"


def _fill_digests(target: Path) -> None:
    bank = check_bank(Settings(target, TODAY)).bank
    for entry in (*bank.records.values(), *bank.events.values()):
        for path in (target / entry.folder).rglob("*"):
            if path.is_file() and ZEROS in (text := path.read_text("utf-8")):
                path.write_text(text.replace(ZEROS, entry.digest), encoding="utf-8")
