"""From the catalogue to files for machines."""

from .calendar_files import plan_calendars
from .data_files import find_schemas, plan_data
from .feeds import plan_feeds
from .host_headers import HEADERS_FILE, plan_headers
from .monitoring_files import plan_monitoring
from .overview_files import plan_overview
from .published_record import PublishedRecord, PublishedRecords
from .search import plan_search
from .spreadsheet import Cell, Table, write_spreadsheet

__all__ = [
    "HEADERS_FILE",
    "Cell",
    "PublishedRecord",
    "PublishedRecords",
    "Table",
    "find_schemas",
    "plan_calendars",
    "plan_data",
    "plan_feeds",
    "plan_headers",
    "plan_monitoring",
    "plan_overview",
    "plan_search",
    "write_spreadsheet",
]
