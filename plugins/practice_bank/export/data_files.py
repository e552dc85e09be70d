"""The files for machines under `api/v1/`. They hold published works only, whatever the pages of a preview show."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ..catalogue import Catalogue, Entry
from ..review import publishable
from ..validation import json_schemas
from .act_data import build_act_data
from .event_data import build_event_data
from .published_event import PublishedEvent, PublishedEvents
from .published_record import PublishedRecord, PublishedRecords
from .record_data import build_record_data
from .vocabulary_data import build_vocabulary_data

API = Path("api", "v1")


def write_data(catalogue: Catalogue, directory: Path) -> list[Path]:
    """Write records, events, vocabularies, acts and schemas below a directory.

    Returns:
        The paths written, sorted.
    """
    root = directory / API
    written = list(_write_records(catalogue, root))
    written.append(_write_events(catalogue, root))
    written.append(_write_json(root / "vocabularies.json", build_vocabulary_data(catalogue.bank)))
    written.append(_write_json(root / "acts.json", build_act_data(catalogue)))
    for name, schema in find_schemas(catalogue).items():
        written.append(_write_json(root / "schemas" / f"{name}.json", schema))
    return sorted(written)


def find_schemas(catalogue: Catalogue) -> Mapping[str, object]:
    """JSON Schemas by name: of the files people write, and of those published here."""
    return {
        **json_schemas(catalogue.bank),
        "published-event": PublishedEvent.model_json_schema(mode="serialization"),
        "published-events": PublishedEvents.model_json_schema(mode="serialization"),
        "published-record": PublishedRecord.model_json_schema(mode="serialization"),
        "published-records": PublishedRecords.model_json_schema(mode="serialization"),
    }


def _write_records(catalogue: Catalogue, root: Path) -> Iterator[Path]:
    """Write each record's own file and, in the same go, the list of all: no more than one is held at a time."""
    settings, published = catalogue.bank.settings, _find_published(catalogue)
    ids = frozenset(entry.record.id for entry in published)
    head = {"bank": settings.name, "count": len(published), "languages": settings.languages}

    def texts() -> Iterator[str]:
        for entry in published:
            text = _serialise(build_record_data(entry, catalogue, ids).model_dump(mode="json"))
            _write(root / "records" / f"{entry.record.id}.json", [text, "\n"])
            yield text

    yield _write(root / "records.json", _list_of(head, "records", texts()))
    yield from (root / "records" / f"{entry.record.id}.json" for entry in published)


def _write_events(catalogue: Catalogue, root: Path) -> Path:
    """Write the list of all events, by start, then by id."""
    settings, occasions = catalogue.bank.settings, catalogue.occasions.values()
    ids = frozenset(entry.record.id for entry in _find_published(catalogue))
    head = {
        "bank": settings.name,
        "count": len(occasions),
        "languages": settings.languages,
        "timezone": settings.timezone,
    }
    events = (build_event_data(occasion, catalogue, ids).model_dump(mode="json") for occasion in occasions)
    return _write(root / "events.json", _list_of(head, "events", (_serialise(event) for event in events)))


def _find_published(catalogue: Catalogue) -> list[Entry]:
    """Find the works that everybody may see, whatever a preview shows."""
    entries = [catalogue.entries[name] for name in sorted(catalogue.entries)]
    return [entry for entry in entries if publishable(entry.record, entry.standing, catalogue.bank.settings)]


def _list_of(head: Mapping[str, object], key: str, items: Iterable[str]) -> Iterator[str]:
    """Write an object whose last key holds a long list, item by item."""
    yield _serialise(head).removesuffix("}") + f',"{key}":['
    for number, item in enumerate(items):
        yield (",\n" if number else "\n") + item
    yield "\n]}\n"


def _write_json(path: Path, data: object) -> Path:
    return _write(path, [_serialise(data), "\n"])


def _write(path: Path, parts: Iterable[str]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="\n") as target:
        target.writelines(parts)
    return path


def _serialise(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
