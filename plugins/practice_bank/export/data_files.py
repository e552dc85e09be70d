"""The files for machines under `api/v1/`. They hold published works only, whatever the pages of a preview show."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from ..catalogue import Catalogue, Entry
from ..review import publishable
from ..running import MadeFile, Output
from ..validation import json_schemas
from .act_data import build_act_data
from .event_data import build_event_data
from .published_event import PublishedEvent, PublishedEvents
from .published_record import PublishedRecord, PublishedRecords
from .record_data import build_record_data
from .vocabulary_data import build_vocabulary_data

API = "api/v1/"


def plan_data(catalogue: Catalogue) -> Iterator[Output]:
    """Plan the files of records, events, vocabularies, acts and schemas."""
    published = _find_published(catalogue)
    ids = frozenset(entry.record.id for entry in published)
    for entry in published:
        yield Output.of_file(_record_address(entry), partial(_record, entry, catalogue, ids))
    yield Output.of_file(f"{API}records.json", partial(_records, published, catalogue, ids), is_long=True)
    yield Output.of_file(f"{API}events.json", partial(_events, catalogue, ids))
    yield Output.of_file(f"{API}vocabularies.json", lambda: _line(build_vocabulary_data(catalogue.bank)))
    yield Output.of_file(f"{API}acts.json", lambda: _line(build_act_data(catalogue)))
    yield Output(f"{API}schemas/", partial(_schemas, catalogue))


def find_schemas(catalogue: Catalogue) -> Mapping[str, object]:
    """JSON Schemas by name: of the files people write, and of those published here."""
    return {
        **json_schemas(catalogue.bank),
        "published-event": PublishedEvent.model_json_schema(mode="serialization"),
        "published-events": PublishedEvents.model_json_schema(mode="serialization"),
        "published-record": PublishedRecord.model_json_schema(mode="serialization"),
        "published-records": PublishedRecords.model_json_schema(mode="serialization"),
    }


def _schemas(catalogue: Catalogue) -> Iterator[MadeFile]:
    for name, schema in find_schemas(catalogue).items():
        yield f"{API}schemas/{name}.json", _line(schema)


def _record_address(entry: Entry) -> str:
    return f"{API}records/{entry.record.id}.json"


def _record(entry: Entry, catalogue: Catalogue, ids: frozenset[str]) -> bytes:
    return _line(build_record_data(entry, catalogue, ids).model_dump(mode="json"))


def _records(published: Sequence[Entry], catalogue: Catalogue, ids: frozenset[str]) -> Iterator[bytes]:
    """Write the list of all works: no more than one is held at a time."""
    settings = catalogue.bank.settings
    head = {"bank": settings.name, "count": len(published), "languages": settings.languages}
    return _list_of(head, "records", (_record(entry, catalogue, ids) for entry in published))


def _events(catalogue: Catalogue, ids: frozenset[str]) -> Iterator[bytes]:
    """Write the list of all events, by start, then by id."""
    settings, occasions = catalogue.bank.settings, catalogue.occasions.values()
    head = {
        "bank": settings.name,
        "count": len(occasions),
        "languages": settings.languages,
        "timezone": settings.timezone,
    }
    events = (build_event_data(occasion, catalogue, ids).model_dump(mode="json") for occasion in occasions)
    return _list_of(head, "events", map(_line, events))


def _find_published(catalogue: Catalogue) -> list[Entry]:
    """Find the works that everybody may see, whatever a preview shows."""
    entries = [catalogue.entries[name] for name in sorted(catalogue.entries)]
    return [entry for entry in entries if publishable(entry.record, entry.standing, catalogue.bank.settings)]


def _list_of(head: Mapping[str, object], key: str, lines: Iterable[bytes]) -> Iterator[bytes]:
    """Write an object whose last key holds a long list, line by line."""
    yield _line(head).removesuffix(b"}\n") + f',"{key}":['.encode()
    for number, line in enumerate(lines):
        yield (b",\n" if number else b"\n") + line.removesuffix(b"\n")
    yield b"\n]}\n"


def _line(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n").encode()
