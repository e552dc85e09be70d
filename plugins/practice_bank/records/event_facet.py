"""What events can be chosen by."""

from collections.abc import Mapping

EVENT_FACETS: Mapping[str, str] = {
    "type": "event-types",
    "audience": "audience",
    "district": "districts",
    "language": "languages",
    "mode": "modes",
}
"""Folder of the listings below `events/`, and key in the calendar's address (`/events/?type=seminar`), → what its terms
are of, in the order readers choose by. The folders are permanent: people subscribe to what lies in them."""

EVENT_MONTHS = "month"
EVENT_YEARS = "year"
OUTSIDE = "outside"
"""Folder of what calendars from outside bring."""

RESERVED_EVENT_IDS = frozenset({*EVENT_FACETS, EVENT_MONTHS, EVENT_YEARS, OUTSIDE, "calendar"})
"""Folders below `events/` that are the site's own: no event may have such an id."""
