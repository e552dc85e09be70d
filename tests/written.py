"""Works with a text, made by hand."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from hand_made import CHAIN, CURRENT, make_record, make_round
from practice_bank.diagnostics import Marks
from practice_bank.records import (
    Body,
    Heading,
    Record,
    Section,
    StoredFile,
    Translation,
    TranslationFrontMatter,
    section_digests,
)

Sections = Mapping[str, str]
"""Text by heading; a heading `#id Title` opens a section that the kind names."""

BEFORE = {"#question Вопрос": "Что делать?", "Ход": "Шаг 1"}


def make_body(sections: Sections, lead: str = "") -> Body:
    lines, found = ([lead] if lead else []), []
    for title, text in sections.items():
        name, words = title[1:].split(" ", 1) if title.startswith("#") else ("", title)
        found.append(Section(name, Heading(2, words, words.lower(), len(lines) + 1), text))
        lines += [f"## {words}", *text.split("\n")]
    return Body("\n".join(lines), 1, "", tuple(section.heading for section in found), tuple(found))


def make_text(
    sections: Sections, digest: str = CURRENT, *, lead: str = "", files: str = "1", **front: object
) -> Record:
    record = make_record("city", make_round(), CHAIN, digest, **front)
    body = make_body(sections, lead)
    stored = {"files/plan.txt": StoredFile("files/plan.txt", "", 1, files, "text/plain")} if files else {}
    digests = section_digests(record.front, body, {name: file.sha256 for name, file in stored.items()})
    return replace(record, body=body, section_digests=digests, files=stored)


def translate(record: Record, sections: Sections, source: str | None = CURRENT, **front: Any) -> Record:
    note = {"state": "complete", "translator": "olga", **({"source": source} if source else {})}
    matter = TranslationFrontMatter.model_validate({"title": "Қала", **front, "translation": note})
    return replace(record, translations={"kk": Translation("kk", matter, make_body(sections), Marks("index.kk.md"))})
