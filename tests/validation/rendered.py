"""Documents and surroundings made by hand."""

from typing import Any

from practice_bank.diagnostics import Marks
from practice_bank.loading import Document
from practice_bank.validation.addresses import Surroundings
from practice_bank.validation.markup import RenderedText, render_text
from practice_bank.validation.registers import Registers

AROUND = Surroundings(
    "practices/2026/mine",
    {
        "files/plan.txt": "text/plain",
        "files/stations.svg": "image/svg+xml",
        "files/сабақ жоспары.pdf": "application/pdf",
    },
    Registers(
        link_paths={
            "practices/2026/mine": "record:mine",
            "practices/2025/other": "record:other",
            "docs/events/2026/day": "event:day",
        },
    ),
)


def page(text: str, data: Any = None, line: int = 5) -> Document:
    return Document("practices/2026/mine/index.ru.md", data or {}, Marks("practices/2026/mine/index.ru.md"), text, line)


def render(text: str, language: str = "ru") -> RenderedText:
    return render_text(page(text), language, AROUND)


def places(rendered: RenderedText) -> list[tuple[str, int, int]]:
    return [(found.code, found.place.line, found.place.column) for found in rendered.findings]
