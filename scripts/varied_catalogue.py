"""Makes catalogues of thousands of works without files: varied copies of the demonstration's, with whole texts."""

import random
import re
from dataclasses import replace
from typing import Any

from practice_bank.catalogue import Catalogue, build_catalogue
from practice_bank.pipeline import Settings, check_bank
from practice_bank.records import Authorship, Bank, Body, Person, Record
from practice_bank.review import Standing
from synthetic_bank import HEADINGS, TODAY, WORDS
from synthetic_centre import FAMILIES, LANGUAGES, NAMES, PARAGRAPHS, ROOT, authors

SYLLABLES = ("бақ", "гүл", "дар", "ерт", "жол", "кең", "лап", "мұр", "нақ", "оқы", "пәр", "сал", "тағ", "үмі", "шеб")
RARE, EACH = 50_000, 8
"""Words that only these texts know, and how many stand in each: texts of people go on bringing new ones."""


def make_catalogue(count: int) -> Catalogue:
    """Make a catalogue of `count` works; the same count, the same catalogue."""
    checked = check_bank(Settings(ROOT, TODAY))
    originals = list(checked.bank.records.values())
    people = _make_people(checked.bank, authors(count))
    bank = replace(checked.bank, people=checked.bank.people | people)
    copies = [_vary(originals[number % len(originals)], number, bank, list(people)) for number in range(count)]
    standings = {
        copy.id: _vary_standing(checked.standings[originals[n % len(originals)].id], n) for n, copy in enumerate(copies)
    }
    bank = replace(bank, records={copy.id: copy for copy in copies})
    return build_catalogue(bank, standings, today=TODAY, preview=True)


def _make_people(bank: Bank, count: int) -> dict[str, Person]:
    pattern = next(person for person in bank.people.values() if person.public)
    made = {}
    for number in range(count):
        chance = random.Random(number)
        name = f"{chance.choice(FAMILIES)} {chance.choice(NAMES)} {_rare_word(chance).capitalize()}"
        changes = {"id": f"person-{number}", "name": dict.fromkeys(LANGUAGES, name)}
        made[f"person-{number}"] = pattern.model_copy(update=changes)
    return made


def _vary(record: Record, number: int, bank: Bank, people: list[str]) -> Record:
    chance = random.Random(number)
    words = {language: _words(language, chance) for language in LANGUAGES}
    changes: dict[str, Any] = {
        "title": words[record.language][0],
        "summary": words[record.language][1],
        "authors": [Authorship(person=person, role="author") for person in chance.sample(people, min(2, len(people)))],
        "grades": sorted(chance.sample(range(12), 3)),
        "organisation": chance.choice(list(bank.organisations)),
        "submitted": record.front.submitted.replace(year=chance.randint(2019, 2026)),
    }
    for facet in ("subjects", "methods", "conditions"):
        changes[facet] = chance.sample(list(bank.vocabularies[facet].by_id), 2)
    translations = {
        language: replace(
            each,
            front=each.front.model_copy(update={"title": words[language][0], "summary": words[language][1]}),
            body=_body(language, chance),
        )
        for language, each in record.translations.items()
    }
    front, body = record.front.model_copy(update=changes), _body(record.language, chance)
    return replace(record, id=f"{record.id}-{number}", front=front, body=body, translations=translations)


def _words(language: str, chance: random.Random) -> tuple[str, str]:
    """A title and a summary, as long as real ones."""
    title = " ".join(
        re.findall(r"\w+", chance.choice(PARAGRAPHS[language]))[:4]
        + re.findall(r"\w+", chance.choice(PARAGRAPHS[language]))[:4]
    )
    start = chance.choice(PARAGRAPHS[language])[:80]
    return title, f"{start} {chance.choice(PARAGRAPHS[language])[:80]}"


def _body(language: str, chance: random.Random) -> Body:
    parts, size, length = [], 0, chance.triangular(*WORDS)
    while size < length:
        parts.append(chance.choice(PARAGRAPHS[language]))
        size += len(parts[-1].split())
    parts.append(" ".join(_rare_word(chance) for _ in range(EACH)))
    headings = HEADINGS[language]
    step = -(-len(parts) // len(headings))
    sections = (
        f'<h2 id="part-{number}">{heading}</h2>' + "".join(f"<p>{part}</p>" for part in parts[number * step :][:step])
        for number, heading in enumerate(headings)
    )
    return Body("", html="".join(sections), words=size)


def _rare_word(chance: random.Random) -> str:
    """A word that few texts hold, most of them rarer than the others."""
    number, word = int(RARE ** chance.random()), ""
    while number:
        number, syllable = divmod(number, len(SYLLABLES))
        word += SYLLABLES[syllable]
    return word


def _vary_standing(standing: Standing, number: int) -> Standing:
    return replace(standing, review=replace(standing.review, mean=random.Random(number).random()))
