"""What works can be chosen by."""

from collections.abc import Mapping

FACETS: Mapping[str, str] = {
    "subjects": "subject",
    "grades": "grade",
    "kinds": "kind",
    "levels": "level",
    "methods": "method",
    "times": "time",
    "conditions": "condition",
    "audience": "audience",
    "directions": "direction",
    "costs": "cost",
    "difficulty": "difficulty",
    "evidence": "evidence",
    "languages": "language",
    "districts": "district",
    "organisations": "organisation",
    "dissemination": "dissemination",
    "years": "year",
}
"""Folder of the listings below `bank/` → key in the catalogue's address (`/bank/?subject=physics`), in the order
readers choose by. Both are permanent."""

PAGES = "page"
"""Folder of the catalogue's further pages below `bank/`."""

RESERVED_IDS = frozenset({*FACETS, PAGES})
"""Folders below `bank/` that are the site's own: no record may have such an id."""
