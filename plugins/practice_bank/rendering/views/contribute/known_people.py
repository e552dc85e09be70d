"""People whom forms know by name."""

import json

from ....i18n import localize, sort_key
from ..reader import Reader


def write_people(reader: Reader) -> str:
    """Write the names and ids of people who have a page as JSON, by name: `[["Айгүл Серік", "aigul-serik"], …]`."""
    known = [each for each in reader.catalogue.bank.people.values() if each.public]
    named = [(localize(each.name, reader.language), each.id) for each in known]
    ordered = sorted(named, key=lambda pair: (sort_key(pair[0]), pair[1]))
    return json.dumps(ordered, ensure_ascii=False, separators=(",", ":"))
