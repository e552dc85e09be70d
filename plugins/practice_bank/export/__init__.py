"""From the catalogue to files for machines."""

from .calendar_files import write_calendars
from .data_files import find_schemas, write_data
from .feeds import write_feeds
from .monitoring_files import write_monitoring
from .overview_files import write_overview
from .published_record import PublishedRecord, PublishedRecords
from .search import write_search
from .spreadsheet import Cell, Table, write_spreadsheet

__all__ = [
    "Cell",
    "PublishedRecord",
    "PublishedRecords",
    "Table",
    "find_schemas",
    "write_calendars",
    "write_data",
    "write_feeds",
    "write_monitoring",
    "write_overview",
    "write_search",
    "write_spreadsheet",
]
