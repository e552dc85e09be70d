"""Makes a centre around a generated bank: the site `practice-bank init` writes, its people, schools and events."""

import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import yaml

from practice_bank.cli import main as practice_bank

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("kk", "ru")
SITE = "https://example.org/"
ZEROS = "sha256:" + "0" * 64
"""Stands for a digest that is not known yet."""
EXPERTS = ("nikolai-berg", "yerlan-kasym", "aliya-mukhtar")
"""People of the demonstration who assess."""
NAMES = ("Айгүл", "Берік", "Гүлнәр", "Данияр", "Елена", "Жанар", "Сергей", "Тимур")
FAMILIES = ("Ахметова", "Байжанов", "Ким", "Морозова", "Нұрлан", "Омарова", "Серік", "Тілеуов")


def write_centre(target: Path, records: int) -> None:
    """Write the site of a centre whose bank holds `records` records, without them."""
    options = ["--yes", "--name-kk", "Облыстық орталық", "--name-ru", "Областной центр"]
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
        _write_event(target / "docs" / "events" / "2026" / f"event-{number}", number)


def authors(records: int) -> int:
    """How many people write so many records."""
    return max(1, records // 5)


def schools(records: int) -> int:
    """How many schools they work in."""
    return max(1, records // 25)


def paragraphs(language: str) -> Iterator[str]:
    """Give the paragraphs of the demonstration's records that stand for themselves."""
    for text in sorted((ROOT / "practices").rglob(f"index.{language}.md")):
        body = text.read_text("utf-8").split("---\n", 2)[2]
        yield from (part for part in re.split(r"\n\s*\n", body) if re.match(r"[^\W\d]", part) and "](" not in part)


PARAGRAPHS = {language: list(paragraphs(language)) for language in LANGUAGES}


def write_text(path: Path, front: dict[str, object], body: str) -> None:
    """Write a page with its front matter."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{_dump(front)}---\n\n{body}", encoding="utf-8")


def write_yaml(path: Path, data: object) -> None:
    """Write a file of data."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_dump(data), encoding="utf-8")


def _write_organisations(bank: Path, count: int) -> None:
    register = yaml.safe_load((ROOT / "practices" / "_bank" / "organisations.yml").read_text("utf-8"))
    more = [
        {
            "id": f"oblast-school-{number}",
            "type": "school",
            "district": "rudny",
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


def _write_event(folder: Path, number: int) -> None:
    chance = random.Random(number)
    day = f"2026-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
    front = {
        "type": chance.choice(["webinar", "seminar", "ted-conference"]),
        "title": f"№ {number} іс-шара",
        "summary": chance.choice(PARAGRAPHS["kk"])[:200],
        "start": f"{day}T15:00",
        "end": f"{day}T16:30",
        "mode": "online",
        "link": "https://example.org/live",
        "organiser": "rudny-cabinet",
        "audience": ["teachers"],
        "languages": ["kk", "ru"],
    }
    words = {
        "title": f"Мероприятие № {number}",
        "summary": chance.choice(PARAGRAPHS["ru"])[:200],
        "translation": {"source": ZEROS, "translator": "author-0", "state": "complete"},
    }
    write_text(folder / "index.kk.md", front, chance.choice(PARAGRAPHS["kk"]) + "\n")
    write_text(folder / "index.ru.md", words, chance.choice(PARAGRAPHS["ru"]) + "\n")


def _dump(data: object) -> str:
    return yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
