"""Makes banks of N approved records in two languages from the demonstration's texts; the same N, the same bank."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from practice_bank.records import Original, content_digest
from synthetic_centre import BLOCKS, EXPERTS, LANGUAGES, PARAGRAPHS, authors, choose_terms, schools, write_centre
from synthetic_files import write_text, write_yaml

HEADINGS = {"kk": ("Мәселе", "Барысы", "Нәтижелер"), "ru": ("Проблема", "Ход работы", "Результаты")}
TITLES = {"kk": "№ {number} тәжірибе: {words}", "ru": "Практика № {number}: {words}"}
WORDS = (450, 1600, 800)
"""Of a text: the fewest, the most and the usual; 950 on average."""
TODAY = date(2026, 11, 21)
FIRST_DAY, DAYS = date(2024, 1, 10), 960
"""When the first work was submitted, and over how many days all were: each is still valid today."""
GRADES = {"primary": range(1, 5), "basic-secondary": range(5, 10), "general-secondary": range(10, 12)}
SCORES = (
    {"relevance": 4, "novelty": 2, "reproducibility": 4, "results": 3, "presentation": 3},
    {"relevance": 4, "novelty": 3, "reproducibility": 4, "results": 3, "presentation": 3},
    {"relevance": 4, "novelty": 2, "reproducibility": 4, "results": 4, "presentation": 3},
)


@dataclass(frozen=True)
class Evidence:
    """What is said of the content of one record, after its submission."""

    digest: str
    submitted: date

    def after(self, days: int) -> str:
        """The day so many days after the submission."""
        return (self.submitted + timedelta(days)).isoformat()


def write_bank(target: Path, count: int) -> None:
    """Write a whole site of `count` records: ours to build, with reviews, decisions and events."""
    write_centre(target, count)
    for number in range(count):
        _write_record(target / "practices", number, count)


def _write_record(practices: Path, number: int, count: int) -> None:
    chance = random.Random(number)
    original, other = LANGUAGES if number % 2 else reversed(LANGUAGES)
    author = number % authors(count)
    submitted = FIRST_DAY + timedelta(number * DAYS // count)
    folder = practices / str(submitted.year) / f"record-{number}"
    front = {
        "kind": "practice",
        "title": _title(original, number, chance),
        "summary": chance.choice(PARAGRAPHS[original])[:200],
        "authors": [{"person": f"author-{author}", "role": "author"}],
        "organisation": f"oblast-school-{author % schools(count)}",
        "submitted": submitted.isoformat(),
        **_terms(chance),
        "keywords": _keywords(original, chance),
        "consent": True,
    }
    body = _body(original, chance)
    evidence = Evidence(content_digest(Original.model_validate(front), body, {}), submitted)
    write_text(folder / f"index.{original}.md", front, body)
    translation = {
        "title": _title(other, number, chance),
        "summary": chance.choice(PARAGRAPHS[other])[:200],
        "translation": {"source": evidence.digest, "translator": f"author-{author}", "state": "complete"},
    }
    write_text(folder / f"index.{other}.md", translation, _body(other, chance))
    for expert, scores in zip(EXPERTS, SCORES, strict=True):
        write_yaml(folder / "reviews" / f"1-{expert}.yml", _assessment(expert, scores, evidence))
    write_yaml(folder / "decisions.yml", [_decision("council", 39, evidence), _decision("approval", 43, evidence)])


def _terms(chance: random.Random) -> dict[str, object]:
    level = chance.choice(list(GRADES))
    return {
        "levels": [level],
        "subjects": choose_terms("subjects", 2, chance),
        "grades": sorted(chance.sample(GRADES[level], 2)),
        "methods": choose_terms("methods", 2, chance),
        "audience": choose_terms("audience", 1, chance),
        "conditions": choose_terms("conditions", 1, chance),
    }


def _title(language: str, number: int, chance: random.Random) -> str:
    words = re.findall(r"\w+", chance.choice(PARAGRAPHS[language]))[:5]
    return TITLES[language].format(number=number, words=" ".join(words).lower())


def _keywords(language: str, chance: random.Random) -> Sequence[str]:
    words = sorted(set(re.findall(r"\w{6,}", chance.choice(PARAGRAPHS[language]).lower())))
    return chance.sample(words, min(3, len(words)))


def _assessment(expert: str, scores: dict[str, int], evidence: Evidence) -> dict[str, object]:
    return {
        "expert": expert,
        "round": 1,
        "date": evidence.after(23),
        "rubric": "practice@1",
        "content": evidence.digest,
        "scores": scores,
        "verdict": "recommend",
        "conflict": {"type": "none"},
    }


def _decision(stage: str, days: int, evidence: Evidence) -> dict[str, str]:
    body = "rudny-expert-council" if stage == "council" else "rudny-department"
    return {
        "stage": stage,
        "organisation": body,
        "date": evidence.after(days),
        "document": f"№ {days}",
        "outcome": "positive",
        "content": evidence.digest,
        "level": "district",
    }


def _body(language: str, chance: random.Random) -> str:
    sections, wanted = [], chance.triangular(*WORDS) / len(HEADINGS[language])
    for heading in HEADINGS[language]:
        words, chosen = 0, []
        while words < wanted:
            chosen.append(chance.choice(BLOCKS[language]))
            words += len(chosen[-1].split())
        sections.append(f"## {heading}\n\n" + "\n\n".join(chosen))
    return "\n\n".join(sections) + "\n"
