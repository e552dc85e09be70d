"""Bundles as the page writes them, and as nobody should."""

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

NAME = "paired-reading.submission.zip"
TEXTS = {
    "problem": ("Проблема", "Пятиклассники читают вслух по очереди, остальные в это время скучают."),
    "process": ("Ход работы", "Пары меняются каждые десять минут, учитель слушает по очереди все пары."),
    "results": ("Результаты", "Через месяц весь класс читает вслух на каждом уроке."),
    "solution": ("Решение", "Сильные читатели работают в парах с теми, кому чтение пока даётся с трудом."),
}


def describe(**changes: Any) -> dict[str, Any]:
    """What a right bundle says; None takes a key away."""
    data = {
        "format": "practice-bank-submission",
        "version": 1,
        "kind": "practice",
        "id": "paired-reading",
        "language": "ru",
        "front": front(),
        "sections": [{"id": None, "heading": heading, "text": text} for heading, text in TEXTS.values()],
        "contributor": {"name": "Айгуль Примерова", "email": "aigul@example.org"},
    } | changes
    return {key: value for key, value in data.items() if value is not None}


def front(**changes: Any) -> dict[str, Any]:
    data = {
        "title": "Чтение в парах",
        "summary": "Ученики читают друг другу, и за урок вслух читает каждый.",
        "authors": [{"name": {"ru": "Айгуль Примерова", "kk": "Айгүл Үлгіқызы"}, "role": "author"}],
        "organisation": "school-a",
        "submitted": "2026-11-20",
        "levels": ["basic-secondary"],
        "subjects": ["mathematics"],
        "consent": True,
    } | changes
    return {key: value for key, value in data.items() if value is not None}


def pack(data: object = None, files: Mapping[str, bytes] | None = None, **more: Any) -> bytes:
    """Make a bundle; `data` may also be the bytes of `submission.json`."""
    content = data if isinstance(data, bytes) else json.dumps(data or describe(**more), ensure_ascii=False).encode()
    return zipped({"submission.json": content, **(files or {})})


def zipped(members: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def word_document(**more: bytes) -> bytes:
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document/>", **more})


def write_bundle(folder: Path, content: bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / NAME).write_bytes(content)
    return folder / NAME
