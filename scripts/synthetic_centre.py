"""Makes a centre around a generated bank: the site `practice-bank init` writes, its people, schools and events."""

import random
import re
import shutil
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from datetime import date, timedelta
from functools import cache
from io import StringIO
from pathlib import Path

import yaml

import practice_bank as practice_bank_package
from practice_bank.cli import main as practice_bank
from practice_bank.i18n import is_kazakh
from practice_bank.records import Event, content_digest
from synthetic_files import write_text, write_yaml

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("kk", "ru")
SITE = "https://example.org/"
VOCABULARIES = (
    ROOT / "practices" / "_bank" / "vocabularies",
    Path(practice_bank_package.__path__[0]) / "loading" / "defaults" / "vocabularies",
)
FIRST_EVENT, EVENT_DAYS = date(2025, 1, 13), 800
"""The day of the first event, and over how many days all of them are spread."""
EXPERTS = ("nikolai-berg", "yerlan-kasym", "aliya-mukhtar")
"""People of the demonstration who assess."""
NAMES = ("Айгүл", "Берік", "Гүлнәр", "Данияр", "Елена", "Жанар", "Сергей", "Тимур")
FAMILIES = ("Ахметова", "Байжанов", "Ким", "Морозова", "Нұрлан", "Омарова", "Серік", "Тілеуов")


def write_centre(target: Path, records: int) -> None:
    """Write the site of a centre whose bank holds `records` records, without them."""
    options = ["--yes", "--name-kk", "Облыстық орталық", "--name-ru", "Областной центр"]
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        practice_bank(["init", str(target), *options], standalone_mode=False)
    shutil.rmtree(target / "practices" / "example-practice")
    config = target / "mkdocs.yml"
    config.write_text(re.sub(r"^# site_url: .*$", f"site_url: {SITE}", config.read_text("utf-8"), flags=re.MULTILINE))
    bank, ours = target / "practices" / "_bank", ROOT / "practices" / "_bank"
    shutil.copytree(ours / "vocabularies", bank / "vocabularies")
    shutil.copy(ours / "review.yml", bank)
    _write_organisations(bank, schools(records))
    for expert in EXPERTS:
        person = yaml.safe_load((ours / "people" / f"{expert}.yml").read_text("utf-8"))
        del person["expert"]["subjects"], person["expert"]["levels"]
        write_yaml(bank / "people" / f"{expert}.yml", person)
    for number in range(authors(records)):
        _write_person(bank / "people", number, records)
    for number in range(records // 20):
        _write_event(target / "docs" / "events" / f"event-{number}", number, records)


def authors(records: int) -> int:
    """How many people write so many records."""
    return max(1, records // 5)


def schools(records: int) -> int:
    """How many schools they work in."""
    return max(1, records // 25)


def blocks(language: str) -> Iterator[str]:
    """Give what the demonstration's records are made of: paragraphs, lists, tables that stand for themselves."""
    for text in sorted((ROOT / "practices").rglob(f"index.{language}.md")):
        body = text.read_text("utf-8").split("---\n", 2)[2]
        yield from (part for part in re.split(r"\n\s*\n", body.strip()) if _stands_alone(part, language))


def _stands_alone(part: str, language: str) -> bool:
    """Whether a block may be a whole text: words without links, and in Kazakh enough of its own letters."""
    is_words = part[:1] not in ("", *"#:!<") and not re.search(r"\]\(|\[\^|\n ", part)
    return is_words and (language != "kk" or is_kazakh(part, 0.1))


BLOCKS = {language: list(blocks(language)) for language in LANGUAGES}
PARAGRAPHS = {language: [part for part in parts if re.match(r"[^\W\d]", part)] for language, parts in BLOCKS.items()}


def choose_terms(vocabulary: str, count: int, chance: random.Random) -> list[str]:
    """Choose terms without their order, the first ones of the vocabulary far more often, as in real banks."""
    terms = _read_terms(vocabulary)
    weighed = sorted(terms, key=lambda term: chance.random() ** (terms.index(term) + 1), reverse=True)
    return weighed[:count]


@cache
def _read_terms(vocabulary: str) -> list[str]:
    path = next(folder / f"{vocabulary}.yml" for folder in VOCABULARIES if (folder / f"{vocabulary}.yml").is_file())
    terms = yaml.safe_load(path.read_text("utf-8"))["terms"]
    groups = {term.get("broader") for term in terms}
    return [term["id"] for term in terms if term["id"] not in groups]


def _write_organisations(bank: Path, count: int) -> None:
    register = yaml.safe_load((ROOT / "practices" / "_bank" / "organisations.yml").read_text("utf-8"))
    more = [
        {
            "id": f"oblast-school-{number}",
            "type": "school",
            "district": choose_terms("districts", 1, random.Random(number))[0],
            "name": {"kk": f"№ {number + 1000} мектеп", "ru": f"Школа № {number + 1000}"},
        }
        for number in range(count)
    ]
    write_yaml(bank / "organisations.yml", {"organisations": register["organisations"] + more})


def _write_person(folder: Path, number: int, records: int) -> None:
    chance = random.Random(number)
    name = f"{chance.choice(NAMES)} {chance.choice(FAMILIES)}"
    role = {"kk": "мұғалім", "ru": "учитель"}
    place = {"id": f"oblast-school-{number % schools(records)}", "role": role, "from": "2015-09-01"}
    person = {
        "id": f"author-{number}",
        "name": {"kk": name, "ru": name},
        "organisations": [place],
        "public": True,
    }
    write_yaml(folder / f"author-{number}.yml", person)


def _write_event(folder: Path, number: int, records: int) -> None:
    chance = random.Random(number)
    day = FIRST_EVENT + timedelta(number * EVENT_DAYS // max(1, records // 20))
    front = {
        "type": choose_terms("event-types", 1, chance)[0],
        "title": f"№ {number} іс-шара",
        "summary": chance.choice(PARAGRAPHS["kk"])[:200],
        "start": f"{day}T15:00",
        "end": f"{day}T16:30",
        **_place(chance),
        "organiser": "rudny-cabinet",
        "audience": choose_terms("audience", 2, chance),
        "languages": ["kk", "ru"],
    }
    body = chance.choice(PARAGRAPHS["kk"]) + "\n"
    words = {
        "title": f"Мероприятие № {number}",
        "summary": chance.choice(PARAGRAPHS["ru"])[:200],
        "translation": {
            "source": content_digest(Event.model_validate(front), body, {}),
            "translator": "author-0",
            "state": "complete",
        },
    }
    write_text(folder / "index.kk.md", front, body)
    write_text(folder / "index.ru.md", words, chance.choice(PARAGRAPHS["ru"]) + "\n")


def _place(chance: random.Random) -> dict[str, object]:
    if chance.random() < 0.5:
        return {"mode": "online", "link": f"{SITE}live"}
    name = {"kk": "Мектеп залы", "ru": "Актовый зал школы"}
    return {"mode": "onsite", "place": {"name": name, "district": choose_terms("districts", 1, chance)[0]}}
