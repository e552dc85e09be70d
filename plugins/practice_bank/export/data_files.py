"""The files for machines under `api/v1/`. They hold published works only, whatever the pages of a preview show."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from ..catalogue import Catalogue, Entry
from ..review import publishable
from ..running import MadeFile, Output
from ..validation import json_schemas
from .act_data import build_act_data
from .event_data import build_event_data
from .json_lines import list_of, write_line
from .published_event import PublishedEvent, PublishedEvents
from .published_record import PublishedRecord, PublishedRecords
from .record_lines import RecordLines
from .vocabulary_data import build_vocabulary_data

API = "api/v1/"


def plan_data(catalogue: Catalogue) -> Iterator[Output]:
    """Plan the files of records, events, vocabularies, acts and schemas."""
    published = _find_published(catalogue)
    records = RecordLines(catalogue, frozenset(entry.record.id for entry in published))
    for entry in published:
        yield Output.of_file(_record_address(entry), partial(records.write, entry))
    yield Output.of_file(f"{API}records.json", partial(_records, published, records))
    yield Output.of_file(f"{API}events.json", partial(_events, catalogue, records.ids))
    yield Output.of_file(f"{API}vocabularies.json", lambda: write_line(build_vocabulary_data(catalogue.bank)))
    yield Output.of_file(f"{API}acts.json", lambda: write_line(build_act_data(catalogue)))
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
        yield f"{API}schemas/{name}.json", write_line(schema)


def _record_address(entry: Entry) -> str:
    return f"{API}records/{entry.record.id}.json"


def _records(published: Sequence[Entry], records: RecordLines) -> Iterator[bytes]:
    """Write the list of all works: no more than one is held at a time."""
    settings = records.catalogue.bank.settings
    head = {"bank": settings.name, "count": len(published), "languages": settings.languages}
    return list_of(head, "records", map(records.take, published))


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
    return list_of(head, "events", map(write_line, events))


def _find_published(catalogue: Catalogue) -> list[Entry]:
    """Find the works that everybody may see, whatever a preview shows."""
    entries = [catalogue.entries[name] for name in sorted(catalogue.entries)]
    return [entry for entry in entries if publishable(entry.record, entry.standing, catalogue.bank.settings)]
